import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check.ts';
import { readLibrary } from '../../src/integrations/content-check/library.ts';
import { makeWorkList } from '../../src/maintenance/work-list.ts';

describe('the clock', () => {
  const site = readLibrary(resolve(import.meta.dirname, '../..'));

  test('never stops the build of content that nobody has touched, however late it is', () => {
    // A machine that builds this very commit years from now.
    vi.useFakeTimers({ now: Date.parse('2039-01-01'), toFake: ['Date'] });
    try {
      expect(new Date().getFullYear()).toBe(2039);
      expect(checkContent(site)).toEqual([]);
      // One page that is checked again then does not make the others late.
      const [first, ...others] = site.pages;
      if (!first) throw new Error('There is no page');
      const again = { ...site, pages: [{ ...first, data: { ...first.data, reviewed: '2038-12-31' } }, ...others] };
      expect(checkContent(again)).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('stops it on a day that is given, and names each page that is too late', () => {
    const late = checkContent(site, '2039-01-01');
    expect(late.length).toBeGreaterThan(100);
    expect(new Set(late.map(({ field }) => field))).toEqual(new Set(['reviewed']));
  });

  test('of a site says the same as the work list: what stops the build was overdue before', () => {
    const { groups } = makeWorkList(site, '2039-01-01');
    const overdue = new Set(groups.flatMap(({ pages }) => pages.map(({ place }) => place.file)));
    expect(overdue.size).toBeGreaterThan(100);
    expect(checkContent(site, '2039-01-01').filter(({ file }) => !overdue.has(file))).toEqual([]);
  });

  test('of the machine is read nowhere in what builds the site, but to forget old caches and to refuse a day to come', () => {
    const src = resolve(import.meta.dirname, '../../src');
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
      // Scripts of components run where the reader is; commands report to people.
      .filter((file) => /\.(?:ts|astro)$/.test(file) && !/^(?:components\/.*\.ts|maintenance\/.*)$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    const readers = files.filter((file) => /\bnew Date\(\)|\bDate\.now\(/.test(readFileSync(join(src, file), 'utf8')));
    expect(readers.sort()).toEqual(['integrations/cache.ts', 'integrations/content-check/rules/dates.ts']);
  });
});
