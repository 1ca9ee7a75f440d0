import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addNote } from '../../src/domain/offline/add-note.ts';
import { unpackArchive } from '../../src/domain/offline/archive.ts';
import { brotliBytes, dist, readPages } from './built-site.ts';

const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
const archives = readdirSync(join(dist, 'assets')).filter((file) => /^archive-en-/.test(file));
const files = archives.flatMap((file) => unpackArchive(JSON.parse(readFileSync(join(dist, 'assets', file), 'utf8'))));
const pages = readPages();

describe('the copy for offline reading', () => {
  test('holds every page as it is served, and every script', () => {
    const kept = new Map(files.map(({ path, text }) => [path, text]));
    expect(pages.length).toBeGreaterThan(200);
    for (const { path, html } of pages) expect(kept.get(path) === html, path).toBe(true);
    const scripts = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((file) => !kept.has(`/assets/${file}`))).toEqual([]);
  });

  test('holds the data that tools ask for', () => {
    const paths = new Set(files.map(({ path }) => path));
    for (const path of ['/places.json', '/deadlines/rules.json', '/replies/markers.json', '/hoaxes/rumours/core.json'])
      expect(paths, path).toContain(path);
    expect([...paths].filter((path) => path.startsWith('/search-index/')).length).toBeGreaterThan(5);
    expect([...paths].filter((path) => /^\/(?:data\/v1|embed|pagefind|share)\//.test(path))).toEqual([]);
  });

  test('is as large as its page says, and never more than 2 MB', () => {
    const bytes = archives.reduce((sum, file) => sum + brotliBytes(readFileSync(join(dist, 'assets', file)), 9), 0);
    expect(bytes).toBeLessThanOrEqual(2_000_000);
    const said = / (\d+(?:\.\d+)?) MB\b/.exec(
      pages
        .find(({ path }) => path === '/offline/')
        ?.$('#keep-hint')
        .text() ?? '',
    );
    expect(Number(said?.[1]) / (bytes / 1_000_000)).toBeGreaterThan(0.95);
    expect(Number(said?.[1]) / (bytes / 1_000_000)).toBeLessThan(1.25);
  });

  test('is listed in the worker, which fetches nothing else and is one plain script', () => {
    const listed = [...worker.matchAll(/\/assets\/archive-[\w.-]+\.json/g)].map(([address]) => address);
    expect(listed.length).toBeGreaterThan(5);
    expect(listed.filter((address) => !existsSync(join(dist, address)))).toEqual([]);
    expect(worker).not.toMatch(/\bimport\b|importScripts|https?:\/\/(?!meta-ai)/);
    expect(brotliBytes(worker)).toBeLessThanOrEqual(6_000);
  });

  test('can say on every page that it is a copy, in styles the page has', () => {
    const classes = [...addNote('<main>', '', '').matchAll(/class="([^"]*)"/g)].flatMap(([, list = '']) =>
      list.split(' '),
    );
    expect(classes.length).toBeGreaterThan(5);
    for (const { path, html, $ } of pages) {
      expect(addNote(html, 'note', 'newest'), path).not.toBe(html);
      const styles = $('style').text();
      expect(
        classes.filter((name) => !styles.includes(`.${name}`)),
        path,
      ).toEqual([]);
    }
  });
});

test('only a page that knows of a copy offers to take messages: they must never go over the network', () => {
  const manifest = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(dist, name), 'utf8')) as Record<string, unknown>;
  expect(manifest('app.webmanifest')).toMatchObject({
    display: 'minimal-ui',
    share_target: { action: '/hoaxes/check/', method: 'POST', enctype: 'multipart/form-data' },
  });
  expect(manifest('site.webmanifest')).not.toHaveProperty('share_target');
  expect(pages.filter(({ $ }) => $('link[rel=manifest]').attr('href') !== '/site.webmanifest')).toEqual([]);
});
