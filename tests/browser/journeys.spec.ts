import { choosePlace, expect, storedRegion, test } from './site.ts';

test('a person in Spain finds the Instagram objection in two actions from the home page', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('link', { name: /^European Union and EEA/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Object on Instagram' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Object on Instagram' })).toBeVisible();
  await expect(page.locator('only-in [open] a[href*="help.instagram.com/contact/767264225370182"]')).toBeVisible();
});

test('a person in Spain finds "Spain" in the list, too', async ({ page }) => {
  await page.goto('/');
  await choosePlace(page, 'Spain');
  await expect(page).toHaveURL(/\/regions\/eu\/$/);
  await expect(page.getByRole('link', { name: 'Object on Instagram' }).first()).toBeInViewport();
});

test('a person in Texas learns on one screen that no form exists and what helps most', async ({ page }) => {
  await page.goto('/');
  await choosePlace(page, 'United States');
  await expect(page).toHaveURL(/\/regions\/us\/$/);
  await expect(page.getByText('There is no form for your own posts.')).toBeInViewport();
  await expect(page.getByText('What helps most here')).toBeInViewport();
  await expect(page.getByRole('link', { name: 'Limit who sees your Facebook posts' }).first()).toBeInViewport();
  await expect(page.getByRole('link', { name: 'Make your Instagram private' }).first()).toBeInViewport();
});

test('"goodbye meta ai" finds the page about the hoax first', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('What do you want to know?').fill('goodbye meta ai');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=goodbye\+meta\+ai$/);
  await expect(page.locator('a[data-result]').first()).toHaveAttribute('href', '/hoaxes/goodbye-meta-ai/');
});

test('words for a friend can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/hoaxes/goodbye-meta-ai/');
  await page.getByRole('button', { name: 'Copy the words' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /Sadly it changes nothing.*\/hoaxes\/goodbye-meta-ai\/$/,
  );
});

test('an address that does not exist leads on', async ({ page }) => {
  const response = await page.goto('/nothing-is-here/');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'All pages, A to Z' }).first().click();
  await expect(page.getByRole('heading', { name: 'All pages, A to Z' })).toBeVisible();
});

test('an old address leads to the new one', async ({ page }) => {
  await page.goto('/faq/');
  await expect(page).toHaveURL(/\/faqs\/$/);
});

test('the whole way can be gone with the keyboard', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Type your country')).toBeFocused();
  await page.keyboard.press('Tab');
  const list = page.getByLabel('Where do you live?');
  await expect(list).toBeFocused();
  await page.keyboard.type('Spain');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show my rights' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/regions\/eu\/$/);
  expect(await storedRegion(page)).toBe('eu');
});
