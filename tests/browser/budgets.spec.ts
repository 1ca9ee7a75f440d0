import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { brotliBytes } from '../site/built-site.ts';
import { holdRequests } from './hold-requests.ts';
import { recordShifts, shiftsSoFar } from './layout-shifts.ts';
import { openUntilQuiet } from './open-until-quiet.ts';
import { expect, PAGE_TYPES, test } from './site.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/** What a cold visit asks for: each file once, with its size as a compressing host would send it. */
async function coldVisit(
  page: Page,
  path: string,
  settle: () => Promise<void>,
): Promise<{ requests: number; bytes: number; script: number }> {
  const files = new Set<string>();
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) files.add(decodeURIComponent(new URL(request.url()).pathname));
  });
  await openUntilQuiet(page, path);
  await settle();
  const sizes = [...files].map((file) => {
    const name = resolve(dist, `.${file.endsWith('/') ? `${file}index.html` : file}`);
    if (!statSync(name, { throwIfNoEntry: false })) return brotliBytes(readFileSync(resolve(dist, '404.html')));
    const content = readFileSync(name);
    // The index of Pagefind is compressed already.
    return /\.(?:pf_\w+|pagefind)$/.test(name) ? content.length : brotliBytes(content);
  });
  const total = (list: number[]): number => list.reduce((sum, size) => sum + size, 0);
  const inline = await page.locator('script:not([src], [type])').allTextContents();
  return {
    requests: files.size,
    bytes: total(sizes),
    // What is fetched later by the script itself counts too.
    script: total(sizes.filter((_, index) => [...files][index]?.endsWith('.js'))) + brotliBytes(inline.join('\n')),
  };
}

for (const [type, path] of Object.entries(PAGE_TYPES)) {
  const isTool = ['search', 'plan', 'letter', 'dates', 'check of a message'].includes(type);
  test(`${type}: a cold visit stays within its bytes and requests, and nothing moves after the first paint`, async ({
    page,
  }) => {
    await recordShifts(page);
    const { requests, bytes, script } = await coldVisit(page, path, async () => undefined);
    expect(await shiftsSoFar(page)).toEqual([]);
    expect(requests).toBeGreaterThan(0);
    // Of a tool the bytes in all are bounded; its parts may be files of their own.
    expect(requests).toBeLessThanOrEqual(isTool ? 6 : 4);
    expect(bytes).toBeLessThanOrEqual(isTool ? 60_000 : 30_000);
    expect(script).toBeGreaterThan(1_000);
    expect(script).toBeLessThanOrEqual(isTool ? 15_000 : 6_000);

    await page.goto(`${path}?region=eu`, { waitUntil: 'load' });
    expect(await shiftsSoFar(page), 'with a place in the address').toEqual([]);
    await page.evaluate(() => localStorage.setItem('opt-out-guide.region', 'br'));
    await page.goto(path, { waitUntil: 'load' });
    await expect(page.locator('html')).toHaveAttribute('data-region-origin', 'storage');
    expect(await shiftsSoFar(page), 'with a stored place').toEqual([]);
  });
}

for (const width of [390, 1280]) {
  for (const [question, state] of [
    ['instagram', 'count'],
    ['instagram&region=eu', 'count'],
    ['goodbye&kind=hoax', 'count'],
    ['zzqxv', 'none'],
  ]) {
    test(`search for ${question} at ${width} px: nothing moves, however late script and answers are`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await recordShifts(page);
      const releaseScript = await holdRequests(page, '**/assets/**');
      const releaseIndex = await holdRequests(page, '**/search-index/**');
      await page.goto(`/search/?q=${question}`, { waitUntil: 'commit' });
      await expect(page.locator('#a-to-z')).toBeAttached();
      expect(await shiftsSoFar(page), 'before the script').toEqual([]);
      releaseScript();
      await expect(page.locator('site-search [data-status]')).toHaveText('Looking…');
      expect(await shiftsSoFar(page), 'before the answers').toEqual([]);
      releaseIndex();
      await expect(page.locator('site-search')).toHaveAttribute('data-state', state ?? '');
      expect(await shiftsSoFar(page), 'with the answers').toEqual([]);
    });
  }
}

test('the first search result arrives within 150 kB, all bytes counted', async ({ page }) => {
  const { bytes } = await coldVisit(page, '/search/?q=goodbye+meta+ai', () =>
    page.locator('a[data-result]').first().waitFor(),
  );
  expect(bytes).toBeGreaterThan(30_000);
  expect(bytes).toBeLessThanOrEqual(150_000);
});

test('the browser paints although nothing but the page itself has arrived', async ({ page }) => {
  const held: string[] = [];
  await page.route('**/*', (route) => {
    if (route.request().resourceType() === 'document') return route.continue();
    held.push(route.request().url());
    // Neither answered nor refused: it is still on its way.
    return undefined;
  });
  await page.goto('/search/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  await expect.poll(() => held.length).toBeGreaterThan(0);
});
