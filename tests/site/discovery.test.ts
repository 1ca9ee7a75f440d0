import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import robotsParser from 'robots-parser';
import { describe, expect, test } from 'vitest';
import { dist, readPages, typeOf } from './built-site.ts';

const pages = readPages();
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const home =
  pages
    .find(({ path }) => path === '/')
    ?.$('link[rel=canonical]')
    .attr('href') ?? '';
const listed = pages.filter(({ path }) => typeOf(path) !== 'error');

const sitemap = ((): Map<string, string | undefined> => {
  const index = load(read('sitemap-index.xml'), { xml: true });
  const parts = index('loc')
    .toArray()
    .map((loc) => load(read(index(loc).text().slice(home.length)), { xml: true }));
  return new Map(
    parts.flatMap(($) =>
      $('url')
        .toArray()
        .map((url): [string, string | undefined] => [
          $(url).children('loc').text(),
          $(url).children('lastmod').text() || undefined,
        ]),
    ),
  );
})();

/** What each page has exactly once. */
const ONCE = [
  'link[rel=canonical]',
  'meta[property="og:type"]',
  'meta[property="og:title"]',
  'meta[property="og:description"]',
  'meta[property="og:url"]',
  'meta[property="og:locale"]',
  'meta[property="og:image"]',
  'meta[property="og:image:alt"]',
  'meta[name="twitter:card"]',
  'script[type="application/ld+json"]',
] as const;

describe.each(listed.map((page) => [page.path, page] as const))('%s', (path, { $ }) => {
  const content = (property: string): string | undefined => $(`meta[property="${property}"]`).attr('content');

  test('has each thing that machines look for once', () => {
    expect(ONCE.map((selector) => [selector, $(selector).length])).toEqual(ONCE.map((selector) => [selector, 1]));
    expect($('meta[name=robots]').length).toBe(0);
    expect(content('og:locale')).toMatch(/^[a-z]{2,3}_[A-Z]{2}$/);
    expect(content('og:description')).toBe($('meta[name=description]').attr('content'));
  });

  test('says one address and one day everywhere', () => {
    const canonical = $('link[rel=canonical]').attr('href') ?? '';
    expect(canonical).toBe(new URL(path, home).href);
    expect(content('og:url')).toBe(canonical);
    const { '@graph': nodes } = JSON.parse($('script[type="application/ld+json"]').text()) as {
      '@graph': { url?: string; dateModified?: string; isAccessibleForFree?: boolean }[];
    };
    const [page, ...others] = nodes.filter((node) => node.isAccessibleForFree);
    expect(others).toEqual([]);
    expect(page?.url).toBe(canonical);
    // The page to search with is no answer to a search.
    expect(sitemap.has(canonical)).toBe(path !== '/search/');
    if (path !== '/search/') expect(sitemap.get(canonical)?.slice(0, 10)).toBe(page?.dateModified);
    expect(content('og:type') === 'article').toBe(typeOf(path) === 'article');
  });
});

test('the sitemap has the pages and nothing else, nearly all with the day of their newest change', () => {
  expect(listed.length).toBeGreaterThan(200);
  expect([...sitemap.keys()].sort()).toEqual(
    listed
      .filter(({ path }) => path !== '/search/')
      .map(({ path }) => new URL(path, home).href)
      .sort(),
  );
  const days = [...sitemap.values()].filter((day) => day !== undefined);
  expect(days.length).toBeGreaterThan(sitemap.size * 0.9);
  for (const day of days) expect(day).toMatch(/^20\d\d-\d\d-\d\d(?:T00:00:00\.000Z)?$/);
});

test('what is not there is listed nowhere', () => {
  const [missing, ...others] = pages.filter(({ path }) => typeOf(path) === 'error');
  expect(others).toEqual([]);
  expect(missing?.$('meta[name=robots]').attr('content')).toBe('noindex');
});

test('robots may read everything, and learn where the sitemap is', () => {
  const address = new URL('robots.txt', home).href;
  const robots = robotsParser(address, read('robots.txt'));
  for (const url of sitemap.keys()) expect(robots.isAllowed(url, 'Googlebot'), url).toBe(true);
  expect(robots.getSitemaps()).toEqual([new URL('sitemap-index.xml', home).href]);
});

describe('the map for language models', () => {
  const text = read('llms.txt');
  const links = [...text.matchAll(/^- \[(.+)\]\((\S+?)\)(?:: (.+))?$/gm)].map(([, title, url = '', answer]) => ({
    title,
    url,
    answer,
  }));

  test('has the form that https://llmstxt.org asks for', () => {
    expect(text).toMatch(/^# [^\n]+\n\n> [^\n]+\n\n/);
    expect(links.length).toBeGreaterThan(200);
    expect(text.match(/^- /gm)?.length).toBe(links.length);
    expect(text.match(/^## /gm)?.length).toBeGreaterThan(6);
  });

  test('names every page once, with its title and its answer', () => {
    const others = listed.filter(({ path }) => path !== '/');
    const addresses = links.map(({ url }) => url);
    expect(addresses.filter((url) => url.endsWith('/')).sort()).toEqual(
      others.map(({ path }) => new URL(path, home).href).sort(),
    );
    for (const { path, $ } of others) {
      const link = links.find(({ url }) => url === new URL(path, home).href);
      expect([link?.title, link?.answer], path).toEqual([
        $('meta[property="og:title"]').attr('content'),
        $('meta[name=description]').attr('content'),
      ]);
    }
  });

  test('leads to data and feeds that are there', () => {
    const files = links.map(({ url }) => url).filter((url) => !url.endsWith('/'));
    expect(files.length).toBeGreaterThan(8);
    for (const url of files) expect(existsSync(join(dist, url.slice(home.length))), url).toBe(true);
  });
});
