import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StatusFile } from '../../src/domain/embed/status-file.ts';
import { brotliBytes, dist, readPages } from './built-site.ts';

const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const script = read('embed/v1/meta-ai-status.js');
const status = JSON.parse(read('embed/v1/status.json')) as StatusFile;
const pages = new Map(readPages().map((page) => [page.path, page.$]));
const { regions } = JSON.parse(read('data/v1/regions.json')) as {
  regions: { id: string; status: string; reviewed: string }[];
};

test('the box for other sites is one file of at most 5 kB, and its facts are no more', () => {
  expect(brotliBytes(script)).toBeGreaterThan(500);
  expect(brotliBytes(script)).toBeLessThanOrEqual(5_000);
  expect(brotliBytes(read('embed/v1/status.json'))).toBeLessThanOrEqual(5_000);
});

test('it asks for its facts beside itself and for nothing else, and never turns text into HTML or script', () => {
  expect(script.match(/\bfetch\(/g)).toHaveLength(1);
  expect(script).toMatch(/import\.meta\.url/);
  // No address, no second module, no worker, nothing stored.
  expect(script).not.toMatch(/https?:\/\/|\bimport\s*[({'"]|\bfrom\s*['"]|\bexport\b|Worker|Storage|cookie/);
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(|srcdoc/);
  expect(script).not.toMatch(/createElement\(.(?:script|style|iframe)|\.style\b|setAttribute\(.style/);
});

test('it knows every place, with the status of its page', () => {
  expect(regions.length).toBeGreaterThan(30);
  expect(Object.keys(status.regions).sort()).toEqual(regions.map(({ id }) => id).sort());
  for (const { id, status: own, reviewed } of regions) {
    const facts = status.regions[id];
    expect([facts?.status, facts?.checked]).toEqual([own, reviewed]);
    expect(facts && facts.review > facts.checked, id).toBe(true);
    expect(status.statuses[own], id).toMatch(/\w/);
  }
});

test('each of its links leads to a page, and the first step is the one that the page of the place names first', () => {
  const paths = [status.all, ...Object.values(status.regions).flatMap((facts) => [facts.do[1], facts.path])];
  expect(paths.filter((path) => !existsSync(join(dist, path.replace(/[?#].*/, ''), 'index.html')))).toEqual([]);
  for (const { id } of regions) {
    const $ = pages.get(`/regions/${id}/`);
    const first = $?.('main [data-share=status]').parent().find('a').first();
    expect(`${first?.text().trim()} ${first?.attr('href')}`, id).toBe(status.regions[id]?.do.join(' /'));
  }
});

test('its page gives the hash of the script as it is published', () => {
  const hash = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  expect(pages.get('/data/')?.('main pre').text()).toContain(`integrity="${hash}"`);
});

test('its page shows a picture of it, with the same words and links', () => {
  const $ = pages.get('/data/');
  const facts = status.regions['eu'];
  const box = $?.('meta-ai-status[region=eu]');
  const lines = box
    ?.find('p')
    .toArray()
    .map((line) => $?.(line).text().replaceAll(/\s+/g, ' ').trim());
  expect(lines?.slice(0, 3)).toEqual([
    status.words.heading.replace('{place}', facts?.place ?? ''),
    status.statuses[facts?.status ?? ''],
    `${status.words.first} ${facts?.do[0]}`,
  ]);
  const links = box
    ?.find('a')
    .toArray()
    .map((link) => $?.(link).attr('href'));
  expect(links).toEqual([`/${facts?.do[1]}`, `/${facts?.path}`]);
  expect(box?.find('time').attr('datetime')).toBe(facts?.checked);
});
