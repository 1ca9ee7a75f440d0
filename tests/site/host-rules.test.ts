import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersFor } from '../../src/integrations/host-rules/all-headers.ts';
import { isFeed } from '../../src/integrations/host-rules/rules.ts';
import { readSiteFiles } from '../../src/integrations/host-rules/site-files.ts';
import { readRedirects } from '../../src/integrations/redirects.ts';
import { readAddress } from '../../src/integrations/settings.ts';
import { dist } from './built-site.ts';

const site = readSiteFiles(dist, readAddress(process.env).pathname);
const file = readFileSync(join(dist, '_headers'), 'utf8');

/** Rules as Cloudflare Pages and Netlify read them. */
const rules = file
  .split(/\n(?=\S)/)
  .filter((block) => !block.startsWith('#'))
  .map((block) => {
    const [path = '', ...lines] = block.trim().split('\n');
    return { path, headers: lines.map((line) => /^ {2}([A-Za-z-]+): (.+)$/.exec(line)?.slice(1) ?? [line]) };
  });
/** ":place" is any one folder, "*" at the end the rest. */
const matches = (pattern: string, path: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+]/g, String.raw`\$&`)
      .replace(/:[a-z]+/g, '[^/]+')
      .replace(/\*$/, '.*')}$`,
  ).test(path);
const headersOf = (path: string): [name: string, value: string][] =>
  rules.filter((rule) => matches(rule.path, path)).flatMap(({ headers }) => headers as [string, string][]);

test('the file of headers is one that Cloudflare Pages takes: 100 rules, 2,000 characters a line', () => {
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  expect(rules.flatMap(({ headers }) => headers).filter((pair) => pair.length !== 2)).toEqual([]);
  expect(rules.filter(({ path }) => path.slice(0, -1).includes('*'))).toEqual([]);
});

test('each file gets every header once, with the value of the one source', () => {
  expect(site.files.length).toBeGreaterThan(500);
  const wrong = site.files.flatMap((path) => {
    const found = headersOf(site.base + path.replace(/(^|\/)index\.html$/, '$1'));
    const names = found.map(([name]) => name);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    const expected = headersFor(site, path);
    const differing = Object.entries(expected)
      // The hosts know the types of all files but a few.
      .filter(([name]) => name !== 'Content-Security-Policy' && (name !== 'Content-Type' || isFeed(path)))
      .filter(([name, value]) => found.find(([other]) => other === name)?.[1] !== value);
    const unasked = found.filter(([name]) => !(name in expected));
    return [...twice, ...differing, ...unasked].map((what) => `${path}: ${what.toString()}`);
  });
  expect(wrong).toEqual([]);
});

test('feeds are served as feeds', () => {
  const types = [
    'updates/feed.xml',
    'updates/feed.json',
    'regions/feed.xml',
    'regions/feed.json',
    'regions/br/feed.xml',
  ].map((path) => Object.fromEntries(headersOf(site.base + path))['Content-Type']);
  const [atom, json] = ['application/atom+xml; charset=utf-8', 'application/feed+json; charset=utf-8'];
  expect(types).toEqual([atom, json, atom, json, atom]);
});

test('its policy allows what every page allows itself, and forbids frames', () => {
  const policy = Object.fromEntries(headersOf(site.base))['Content-Security-Policy'] ?? '';
  const directives = policy.split(';');
  expect(directives).toContain("frame-ancestors 'none'");
  expect(directives).toContain("base-uri 'none'");
  expect(directives.filter((directive) => /^(?:default|script|style)-src/.test(directive))).toEqual([]);
  for (const [page, own] of site.policies)
    expect([
      page,
      directives.filter((directive) => !`${own};frame-ancestors 'none'`.split(';').includes(directive)),
    ]).toEqual([page, []]);
});

test('each old address leads to a page of the site', () => {
  const lines = readFileSync(join(dist, '_redirects'), 'utf8')
    .split('\n')
    .filter((line) => /^[^#]/.test(line));
  expect(lines).toHaveLength(Object.keys(readRedirects()).length * 2);
  for (const line of lines) {
    const [from = '', to = '', status] = line.split(' ');
    expect([from.startsWith(site.base), status]).toEqual([true, '301']);
    expect(existsSync(join(dist, to.slice(site.base.length), 'index.html')), to).toBe(true);
  }
});
