import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check.ts';
import { checkWhole } from '../../src/integrations/content-check/whole.ts';
import { readLibrary } from '../../src/integrations/content-check/library.ts';
import { describeProblems } from '../../src/integrations/content-check/problem.ts';
import { componentsOf, visitNodes } from '../../src/integrations/content-check/mdx.ts';
import { groupsOf } from '../../src/integrations/content-check/rules/region-blocks.ts';
import { sourcesOf } from '../../src/integrations/content-check/rules/citations.ts';
import { mdxProps } from '../../src/schemas/mdx.ts';
import { factSchemas, pageSchemas } from '../../src/schemas/index.ts';

const library = readLibrary(resolve(import.meta.dirname, '../..'));

describe('the content', () => {
  test('is there: every collection has entries', () => {
    const names = [...library.pages, ...library.facts].map(({ collection }) => collection);
    // What a command writes when it has met the internet may still be empty.
    const kept = Object.keys(factSchemas).filter((name) => name !== 'links');
    for (const collection of [...Object.keys(pageSchemas), ...kept]) expect(names, collection).toContain(collection);
  });

  test('has no mistake', () => {
    expect(describeProblems(checkContent(library, process.env['SITE_DATE']))).toBe('');
  });

  test('has no mistake as a whole', () => {
    expect(describeProblems(checkWhole(library))).toBe('');
  });

  test('uses every component a writer has, so none is untried', () => {
    const used = new Set(library.pages.flatMap(({ body }) => componentsOf(body).map(({ name }) => name)));
    expect(Object.keys(mdxProps).filter((name) => !used.has(name))).toEqual([]);
  });

  test('cites every source it lists, and lists no source nobody needs', () => {
    const named = JSON.stringify([
      library.pages.map(({ data }) => data),
      library.facts.map(({ data }) => ({ ...data, id: '' })),
    ]);
    expect(library.facts.filter(({ collection }) => collection === 'sources').length).toBeGreaterThan(20);
    const unused = library.facts.filter(
      ({ collection, id, data }) => collection === 'sources' && data['draft'] !== true && !named.includes(`"${id}"`),
    );
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  test('cites on the page what the page lists', () => {
    const pages = library.pages.filter(({ collection }) => ['guides', 'faqs', 'hoaxes'].includes(collection));
    expect(pages.flatMap(({ data }) => data['sources']).length).toBeGreaterThan(50);
    const idle = pages.flatMap(({ file, data, body }) => {
      const cited = componentsOf(body).flatMap(({ attributes: { source = '', form = '', setting = '' } }) => [
        ...source.split(/\s+/),
        ...sourcesOf(form, 'forms', library),
        ...sourcesOf(setting, 'settings', library),
      ]);
      const inAtoms = JSON.stringify(data['atoms'] ?? []);
      return (data['sources'] as string[])
        .filter((id) => !cited.includes(id) && !inAtoms.includes(`"${id}"`))
        .map((id) => `${file}: ${id}`);
    });
    expect(idle).toEqual([]);
  });

  test('tells what every task does not do', () => {
    const tasks = library.pages.filter(({ collection, data }) => collection === 'guides' && data['kind'] === 'task');
    expect(tasks.length).toBeGreaterThan(5);
    const silent = tasks.filter(({ body }) => !componentsOf(body).some(({ name }) => name === 'NotCovered'));
    expect(silent.map(({ file }) => file)).toEqual([]);
  });

  test('has groups of blocks for regions, and links, so that the rules about them have something to judge', () => {
    const groups = library.pages.flatMap(({ body }) => groupsOf(body));
    expect(groups.filter((group) => group.length > 1).length).toBeGreaterThan(3);
    const links = library.pages.flatMap(({ body }) => {
      const found: string[] = [];
      visitNodes(body, (node) => {
        if (node.type === 'link') found.push(node.url);
      });
      return found;
    });
    expect(links.filter((url) => url.startsWith('/')).length).toBeGreaterThan(20);
    expect(library.ui.map(({ locale }) => locale)).toContain('en');
  });
});
