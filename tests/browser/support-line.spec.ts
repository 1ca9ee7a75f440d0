import { load } from 'cheerio';
import type { Page } from '@playwright/test';
import { ALLOWED, TESTS } from '../support-line/allowed.ts';
import { newerCss, withoutCss } from '../support-line/css-features.ts';
import { newerHtml } from '../support-line/html-features.ts';
import { choosePlace, expect, PAGE_TYPES, test } from './site.ts';

const NEWER = Object.keys(ALLOWED);
const TAGS = NEWER.flatMap((name) => {
  const [, tag, attribute, value] = /^<(\w+) (\w+)=([\w-]+)>$/.exec(name) ?? [];
  return tag ? [`${tag}[${attribute}=${value}]`] : [];
});

/** The page as a browser takes it that knows nothing newer than the support line. */
function asOldBrowser(html: string): string {
  const $ = load(html);
  // The policy allows the styles as they were built.
  $('meta[http-equiv=Content-Security-Policy]').remove();
  for (const selector of TAGS) $(selector).remove();
  const style = $('style').first();
  style.text(withoutCss(style.text(), NEWER));
  const left = [...newerCss(style.text()).keys(), ...newerHtml($).keys()];
  expect(left, 'nothing newer is left on the page').toEqual([]);
  return $.html();
}

async function beOldBrowser(page: Page): Promise<void> {
  await page.route(
    (url) => url.pathname.endsWith('/'),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: asOldBrowser(await response.text()) });
    },
  );
}

test(TESTS.styles, async ({ page }) => {
  expect(TAGS.length).toBeGreaterThan(3);
  await beOldBrowser(page);
  for (const [type, path] of Object.entries(PAGE_TYPES)) {
    await page.goto(path);
    await expect(page.locator('h1'), type).toBeVisible();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      `${type} scrolls sideways`,
    ).toBeLessThanOrEqual(0);
  }
  await page.goto('/');
  await choosePlace(page, 'Spain');
  await expect(page).toHaveURL(/\/regions\/eu\/$/);
  await page.getByRole('link', { name: 'Object on Instagram' }).first().click();
  await page.getByRole('checkbox', { name: 'I have done this' }).check();
  await expect(page.locator('guide-done')).toContainText('Done on');
});

test(TESTS.days, async ({ page }) => {
  const libraries: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/temporal-polyfill.')) libraries.push(request.url());
  });
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Temporal');
    Reflect.deleteProperty(Intl, 'DurationFormat');
    Reflect.deleteProperty(Date.prototype, 'toTemporalInstant');
  });
  await page.goto('/deadlines/#region=eu&sent=2026-01-30');
  await expect(page.locator('time[data-deadline=reply]')).toHaveAttribute('datetime', '2026-03-02');
  expect(libraries).toHaveLength(1);
});
