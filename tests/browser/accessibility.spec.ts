import type { Page } from '@playwright/test';
import { checker } from './checker.ts';
import { expect, LISTS_ALIKE, PAGE_TYPES, test } from './site.ts';

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colour. Every other rule would say in dark what it said in light, and the checker is slow. */
const COLOR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];
// The checker looks for seconds; neither a cross-fade nor what a tool still fetches may come between.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Both colours and both widths in two views, not four. */
const VIEWS = [
  { colorScheme: 'light', viewport: NARROW },
  { colorScheme: 'dark', viewport: WIDE },
] as const;

for (const [type, path] of Object.entries({ ...PAGE_TYPES, ...LISTS_ALIKE })) {
  test(`${type}: the checker finds nothing and text contrast is at least 7 to 1 in light and dark, and 320 px are enough`, async ({
    page,
  }) => {
    await page.setViewportSize(NARROW);
    // The checker reads the second: with a place a page shows more.
    for (const address of [path, `${path}?region=eu`]) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await expectFitsNarrow(page);
    }
    for (const { colorScheme, viewport } of VIEWS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const runOnly =
        colorScheme === 'dark'
          ? { type: 'rule' as const, values: COLOR_RULES }
          : { type: 'tag' as const, values: TAGS };
      const { violations, passes } = await checker(page)
        // The elements that pass need not be listed: that is half of the checker's work.
        .options({ runOnly, resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: true } } })
        .analyze();
      const where = `${colorScheme}, ${viewport.width} px`;
      expect(passes.length, where).toBeGreaterThan(colorScheme === 'dark' ? 0 : 20);
      expect(
        passes.map(({ id }) => id),
        where,
      ).toContain('color-contrast-enhanced');
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
        where,
      ).toEqual([]);
    }
  });
}

test('search results are as accessible as the rest', async ({ page }) => {
  await page.goto('/search/?q=instagram');
  await page.locator('a[data-result]').first().waitFor();
  const { violations, passes } = await checker(page)
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect(passes.length).toBeGreaterThan(20);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

/** Fails where the page scrolls sideways, or a target outside running text is less than 44 px high. */
async function expectFitsNarrow(page: Page): Promise<void> {
  const [scrollWidth, clientWidth] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(clientWidth).toBe(NARROW.width);
  expect(scrollWidth).toBeLessThanOrEqual(NARROW.width);
  const targets = page.locator('a[href], button, select, summary, input').filter({ visible: true });
  expect(await targets.count()).toBeGreaterThan(10);
  const small = await targets.evaluateAll((elements) =>
    elements
      // The marks of the map are small; the list under it has the same links in full size (WCAG 2.5.8, equivalent control).
      .filter(
        (element) => !element.closest('.world, p, dd, .prose li:not([class]), [id^=source-], sup, [href="#main"]'),
      )
      .map((element) => {
        // Of a box with a name beside it the name can be pressed, too.
        const label = element.matches('[type=radio], [type=checkbox]') ? element.closest('label') : null;
        const heights = [element, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect().height);
        return { height: Math.max(...heights), html: element.outerHTML.slice(0, 90) };
      })
      // Half a pixel less is rounding.
      .filter(({ height }) => height < 43.5),
  );
  expect(small).toEqual([]);
}
