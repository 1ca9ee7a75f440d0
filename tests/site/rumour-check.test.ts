import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { brotliBytes, dist, readPages } from './built-site.ts';

/** What the check of a message may bring: script, and data for a message in the language of the site. */
const MAX_SCRIPT_BYTES = 12_000;
const MAX_DATA_BYTES = 20_000;

const bytesOf = (path: string): number => brotliBytes(readFileSync(resolve(dist, path)));

test('the check of a message brings little data', () => {
  expect(bytesOf('hoaxes/rumours/core.json')).toBeGreaterThan(10_000);
  expect(bytesOf('hoaxes/rumours/core.json')).toBeLessThanOrEqual(MAX_DATA_BYTES);
});

test('words of another language are a small file more', () => {
  const others = readdirSync(resolve(dist, 'hoaxes/rumours')).filter((name) => name !== 'core.json');
  expect(others.length).toBeGreaterThan(5);
  expect(others, 'the site’s own language stands in core.json').not.toContain('en.json');
  for (const name of others) expect(bytesOf(`hoaxes/rumours/${name}`), name).toBeLessThan(6_500);
});

test('the check of a message brings little script', () => {
  const names = readdirSync(resolve(dist, 'assets')).filter((name) =>
    /^(?:RumourCheck|open-check)\b.*\.js$/.test(name),
  );
  expect(names).toHaveLength(2);
  const script = names.reduce((sum, name) => sum + bytesOf(`assets/${name}`), 0);
  expect(script).toBeLessThanOrEqual(MAX_SCRIPT_BYTES);
});

test('only the page that is there for the check fetches it at once', () => {
  const boxes = readPages().filter(({ $ }) => $('rumour-check').length > 0);
  expect(boxes.map(({ path }) => path).sort()).toEqual(['/', '/hoaxes/', '/hoaxes/check/']);
  const atOnce = boxes.filter(({ $ }) => $('rumour-check').is('[data-at-once]'));
  expect(atOnce.map(({ path }) => path)).toEqual(['/hoaxes/check/']);
});
