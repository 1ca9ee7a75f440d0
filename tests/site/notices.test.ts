import { describe, expect, test } from 'vitest';
import { readPages } from './built-site.ts';
import { readWritten } from '../written.ts';

const pages = new Map(readPages().map((page) => [page.path, page.$]));
const regions = readWritten<{ title: string; parent?: string }>('regions');
/** A country stands for its parts. */
const expand = (ids: readonly string[]): string[] =>
  regions.filter(({ id, data }) => ids.includes(id) || ids.includes(String(data.parent))).map(({ id }) => id);

const articles = ['guides', 'faqs'].flatMap((folder) =>
  readWritten<{ regions: 'all' | string[] }>(folder).map(({ id, data, text }) => ({
    path: `/${folder}/${id}/`,
    scope: data.regions,
    hasBlocks: text.includes('<OnlyIn'),
  })),
);
const noticeOn = (path: string) => {
  const $ = pages.get(path);
  if (!$) throw new Error(`There is no page ${path} in the built site`);
  return $('article region-notice');
};
const pathsWhere = (isWanted: (article: (typeof articles)[number]) => boolean): [string, 'all' | string[]][] => {
  const found = articles.filter(isWanted);
  expect(found.length).toBeGreaterThan(4);
  return found.map(({ path, scope }) => [path, scope]);
};

describe('a guide or question has the notice of the reader’s place', () => {
  test('nowhere, where it is about all places alike', () => {
    for (const [path] of pathsWhere(({ scope, hasBlocks }) => scope === 'all' && !hasBlocks))
      expect(noticeOn(path), path).toHaveLength(0);
  });

  test('with the list of places open, where its blocks answer for each', () => {
    for (const [path] of pathsWhere(({ hasBlocks }) => hasBlocks)) {
      expect(noticeOn(path), path).toHaveLength(1);
      expect(noticeOn(path).find('[data-picker]').attr('hidden'), path).toBeUndefined();
      expect(noticeOn(path).find('[data-about]'), path).toHaveLength(0);
    }
  });

  test('with the places it is about, where it has no blocks', () => {
    for (const [path, scope] of pathsWhere((article) => article.scope !== 'all' && !article.hasBlocks)) {
      const about = noticeOn(path).find('[data-about]').text();
      for (const id of scope) {
        const title = regions.find((region) => region.id === id)?.data.title;
        expect(title, id).toBeDefined();
        expect(about, path).toContain(title);
      }
    }
  });

  test('which knows for whom it is', () => {
    for (const [path, scope] of pathsWhere((article) => article.scope !== 'all'))
      expect(noticeOn(path).attr('data-scope')?.split(' ').sort(), path).toEqual(expand([...scope]).sort());
    for (const [path] of pathsWhere(({ scope, hasBlocks }) => scope === 'all' && hasBlocks))
      expect(noticeOn(path).attr('data-scope'), path).toBeUndefined();
  });
});
