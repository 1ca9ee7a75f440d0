import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { brotliBytes } from '../site/built-site.ts';
import { expect, PAGE_TYPES, test } from './site.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/** What a cold visit asks for: each file once, with its size as a compressing host would send it. */
async function coldVisit(
  page: Page,
  path: string,
  settle: () => Promise<void>,
): Promise<{ requests: number; bytes: number }> {
  const files = new Set<string>();
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) files.add(decodeURIComponent(new URL(request.url()).pathname));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await settle();
  const bytes = [...files].map((file) => {
    const name = resolve(dist, `.${file.endsWith('/') ? `${file}index.html` : file}`);
    if (!statSync(name, { throwIfNoEntry: false })) return brotliBytes(readFileSync(resolve(dist, '404.html')));
    const content = readFileSync(name);
    // The index of Pagefind is compressed already.
    return /\.(?:pf_\w+|pagefind)$/.test(name) ? content.length : brotliBytes(content);
  });
  return { requests: files.size, bytes: bytes.reduce((sum, size) => sum + size, 0) };
}

for (const [type, path] of Object.entries(PAGE_TYPES)) {
  const isTool = type === 'search';
  test(`${type}: a cold visit stays within its bytes and requests`, async ({ page }) => {
    const { requests, bytes } = await coldVisit(page, path, async () => undefined);
    expect(requests).toBeGreaterThan(0);
    expect(requests).toBeLessThanOrEqual(4);
    expect(bytes).toBeLessThanOrEqual(isTool ? 60_000 : 30_000);
  });

  test(`${type}: nothing moves after the first paint, with and without a place`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const address of [path, `${path}?region=eu`]) {
      await page.goto(address, { waitUntil: 'load' });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    }
  });
}

test('the first search result arrives within 150 kB, all bytes counted', async ({ page }) => {
  const { bytes } = await coldVisit(page, '/search/?q=goodbye+meta+ai', () =>
    page.locator('a[data-result]').first().waitFor(),
  );
  expect(bytes).toBeGreaterThan(60_000);
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
  expect(held.length).toBeGreaterThan(0);
});
