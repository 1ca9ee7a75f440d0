import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cache } from '../../src/integrations/cache.ts';

const DAY_MS = 86_400_000;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what was made is there for the next build, and made again from other ingredients', async () => {
  const first = new Cache(folder);
  expect(String(await first.get(['a', 1], () => 'one'))).toBe('one');
  const next = new Cache(folder);
  expect(String(await next.get(['a', 1], () => 'never made'))).toBe('one');
  expect(String(await next.get(['a', 2], () => 'two'))).toBe('two');
  expect([first.made, next.made]).toEqual([1, 1]);
});

test('what could not be made is not kept', async () => {
  const cache = new Cache(folder);
  await expect(cache.get('a', () => Promise.reject(new Error('no'))) as Promise<unknown>).rejects.toThrow('no');
  expect(readdirSync(folder)).toEqual([]);
  expect(String(await cache.get('a', () => 'now'))).toBe('now');
});

test('what no build has asked for in a month is thrown away', async () => {
  await new Cache(folder).get('a', () => 'one');
  new Cache(folder, Date.now() + 29 * DAY_MS);
  expect(readdirSync(folder)).toHaveLength(1);
  new Cache(folder, Date.now() + 31 * DAY_MS);
  expect(readdirSync(folder)).toEqual([]);
});
