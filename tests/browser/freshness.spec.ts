import { expect, test, untilDefined } from './site.ts';

const PAGE = '/about/freshness/';

test('on the day of the build the list stands as it was made', async ({ page }) => {
  await page.goto(PAGE);
  const made = (await page.locator('review-clock').getAttribute('data-today')) ?? '';
  await page.clock.setFixedTime(new Date(`${made}T12:00:00`));
  await page.reload();
  await untilDefined(page, 'review-clock');
  await expect(page.getByText('Some dates have passed since then')).toBeHidden();
  await expect(page.locator('[data-count="all later"]')).not.toHaveText('0');
});

test('a year later it marks by the reader’s day what has become overdue, and counts it', async ({ page }) => {
  await page.clock.setFixedTime(new Date(2027, 10, 1, 12));
  await page.goto(PAGE);
  await expect(page.getByText('Some dates have passed since then')).toBeVisible();
  const screens = page.locator('[data-speed=screens] li');
  const count = await screens.count();
  expect(count).toBeGreaterThan(10);
  await expect(screens.filter({ hasText: 'Overdue' })).toHaveCount(count);
  await expect(page.locator('[data-count="screens overdue"]')).toHaveText(String(count));
  await expect(page.locator('[data-count="screens later"]')).toHaveText('0');
  const background = page.locator('[data-speed=background] li');
  await expect(background.filter({ hasText: 'Due soon' })).toHaveCount(await background.count());
  const all = await page.locator('review-clock li[data-next]').count();
  const counts = await page.locator('[data-count^="all "]').allTextContents();
  expect(counts.map(Number).reduce((sum, each) => sum + each, 0)).toBe(all);
});

for (const year of [1970, 2099])
  test(`a clock that says ${year} marks nothing`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(year, 5, 1));
    await page.goto(PAGE);
    await untilDefined(page, 'review-clock');
    await expect(page.getByText('Some dates have passed since then')).toBeHidden();
    await expect(page.locator('[data-speed=law] li').filter({ hasText: 'Overdue' })).toHaveCount(0);
  });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('it says of which day it is, that overdue does not mean wrong, and lists every page with its dates', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await expect(page.getByText(/As of \d+ \w+ 20\d\d/)).toBeVisible();
    await expect(page.getByText('Overdue does not mean wrong')).toBeVisible();
    await expect(page.getByText('Some dates have passed since then')).toBeHidden();
    await expect(page.getByText(/Checked .* Next check by/).first()).toBeVisible();
  });
});
