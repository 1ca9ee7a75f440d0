import { test as plain, type Locator, type Page } from '@playwright/test';
import { checker } from './checker.ts';
import { recordShifts, shiftsSoFar } from './layout-shifts.ts';
import { openUntilQuiet } from './open-until-quiet.ts';
import { expect, storedRegion, test } from './site.ts';

const GUIDE = '/guides/object-on-instagram/';
const field = (page: Page): Locator => page.getByLabel('Type your country');
const list = (page: Page): Locator => page.getByLabel('Where do you live?');
const suggestions = (page: Page): Locator => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
const chosen = (page: Page): Promise<string | undefined> =>
  list(page).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text);

test.use({ timezoneId: 'Europe/Madrid' });

test('the clock suggests a place, which the keyboard alone can take: only the button chooses it', async ({ page }) => {
  const places: string[] = [];
  page.on('request', (request) => {
    if (/places\.json|place-field/.test(request.url())) places.push(request.url());
  });
  await openUntilQuiet(page, GUIDE);
  expect(places, 'before the field is used').toEqual([]);
  await expect(page.getByText('suggests it')).toHaveCount(0);
  await page.locator('main').focus();
  while (!(await field(page).evaluate((input) => input === document.activeElement))) await page.keyboard.press('Tab');
  await expect(suggestions(page)).toHaveText(['Spain? Your device’s clock suggests it.']);
  expect(places.length).toBe(2);
  // Enter alone takes nothing that was not picked.
  await page.keyboard.press('Enter');
  expect(await chosen(page)).toBe('Choose a place');
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await chosen(page)).toBe('Spain');
  await expect(page.getByRole('button', { name: 'Show this place' })).toBeFocused();
  expect(await storedRegion(page)).toBeNull();
  await page.keyboard.press('Enter');
  expect(await storedRegion(page)).toBe('eu');
  await expect(
    page.getByRole('status').filter({ hasText: 'This page now shows: European Union and EEA' }),
  ).toBeAttached();
});

test.describe('with a clock that has no country', () => {
  test.use({ timezoneId: 'UTC' });
  test('nothing is suggested before something is typed', async ({ page }) => {
    await page.goto('/');
    await field(page).focus();
    await expect(field(page)).toHaveRole('combobox');
    await expect(suggestions(page)).toHaveCount(0);
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await field(page).fill('holland');
    await expect(suggestions(page)).toHaveText(['Netherlands European Union and EEA']);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/regions\/eu\/$/);
  });
});

test('a screen reader hears what is found, how many, and which one is meant', async ({ page }) => {
  await page.goto(GUIDE);
  await field(page).pressSequentially('korea');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(suggestions(page)).toHaveText(['South Korea', 'North Korea In our list: Somewhere else']);
  await expect(page.getByText('2 places. Enter takes South Korea.')).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = suggestions(page).nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? 'none');
  await expect(field(page)).toBeFocused();
  const { violations } = await checker(page)
    .include('region-picker')
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(field(page)).toHaveValue('korea');
  await expect(suggestions(page)).toHaveCount(0);
});

test('a name typed in full needs the button alone; one with a mistake is asked back', async ({ page }) => {
  await page.goto(GUIDE);
  const button = page.getByRole('button', { name: 'Show this place' });
  await field(page).fill('germny');
  await field(page).press('Escape');
  await button.click();
  expect(await storedRegion(page)).toBeNull();
  await expect(page.getByText('Is this your place? Then press the button.')).toBeVisible();
  expect(await chosen(page)).toBe('Germany');
  await expect(field(page)).toHaveValue('Germany');
  await field(page).fill('Northern Ireland');
  await expect(page.getByText('Is this your place?')).toHaveCount(0);
  await field(page).press('Escape');
  await button.click();
  await expect.poll(() => storedRegion(page)).toBe('uk');
  await expect(page.locator('region-notice [data-region-name]')).toHaveText('United Kingdom');
});

test('an unknown place is said in plain words, and the list is next', async ({ page }) => {
  await page.goto(GUIDE);
  await field(page).fill('Narnia');
  await field(page).press('Enter');
  await expect(page.getByText('We do not know this place. Please choose from this list.')).toBeVisible();
  await expect(list(page)).toBeFocused();
  expect(await storedRegion(page)).toBeNull();
  await list(page).selectOption({ label: 'Somewhere else' });
  await expect(field(page)).toHaveValue('');
  await expect(page.getByText('We do not know this place.')).toHaveCount(0);
  // What is typed later counts, not what the list had.
  await field(page).fill('bolivia');
  expect(await chosen(page)).toBe('Choose a place');
  await field(page).press('Enter');
  expect(await chosen(page)).toBe('Somewhere else');
  await page.getByRole('button', { name: 'Show this place' }).press('Enter');
  expect(await storedRegion(page)).toBe('elsewhere');
});

for (const width of [320, 1280]) {
  test(`at ${width} px the list lies over the page: nothing moves, rows are 44 px, a tap takes one`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport: { width, height: 700 }, hasTouch: true });
    await recordShifts(page);
    await page.goto(GUIDE, { waitUntil: 'load' });
    await field(page).tap();
    await expect(suggestions(page)).toHaveCount(1);
    await field(page).pressSequentially('united');
    await expect(suggestions(page)).toHaveCount(7);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const row of await suggestions(page).all())
      expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await suggestions(page).filter({ hasText: 'United Kingdom' }).tap();
    expect(await chosen(page)).toBe('United Kingdom');
    await expect(suggestions(page)).toHaveCount(0);
    await field(page).fill('narnia');
    await field(page).press('Enter');
    await expect(page.getByText('We do not know this place.')).toBeVisible();
    expect(await shiftsSoFar(page)).toEqual([]);
    await page.close();
  });
}

// Here the browser logs what is missing, so the page is not asked to be silent.
for (const part of ['places.json', 'assets/place-field*']) {
  plain(`without ${part} the list does it all, and the next try may succeed`, async ({ page }) => {
    await page.route(`**/${part}`, (route) => route.abort());
    await page.goto(GUIDE);
    const button = page.getByRole('button', { name: 'Show this place' });
    await field(page).fill('Spain');
    await button.click();
    await expect(list(page)).toBeFocused();
    expect(await storedRegion(page)).toBeNull();
    await list(page).selectOption({ label: 'Brazil' });
    await button.click();
    expect(await storedRegion(page)).toBe('br');
    if (part !== 'places.json') return;
    await page.unroute(`**/${part}`);
    await page.getByRole('button', { name: 'Change place' }).click();
    await field(page).fill('spa');
    await expect(suggestions(page).first()).toHaveText('Spain European Union and EEA');
  });
}
