import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const src = join(root, 'src');

interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Own files it imports, relative to src/. */
  readonly own: string[];
  /** Packages and virtual modules it imports. */
  readonly packages: string[];
}

const files: SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|astro)$/.test(path))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const named = [...text.matchAll(/(?:from|import)(?:\s+|\()'([^'?]+)/g)].map(([, name = '']) => name);
    const own = named
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(src, resolve(dirname(join(src, path)), name)));
    return { path, text, own, packages: named.filter((name) => !name.startsWith('.')) };
  });

const within = (folder: string): SourceFile[] => files.filter(({ path }) => path.startsWith(`${folder}/`));
/** What runs in the browser: the custom elements, the functions written into the page, and all that these import. */
const browserCode = ((): SourceFile[] => {
  const found = new Set(files.filter(({ path, text }) => /\bdefine\('|restore-region\.ts$/.test(text + path)));
  for (const { own } of found) for (const file of files.filter(({ path }) => own.includes(path))) found.add(file);
  return [...found];
})();

/** Which folders a folder may import from. What is not named here may not be imported. */
const MAY_IMPORT: Readonly<Record<string, RegExp>> = {
  domain: /^domain\//,
  schemas: /^schemas\//,
  i18n: /^(?:i18n|domain|schemas)\//,
  integrations: /^(?:integrations|domain|schemas|i18n)\//,
  maintenance: /^(?:maintenance|integrations|domain|schemas|i18n)\//,
  components: /^(?:components|domain|schemas|i18n)\//,
  layouts: /^(?:layouts|components|domain|schemas|i18n|styles)\//,
  pages: /^(?:layouts|components|domain|schemas|i18n|queries\.ts)/,
};

describe('imports run one way', () => {
  test.each(Object.entries(MAY_IMPORT))('%s', (folder, allowed) => {
    expect(within(folder).length).toBeGreaterThan(0);
    const wrong = within(folder).flatMap(({ path, own, text }) =>
      own
        .filter((target) => !allowed.test(target))
        // Types of the queries are no code: they are erased.
        .filter((target) => !(target === 'queries.ts' && /import type \{[^}]*\} from '[./]+queries\.ts'/.test(text)))
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only pages, the queries, the content config and the middleware touch the framework’s content', () => {
    const touching = files
      .filter(({ packages }) => packages.some((name) => name === 'astro:content'))
      .map(({ path }) => path);
    expect(touching.sort()).toEqual(['content.config.ts', 'queries.ts']);
  });

  test('the domain knows no framework, no browser page and no network', () => {
    // Types of the published vocabulary are no code: they are erased.
    const isType = (text: string, name: string): boolean =>
      new RegExp(`import type \\{[^}]*\\} from '${name}'`).test(text);
    expect(
      within('domain').flatMap(({ path, packages, text }) =>
        packages.filter((name) => name !== 'schema-dts' || !isType(text, name)).map((name) => `${path} → ${name}`),
      ),
    ).toEqual([]);
    const foreign = within('domain').filter(({ text }) => /\b(?:document|window|fetch|localStorage)\b[.(]/.test(text));
    expect(foreign.map(({ path }) => path)).toEqual([]);
  });

  test('code for the browser imports the domain and its neighbours, nothing else', () => {
    expect(browserCode.length).toBeGreaterThan(5);
    // What the lists of suggestions are made with, what a search takes words to their stems with, what writes a calendar file, and
    // what counts days where the browser cannot: each fetched on use.
    expect(browserCode.flatMap(({ packages }) => packages).sort()).toEqual([
      '@github/combobox-nav',
      'ical-generator',
      'stemmer',
      'temporal-polyfill',
    ]);
    expect(
      browserCode.flatMap(({ path, own }) =>
        own.filter((target) => !/^(?:components|domain)\//.test(target)).map((target) => `${path} → ${target}`),
      ),
    ).toEqual([]);
  });
});

describe('custom elements', () => {
  const elements = files.flatMap(({ path, text }) =>
    [...text.matchAll(/customElements\.define\('([^']+)', (\w+)\)/g)].map(([, tag = '', className = '']) => ({
      path,
      tag,
      className,
    })),
  );

  test('are named alike: tag, file and class', () => {
    expect(elements.length).toBeGreaterThan(4);
    for (const { path, tag, className } of elements) {
      expect(path).toMatch(new RegExp(`/${tag}\\.ts$`));
      expect(className).toBe(tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()));
    }
  });

  test('stand beside the component that renders them', () => {
    for (const { path, tag, className } of elements) {
      const component = files.find((file) => file.path === join(dirname(path), `${className}.astro`));
      expect(component?.text, `${className}.astro beside ${path}`).toContain(`<${tag}`);
    }
  });
});

test('pages are short: they ask queries, pick a layout and pass data down', () => {
  const long = within('pages').filter(({ text }) => text.split('\n').length > 70);
  expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)).toEqual([]);
});

test('components stay under 140 lines', () => {
  const long = within('components').filter(({ text }) => text.split('\n').length > 140);
  expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)).toEqual([]);
});
