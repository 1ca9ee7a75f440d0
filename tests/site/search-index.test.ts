import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Card, FormsFile, StemsFile, WordsFile } from '../../src/domain/search/search-index.ts';
import { readWritten } from '../written.ts';
import { brotliBytes, dist, readPages } from './built-site.ts';

const folders = readdirSync(resolve(dist, 'search-index'));
const folder = resolve(dist, 'search-index', folders[0] ?? '');
const names = readdirSync(folder);
const read = <Content>(name: string): Content => JSON.parse(readFileSync(resolve(folder, name), 'utf8')) as Content;
const numbered = <Content>(kind: string): Content[] =>
  names
    .filter((name) => name.startsWith(`${kind}-`))
    .sort((a, b) => Number(a.match(/\d+/)?.[0]) - Number(b.match(/\d+/)?.[0]))
    .map((name) => read<Content>(name));
const words = read<WordsFile>('words.json');
const cards = numbered<Card[]>('cards').flat();

describe('the search index', () => {
  test('is there once, and the pages that use it name it', () => {
    expect(folders).toHaveLength(1);
    const users = readPages().filter(({ $ }) => $('[data-index]').length > 0);
    expect(users.map(({ path }) => path).sort()).toEqual(['/faqs/', '/search/']);
    for (const { $ } of users) expect($('[data-index]').attr('data-index')).toBe(`/search-index/${folders[0]}/`);
  });
  test('has every page that writers made, and leads only to pages and headings that are there', () => {
    const pages = new Map(readPages().map((page) => [page.path, page]));
    const written = ['guides', 'faqs', 'regions', 'hoaxes'].flatMap((kind) =>
      readWritten(kind).map(({ id }) => `/${kind}/${id}/`),
    );
    expect(written.length).toBeGreaterThan(200);
    expect(cards.map(({ path }) => path)).toEqual(expect.arrayContaining(written));
    expect(words.total).toBe(cards.length);
    for (const { path, headings } of cards) {
      const page = pages.get(path);
      expect(page, path).toBeDefined();
      for (const { slug } of headings) expect(page?.$(`[id="${slug}"]`).length, `${path}#${slug}`).toBe(1);
    }
  });
  test('finds each stem in the file that its beginning says, and each page in its own', () => {
    const files = numbered<StemsFile>('stems');
    expect(files.length).toBeGreaterThan(3);
    files.forEach((file, number) => {
      const next = words.starts[number + 1] ?? '\u{10FFFF}';
      for (const [stem, [count, ...numbers]] of Object.entries(file)) {
        expect(stem >= (words.starts[number] ?? '') && stem < next, stem).toBe(true);
        const pages = numbers.filter((_, index) => index % 2 === 0);
        expect(
          pages.reduce((sum, step) => sum + step, 0),
          stem,
        ).toBeLessThan(words.total);
        const different = pages.filter((step, index) => index === 0 || step > 0).length;
        expect(count, stem).toBeGreaterThanOrEqual(different);
      }
    });
  });
  test('has the word of every stem that a page has, in the file that its beginning says', () => {
    const forms = numbered<FormsFile>('forms');
    expect(forms.length).toBeGreaterThan(3);
    forms.forEach((file, number) => {
      const next = words.formStarts[number + 1] ?? '\u{10FFFF}';
      const outside = Object.keys(file).filter((stem) => stem < (words.formStarts[number] ?? '') || stem >= next);
      expect(outside).toEqual([]);
    });
    const counts = numbered<StemsFile>('stems').flatMap((file) =>
      Object.entries(file).flatMap(([stem, [count]]) => (count > 0 ? [[stem, count]] : [])),
    );
    const told = forms.flatMap((file) => Object.entries(file).map(([stem, [, count]]) => [stem, count]));
    expect(told.length).toBeGreaterThan(1_000);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(counts));
  });
  test('comes in small files', () => {
    expect(names.length).toBeGreaterThan(10);
    for (const name of names)
      expect(brotliBytes(readFileSync(resolve(folder, name))), name).toBeLessThan(
        name === 'words.json' ? 20_000 : 14_600,
      );
  });
});

describe('the index of every word', () => {
  const place = resolve(dist, 'pagefind/fragment');
  const fragments = readdirSync(place).map((name) => {
    // What Pagefind writes before its data.
    const text = gunzipSync(readFileSync(resolve(place, name)))
      .toString()
      .replace(/^pagefind_dcd/, '');
    return JSON.parse(text) as { url: string; meta: Record<string, string>; filters: Record<string, string[]> };
  });

  test('knows of each page that writers made its kind, where it holds, when it was checked and its answer', () => {
    expect(fragments.length).toBeGreaterThan(200);
    const known = new Map(fragments.map((fragment) => [fragment.url, fragment]));
    for (const kind of ['guide', 'faq', 'region', 'hoax'])
      for (const { id, data } of readWritten<{ reviewed: string; description: string; draft?: boolean }>(
        kind === 'hoax' ? 'hoaxes' : `${kind}s`,
      ).filter((page) => !page.data.draft)) {
        const path = `/${kind === 'hoax' ? 'hoaxes' : `${kind}s`}/${id}/`;
        const { meta, filters } = known.get(path) ?? {};
        const { title, regions, ...rest } = meta ?? {};
        expect(rest, path).toEqual({ kind, reviewed: data.reviewed, answer: data.description });
        expect(title, path).not.toBe('');
        expect(regions, path).toMatch(kind === 'region' ? new RegExp(`^${id}$`) : /^(?:all|[a-z-]+(?: [a-z-]+)*)$/);
        expect(filters, path).toEqual({ kind: [kind] });
      }
  });
});

test('a browser can search the site from its address bar', () => {
  const xml = load(readFileSync(resolve(dist, 'opensearch.xml'), 'utf8'), { xml: true });
  expect(xml('ShortName').text().length).toBeGreaterThan(0);
  // The standard allows 16 characters: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
  expect(xml('ShortName').text().length).toBeLessThanOrEqual(16);
  expect(xml('Url[type="text/html"]').attr('template')).toMatch(/^https:\/\/.*\/search\/\?q=\{searchTerms\}$/);
  const offering = readPages().filter(({ $ }) => $('link[rel=search]').length > 0);
  expect(offering.map(({ path }) => path).sort()).toEqual(['/', '/search/']);
  for (const { $ } of offering) expect($('link[rel=search]').attr('href')).toBe('/opensearch.xml');
});
