import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { readRedirects } from '../../src/integrations/redirects.ts';
import { expect, test as base, type Page } from '@playwright/test';

/** Every page of the built site, by its address. */
export function allPaths(): string[] {
  const dist = resolve(import.meta.dirname, '../../dist');
  const folders = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/index.html') || file === 'index.html')
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  const old = Object.keys(readRedirects('/', resolve(import.meta.dirname, '../../content/facts/redirects.yaml')));
  return folders.filter((path) => !old.includes(path));
}

/**
 * Enough pages to meet every component a writer can use: all but questions and places, of which every eighth. Their frames are
 * alike, and a browser takes a third of a second for each.
 */
function samplePaths(): string[] {
  return allPaths().filter((path, index) => !/^\/(?:faqs|regions)\/./.test(path) || index % 8 === 0);
}

/** The same pages in four parts, so that they are visited side by side. */
export function sampleParts(): string[][] {
  const paths = samplePaths();
  return [0, 1, 2, 3].map((part) => paths.filter((_, index) => index % 4 === part));
}

/** A test that fails when the page throws, logs an error, or asks another host for anything. */
export const test = base.extend<{ quiet: null }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const trouble: string[] = [];
      page.on('pageerror', ({ message }) => trouble.push(`threw: ${message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 404/.test(message.text()))
          trouble.push(`logged: ${message.text()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '') && !/^(?:data|blob|about):/.test(request.url()))
          trouble.push(`asked ${request.url()}`);
      });
      await use(null);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

/** Chooses a place in the list on the page and presses its button. */
export async function choosePlace(page: Page, place: string): Promise<void> {
  const list = page.getByLabel('Where do you live?');
  // The countries of the EU come when the reader reaches for the list.
  await list.focus();
  await list.selectOption({ label: place });
  await page.locator('region-picker button').click();
}

/** Until a custom element of the page has its script. A reader who is faster presses once more; a test does not. */
export async function untilDefined(page: Page, element: string): Promise<void> {
  await page.waitForFunction((name) => customElements.get(name) !== undefined, element);
}

/** The one value the site stores, as the browser holds it. */
export function storedRegion(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('opt-out-guide.region'));
}

export { expect } from '@playwright/test';
export { LISTS_ALIKE, PAGE_TYPES } from './page-types.ts';
