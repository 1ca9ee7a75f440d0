import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { dist, readPages, typeOf } from './built-site.ts';

const pages = readPages();
const links = pages.flatMap(({ path, $ }) =>
  $('a[href], link[rel=icon], form[action]')
    .toArray()
    .map((element) => ({
      from: path,
      to: $(element).attr('href') ?? $(element).attr('action') ?? '',
      rel: $(element).attr('rel') ?? '',
    })),
);
const internal = links.filter(({ to }) => to.startsWith('/') || to.startsWith('#'));
const external = links.filter(({ to }) => /^[a-z]+:/.test(to));

const fileOf = (path: string): string => join(dist, path.endsWith('/') ? `${path}index.html` : path);

test('there are links to check', () => {
  expect(internal.length).toBeGreaterThan(500);
  expect(external.length).toBeGreaterThan(100);
  expect(internal.length + external.length).toBe(links.length);
});

test('every link inside the site leads to a page', () => {
  const dead = internal.filter(({ to }) => {
    const [path = ''] = to.split(/[?#]/);
    return path !== '' && !existsSync(fileOf(path));
  });
  expect(dead).toEqual([]);
});

test('every link to a place on a page finds that place', () => {
  // "#region=eu" is no place on a page: it is the choices a tool begins with.
  const withFragment = internal.filter(({ to }) => /#(?!\w+=)/.test(to));
  expect(withFragment.length).toBeGreaterThan(50);
  const dead = withFragment.filter(({ from, to }) => {
    const [path = '', fragment = ''] = to.split('#');
    const target =
      path === ''
        ? pages.find((page) => page.path === from)?.$
        : load(readFileSync(fileOf(path.split('?')[0] ?? ''), 'utf8'));
    return !target?.(`[id="${fragment}"]`).length;
  });
  expect(dead).toEqual([]);
});

test('every link out is secure and tells nobody where the reader came from', () => {
  const web = external.filter(({ to }) => !to.startsWith('mailto:'));
  expect(web.filter(({ to }) => !to.startsWith('https://'))).toEqual([]);
  expect(
    web.filter(({ to, rel }) => !to.includes('meta-ai-opt-out.example') && !rel.split(' ').includes('noreferrer')),
  ).toEqual([]);
});

test('every page can be reached from the home page', () => {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const { to } of internal.filter(({ from }) => from === path)) {
      const target = to.split(/[?#]/)[0] ?? '';
      if (pages.some((page) => page.path === target)) reached.add(target);
    }
  }
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path) && typeOf(path) !== 'error')).toEqual([]);
});

describe('the complete list for readers without script', () => {
  test('names every page once', () => {
    const search = pages.find(({ path }) => path === '/search/');
    const listed =
      search
        ?.$('main section[aria-labelledby=a-to-z] a')
        .toArray()
        .map((link) => search.$(link).attr('href') ?? '') ?? [];
    const others = pages
      .map(({ path }) => path)
      .filter((path) => !['home', 'error'].includes(typeOf(path)) && path !== '/search/');
    expect(others.length).toBeGreaterThan(30);
    expect([...listed].sort()).toEqual(others.sort());
  });

  test('stands on the page of places, for each region', () => {
    const regions = pages.filter(({ path }) => /^\/regions\/.+/.test(path)).map(({ path }) => path);
    expect(regions.length).toBeGreaterThan(7);
    const list = pages.find(({ path }) => path === '/regions/');
    for (const region of regions) expect(list?.$(`main a[href="${region}"]`).length, region).toBeGreaterThan(0);
  });
});
