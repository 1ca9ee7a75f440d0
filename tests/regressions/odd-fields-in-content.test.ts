import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check.ts';
import type { Library } from '../../src/integrations/content-check/library.ts';
import type { Problem } from '../../src/integrations/content-check/problem.ts';
import { readFacts } from '../../src/integrations/content-check/read-facts.ts';
import { readPage } from '../../src/integrations/content-check/read-page.ts';
import { readYaml } from '../../src/integrations/content-check/read-yaml.ts';
import { readAddress } from '../../src/integrations/settings.ts';

const GUIDE = 'content/en/guides/a-guide.mdx';
const NOTHING: Library = {
  files: [],
  pages: [],
  facts: [],
  ui: [],
  factWords: [],
  searchWords: [],
  asked: [],
  letterWords: [],
  basis: [],
  problems: [],
};
/** What the check says of one page. */
const check = (front: string, body = 'Text.'): Problem[] => {
  const problems: Problem[] = [];
  const page = readPage(`---\n${front}\n---\n\n${body}\n`, GUIDE, 'en', 'guides', problems);
  return checkContent({ ...NOTHING, pages: page ? [page] : [], problems }, '2026-11-22').filter(
    ({ file }) => file === GUIDE,
  );
};

/** Each of these stopped the build with a raw error of JavaScript, which names no file. */
describe('what nobody would write is named all the same:', () => {
  test('a field that holds itself', () => {
    const problems: Problem[] = [];
    expect(readYaml('a: &a\n  b: *a\n', 'content/x.yaml', 0, problems)).toBeUndefined();
    expect(problems).toMatchObject([{ line: 2, reason: 'a text that begins with * has a meaning of its own here' }]);
    expect(readFacts('- &a\n  id: x\n  b: *a\n', 'content/facts/sources.yaml', 'sources', [])).toEqual([]);
  });

  test('a group of fields where a text is wanted, with a field called toString', () => {
    const fields = ['order', 'topic', 'searchTerms', 'regions'];
    for (const field of fields) {
      const list = field === 'searchTerms' ? '[{ toString: x }]' : '{ toString: x }';
      expect(check(`${field}: ${list}`).map((problem) => problem.field.split('.')[0])).toContain(field);
    }
  });

  test('quotes in quotes in quotes', () => {
    expect(check('title: A guide', `${'> '.repeat(5_000)}x`)).toMatchObject([{ file: GUIDE, field: 'text' }]);
    const steps = Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}needs:`).join('\n');
    expect(check(steps).map(({ reason }) => reason)).toEqual([
      'fields, lists or brackets stand in each other more than 50 levels deep',
    ]);
  });

  test('a page without a word has no reading grade, and not one that is no number', () => {
    expect(check('title: A guide', '').filter(({ reason }) => reason.includes('NaN'))).toEqual([]);
  });
});

/** A password without a name, and a lone "?" or "#", went into every canonical link. */
test.each(['https://:secret@example.org/', 'https://example.org/?', 'https://example.org/guide/#'])(
  'the public address is a host and a folder, and not %s',
  (address) => {
    expect(() => readAddress({ SITE_URL: address })).toThrow('only a host and a folder may stand in it');
  },
);
