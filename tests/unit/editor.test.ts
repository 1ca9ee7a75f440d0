import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { mdxToMdast } from 'satteri';
import { readLibrary } from '../../src/integrations/content-check/library.ts';
import { componentsOf } from '../../src/integrations/content-check/mdx.ts';
import { editorSchemas, frontMatterSchemas, type JsonSchema } from '../../src/maintenance/editor-schemas.ts';
import { mdxProps, type MdxComponent } from '../../src/schemas/mdx.ts';

const root = resolve(import.meta.dirname, '../..');
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const library = readLibrary(root);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
// A name of Zod for a text that has another in it, as a pattern says beside it.
ajv.addFormat('includes', true);
const check = (schema: JsonSchema): ValidateFunction => ajv.compile(schema);
/** What an editor would say of a value. */
const saidOf = (validate: ValidateFunction, value: unknown): string =>
  validate(value) ? '' : ajv.errorsText(validate.errors);

describe('what an editor checks front matter with', () => {
  const pages = library.pages.filter(({ locale }) => locale === 'en');
  test.each([...frontMatterSchemas()])('%s: every page passes', (name, schema) => {
    const validate = check(schema);
    const own = pages.filter(({ collection }) => collection === name);
    expect(own.length).toBeGreaterThan(3);
    expect(own.map(({ file, data }) => [file, saidOf(validate, data)]).filter(([, said]) => said !== '')).toEqual([]);
  });

  test.each([...frontMatterSchemas()])(
    '%s: a misspelt field, a missing one, a wrong value and a day that is none are seen',
    (name, schema) => {
      const validate = check(schema);
      const page = pages.find(({ collection }) => collection === name)?.data ?? {};
      const { title, ...untitled } = page;
      expect(saidOf(validate, { ...untitled, titel: title })).toMatch(
        /required property 'title'.*additional properties/s,
      );
      expect(saidOf(validate, { ...page, confidence: 'sure' })).toContain('/confidence');
      expect(saidOf(validate, { ...page, reviewed: '2026-02-30' })).toContain('/reviewed');
      expect(saidOf(validate, page)).toBe('');
    },
  );
});

describe('what an editor checks YAML files with', () => {
  const schemas = editorSchemas();
  test('is as the schemas are now: otherwise run "npm run schemas"', () => {
    expect(schemas.length).toBeGreaterThan(12);
    for (const { file, schema } of schemas) expect(readJson(file), file).toEqual(JSON.parse(JSON.stringify(schema)));
    const left = readdirSync(join(root, '.vscode/schemas')).map((name) => `.vscode/schemas/${name}`);
    expect(left.sort()).toEqual(schemas.map(({ file }) => file).sort());
  });

  test('is named in the settings, for files that are there', () => {
    const settings = readJson('.vscode/settings.json') as Record<string, unknown>;
    const wired = settings['yaml.schemas'] as Record<string, string>;
    expect(wired).toEqual(Object.fromEntries(schemas.map(({ file, content }) => [`./${file}`, content])));
    for (const [file, content] of Object.entries(wired)) {
      expect(existsSync(join(root, file)), file).toBe(true);
      expect(globSync(content, { cwd: root }).length, content).toBeGreaterThan(0);
    }
    // Front matter is checked by the extension of Astro, from what Astro writes.
    expect(settings['astro.content-intellisense']).toBe(true);
    expect(readFileSync(join(root, 'astro.config.mjs'), 'utf8')).toContain('contentIntellisense: true');
  });

  test.each(schemas.map((one) => [one.content, one] as const))('%s passes', (content, { schema }) => {
    const validate = check(schema);
    const files = globSync(content, { cwd: root });
    const values = files.map((file): unknown => {
      const facts = library.facts.filter((fact) => fact.file === file).map(({ data }) => data);
      const words = [...library.searchWords, ...library.asked, ...library.letterWords].find((one) => one.file === file);
      return words?.data ?? facts;
    });
    // What `npm run links` found last: empty until it has been run where there is a network.
    expect(JSON.stringify(values).length).toBeGreaterThan(content === 'content/facts/links.yaml' ? 0 : 100);
    for (const value of values) expect(saidOf(validate, value)).toBe('');
    expect(saidOf(validate, Array.isArray(values[0]) ? [{ id: 'x', nothing: 1 }] : { nothing: 1 })).not.toBe('');
  });
});

describe('a snippet', () => {
  const snippets = readJson('.vscode/pages.code-snippets') as Record<
    string,
    { scope: string; prefix: string; body: string[] }
  >;
  /** What stands in the page when a writer accepts every suggestion: https://code.visualstudio.com/docs/editing/userdefinedsnippets */
  const accepted = ({ body }: { body: string[] }): string =>
    body
      .join('\n')
      .replaceAll(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
      .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
  const uses = Object.entries(snippets).map(([name, snippet]) => ({
    name,
    uses: componentsOf(mdxToMdast(accepted(snippet))),
  }));

  test('is there for every component, and opens by a word of its own', () => {
    const named = new Set(uses.flatMap((one) => one.uses.map(({ name }) => name)));
    expect([...named].sort()).toEqual(Object.keys(mdxProps).sort());
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(Object.values(snippets).every(({ scope }) => scope === 'mdx')).toBe(true);
  });

  test.each(uses.map((one) => [one.name, one.uses] as const))(
    '%s has attributes that its component takes',
    (_, found) => {
      expect(found.length).toBeGreaterThan(0);
      for (const { name, attributes } of found)
        expect(mdxProps[name as MdxComponent].safeParse(attributes).error?.issues ?? [], name).toEqual([]);
    },
  );

  test('offers every choice that a component takes, and no other', () => {
    const all = JSON.stringify(snippets);
    const choices = [...all.matchAll(/ (\w+)=\\"\$\{\d+\|([^|]+)\|\}/g)].map(([, attribute = '', list = '']) => ({
      attribute,
      values: list.split(','),
    }));
    expect(choices.map(({ attribute }) => attribute).sort()).toEqual(['confidence', 'kind', 'length', 'what']);
    const options: Readonly<Record<string, readonly string[]>> = {
      confidence: mdxProps.Cite.shape.confidence.unwrap().options,
      kind: mdxProps.Callout.shape.kind.options,
      length: mdxProps.Deadline.shape.length.unwrap().options,
      what: mdxProps.Deadline.shape.what.options,
    };
    for (const { attribute, values } of choices) expect(values).toEqual(options[attribute]);
  });
});
