import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALLOWED, TESTS } from '../support-line/allowed.ts';
import { supportLine } from '../support-line/browsers.ts';
import { newerCss } from '../support-line/css-features.ts';
import { newerHtml } from '../support-line/html-features.ts';
import { newerScript } from '../support-line/script-features.ts';
import { dist, readPages } from './built-site.ts';

/** Where something newer than the support line is used, and who lacks it: "name (browsers)". */
const found = new Map<string, string>();
const add = (newer: ReadonlyMap<string, readonly string[]>, where: string): void => {
  for (const [name, browsers] of newer) found.set(name, `${name}, in ${where}, is not in ${browsers.join(', ')}`);
};

test('the support line is the last two years of four browsers', () => {
  const line = supportLine();
  expect(line.size).toBe(7);
  for (const oldest of line.values()) expect(oldest).toBeGreaterThan(17);
});

test('nothing built is newer than the support line, but for what is known to be done without', () => {
  const pages = readPages();
  const scripts = globSync('{assets/*.js,embed/*/*.js,*.js}', { cwd: dist });
  expect(pages.length).toBeGreaterThan(100);
  expect(scripts.length).toBeGreaterThan(10);
  const styles = new Map(pages.map(({ path, $ }) => [$('style').text(), path]));
  for (const [css, path] of styles) add(newerCss(css), path);
  for (const { path, $ } of pages) add(newerHtml($), path);
  for (const file of scripts) add(newerScript(readFileSync(join(dist, file), 'utf8')), file);
  const unknown = [...found].filter(([name]) => !Object.hasOwn(ALLOWED, name)).map(([, sentence]) => sentence);
  expect(unknown, 'use something older, or name it in tests/support-line/allowed.ts with a test').toEqual([]);
  const stale = Object.keys(ALLOWED).filter((name) => !found.has(name));
  expect(stale, 'every browser has these now, or nothing uses them: take them off the list').toEqual([]);
});

test('each of the exceptions has its test', () => {
  const spec = readFileSync(join(import.meta.dirname, '../browser/support-line.spec.ts'), 'utf8');
  const named = new Set(Object.values(ALLOWED).map((entry) => entry.test));
  expect([...named].sort()).toEqual(Object.keys(TESTS).sort());
  for (const name of named) expect(spec).toContain(`test(TESTS.${name}`);
});
