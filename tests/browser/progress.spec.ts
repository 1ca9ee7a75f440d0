import type { Page } from '@playwright/test';
import { holdRequests } from './hold-requests.ts';
import { expect, test, untilDefined } from './site.ts';

const GUIDE = '/guides/make-instagram-private/';
const KEY = 'opt-out-guide.done';

const storage = (page: Page): Promise<Record<string, string>> => page.evaluate(() => ({ ...localStorage }));
const stepBoxes = (page: Page) => page.locator('.steps').getByRole('checkbox', { name: /^Done: / });
const guideBox = (page: Page) => page.getByRole('checkbox', { name: 'I have done this' });
const titleOf = (page: Page, index: number) => page.locator('.steps > li > p:first-child').nth(index);

/** Opens a page on which something was stored before, by this or another version of the site. */
async function openWith(page: Page, path: string, values: Record<string, string>): Promise<void> {
  await page.goto('/nothing-is-here/');
  await page.evaluate((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, values);
  await page.goto(path);
}

test('a ticked step is struck and stays ticked; only its key is stored, and only while it is ticked', async ({
  page,
}) => {
  await page.goto(GUIDE);
  await expect(stepBoxes(page)).toHaveCount(3);
  expect(await storage(page)).toEqual({});
  await expect(titleOf(page, 1)).toHaveCSS('text-decoration-line', 'none');
  await stepBoxes(page).nth(1).check();
  await expect(titleOf(page, 1)).toHaveCSS('text-decoration-line', 'line-through');
  expect((await storage(page))[KEY]).toMatch(/^\{"v":1,"guides":\{"make-instagram-private":\{"steps":\["\w+"\]\}\}\}$/);
  await page.reload();
  await expect(stepBoxes(page).nth(1)).toBeChecked();
  await expect(stepBoxes(page).nth(0)).not.toBeChecked();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  const printed = page.locator('.steps > li');
  expect(
    await printed.evaluateAll((steps) => steps.map((step) => getComputedStyle(step, '::after').content)),
    'the tick stands in the printed box',
  ).toEqual(['""', '"✓"', '""']);
  await page.emulateMedia({ media: 'screen' });
  await stepBoxes(page).nth(1).uncheck();
  expect(await storage(page)).toEqual({});
});

test('a guide is ticked with the day of the reader, in the words of the page, and unticked again', async ({ page }) => {
  await page.clock.setFixedTime(new Date(2026, 10, 22, 23, 30));
  await page.goto(GUIDE);
  const row = page.locator('guide-done');
  await expect(row).toContainText('Only this browser keeps it.');
  await untilDefined(page, 'guide-done');
  await page.getByText('I have done this').click();
  await expect(row).toContainText('Done on 22 November 2026.');
  await page.reload();
  await expect(guideBox(page)).toBeChecked();
  await expect(row).toContainText('Done on 22 November 2026.');
  await guideBox(page).uncheck();
  await expect(row).toContainText('Only this browser keeps it.');
  expect(await storage(page)).toEqual({});
});

test('what is ticked or forgotten in one window shows in the other, and neither loses the other’s ticks', async ({
  page,
  context,
}) => {
  await page.goto(GUIDE);
  const other = await context.newPage();
  await other.goto(GUIDE);
  await stepBoxes(other).first().check();
  await expect(stepBoxes(page).first()).toBeChecked();
  await stepBoxes(page).last().check();
  // Windows in two processes of the browser hear of each other's storage a little later. No reader is that fast.
  await expect(stepBoxes(other).last()).toBeChecked();
  await guideBox(other).check();
  await expect(guideBox(page)).toBeChecked();
  await expect(stepBoxes(page).last()).toBeChecked();
  await expect(stepBoxes(other).last()).toBeChecked();
  await other.getByRole('button', { name: 'Forget my choices' }).click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('one press forgets all, also what another version left, and says what it was', async ({ page }) => {
  await openWith(page, GUIDE, {
    'opt-out-guide.region': 'eu',
    'opt-out-guide.theme': 'dark',
    'opt-out-guide.draft': 'from another version',
    'another-site': 'on the same address',
  });
  await stepBoxes(page).first().check();
  await guideBox(page).check();
  await page.getByRole('button', { name: 'Forget my choices' }).click();
  await expect(page.locator('forget-choices [role=status]')).toHaveText(
    'Forgotten: your ticks (2), other values, your place and the colours. Nothing of yours is stored here now.',
  );
  expect(await storage(page)).toEqual({ 'another-site': 'on the same address' });
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('the privacy page shows what is stored, as it is, at any moment', async ({ page, context }) => {
  await openWith(page, '/about/privacy/', { 'opt-out-guide.region': 'eu', 'opt-out-guide.draft': '<b>old</b>' });
  const shown = page.locator('stored-choices');
  await expect(shown.locator('dt')).toHaveText(['Left by another version of this site', 'Your place, as a short name']);
  await expect(shown.locator('code')).toHaveText(['opt-out-guide.draft', '<b>old</b>', 'opt-out-guide.region', 'eu']);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(shown).toContainText('opt-out-guide.theme');
  const other = await context.newPage();
  await other.goto(GUIDE);
  await guideBox(other).check();
  await expect(shown.locator('dt').first()).toHaveText('What you ticked as done, and on which day');
  await expect(shown).toContainText((await storage(page))[KEY] ?? 'nothing');
  await shown.getByRole('button', { name: 'Forget my choices' }).click();
  await expect(shown.locator('dt')).toHaveCount(0);
  await expect(shown).toContainText('Nothing is stored.');
});

test('when storage is full or blocked, a tick holds for the page and can be forgotten', async ({ page }) => {
  for (const fault of ['full', 'blocked']) {
    await page.addInitScript((how) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      if (how === 'full') return;
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }, fault);
    await page.goto(GUIDE);
    await stepBoxes(page).first().check();
    await guideBox(page).check();
    await expect(page.locator('guide-done')).toContainText('Done on');
    await expect(titleOf(page, 0)).toHaveCSS('text-decoration-line', 'line-through');
    await page.getByRole('button', { name: 'Forget my choices' }).click();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await expect(page.locator('guide-done')).toContainText('Only this browser keeps it.');
  }
});

test('a stored value that cannot be read counts as nothing, and the next tick replaces it, unless a later version wrote it', async ({
  page,
}) => {
  for (const value of [
    '{"v":1,"guides":{"make-inst',
    '{"v":1,"guides":{"__proto__":{"done":"2026-11-22"}}}',
    '"><b>',
  ]) {
    await openWith(page, GUIDE, { [KEY]: value });
    await expect(stepBoxes(page)).toHaveCount(3);
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    expect((await storage(page))[KEY], 'reading writes nothing').toBe(value);
    await guideBox(page).check();
    await page.reload();
    await expect(guideBox(page)).toBeChecked();
  }
  const value = '{"v":2,"guides":{"make-instagram-private":["2026-11-22"]}}';
  await openWith(page, GUIDE, { [KEY]: value });
  await expect(guideBox(page)).not.toBeChecked();
  await guideBox(page).check();
  await expect(page.locator('guide-done')).toContainText('Done on');
  expect((await storage(page))[KEY]).toBe(value);
  await page.getByRole('button', { name: 'Forget my choices' }).click();
  expect(await storage(page)).toEqual({});
});

test('the boxes come without moving anything, also where a day and ticks are stored', async ({ page }) => {
  await openWith(page, GUIDE, {
    [KEY]: '{"v":1,"guides":{"make-instagram-private":{"done":"2026-11-22"}}}',
  });
  await stepBoxes(page).first().check();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const release = await holdRequests(page, '**/assets/**');
    await page.goto(GUIDE, { waitUntil: 'commit' });
    await expect(page.locator('body > footer')).toBeVisible();
    const places = (): Promise<number[]> =>
      page.locator('.steps > li > :not(input), guide-done, guide-done ~ *, article > footer').evaluateAll((elements) =>
        elements.flatMap((element) => {
          const { x, y, width: wide, height } = element.getBoundingClientRect();
          return [x, y, wide, height];
        }),
      );
    await expect(stepBoxes(page)).toHaveCount(0);
    const before = await places();
    expect(before.length).toBeGreaterThan(30);
    release();
    await expect(stepBoxes(page).first()).toBeChecked();
    await expect(page.locator('guide-done')).toContainText('Done on');
    expect(await places(), `${width} px`).toEqual(before);
    await page.unrouteAll();
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no box and no empty column, and the privacy page says that nothing is stored', async ({ page }) => {
    await page.goto(GUIDE);
    await expect(page.locator('.steps > li')).toHaveCount(3);
    await expect(page.locator('guide-done')).toBeHidden();
    await expect(page.getByText('Done', { exact: true })).toBeHidden();
    await expect(titleOf(page, 0)).toHaveCSS('padding-inline-end', '0px');
    await page.goto('/about/privacy/');
    await expect(page.locator('stored-choices')).toBeHidden();
    await expect(page.locator('noscript p')).toHaveText('Without JavaScript this site stores nothing.');
  });
});
