import { emptyScriptFiles } from './hold-requests.ts';
import { choosePlace, expect, storedRegion, test } from './site.ts';

const GUIDE = '/guides/object-on-instagram/';
/** A question about certain places, without blocks for others. */
const QUESTION = '/faqs/is-it-too-late/';
const ABOUT = 'This page is about European Union and EEA, United Kingdom, Switzerland and Brazil.';

test('nothing is chosen and nothing is stored before the reader acts', async ({ page }) => {
  await page.goto(GUIDE);
  await expect(page.getByLabel('Where do you live?')).toHaveValue('');
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  await expect(page.locator('only-in details:not([open])')).toHaveCount(0);
});

test('moving through the list chooses nothing; the button does', async ({ page }) => {
  await page.goto(GUIDE);
  await page.getByLabel('Where do you live?').selectOption({ label: 'Brazil' });
  expect(await storedRegion(page)).toBeNull();
  await page.getByRole('button', { name: 'Show this place' }).click();
  expect(await storedRegion(page)).toBe('br');
});

test('choosing a place opens its block, folds the others, says so, and keeps them one press away', async ({ page }) => {
  await page.goto(GUIDE);
  await choosePlace(page, 'Brazil');
  await expect(page.locator('html')).toHaveAttribute('data-region', 'br');
  await expect(page.getByText('You can object', { exact: true })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'This page now shows: Brazil' })).toBeAttached();
  const blocks = page.locator('only-in details');
  expect(await blocks.count()).toBeGreaterThan(2);
  for (const block of await blocks.all()) {
    const name = await block.locator('summary').innerText();
    expect(await block.evaluate((element: HTMLDetailsElement) => element.open), name).toBe(name === 'Brazil');
  }
  const everywhereElse = page.locator('only-in').filter({ hasText: 'Everywhere else' }).locator('details');
  await everywhereElse.locator('summary').click();
  await expect(everywhereElse).toHaveAttribute('open');
});

test('only the id of the place is stored, and the next page knows it before it is painted', async ({ page }) => {
  await page.goto(GUIDE);
  await choosePlace(page, 'Norway');
  expect(await page.evaluate(() => Object.values(localStorage))).toEqual(['eu']);
  // No script file arrives: what is seen now comes from the head of the page alone.
  await emptyScriptFiles(page);
  await page.goto('/guides/object-on-facebook/');
  await expect(page.locator('html')).toHaveAttribute('data-region', 'eu');
  await expect(page.locator('region-notice [data-region-name]')).toHaveText('European Union and EEA');
  const blockFor = (place: string) =>
    page.locator('only-in details').filter({ has: page.locator('summary', { hasText: place }) });
  await expect(blockFor('Brazil').first()).not.toHaveAttribute('open');
  await expect(blockFor('European Union and EEA').first()).toHaveAttribute('open');
});

test('a link with a place shows it, and stores it only when the reader asks', async ({ page }) => {
  await page.goto(`${GUIDE}?region=br`);
  await expect(page.locator('html')).toHaveAttribute('data-region', 'br');
  expect(await storedRegion(page)).toBeNull();
  await page.getByRole('button', { name: 'Remember this place' }).click();
  expect(await storedRegion(page)).toBe('br');
  await expect(page.getByRole('button', { name: 'Remember this place' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Change place' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Brazil is remembered on this device.' })).toBeAttached();
});

test('a place chosen on a page opened with another place in its link is still there after loading it again', async ({
  page,
}) => {
  await page.goto(`${GUIDE}?region=br#in-brazil`);
  await page.getByRole('button', { name: 'Change place' }).click();
  await choosePlace(page, 'Switzerland');
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-region', 'ch');
});

test('a place among the choices of a tool is shown, not stored, and leaves them when another is chosen', async ({
  page,
}) => {
  await page.goto(`${GUIDE}#region=br&platforms=instagram.facebook`);
  await expect(page.locator('html')).toHaveAttribute('data-region', 'br');
  await expect(page.locator('region-notice [data-region-name]')).toHaveText('Brazil');
  expect(await storedRegion(page)).toBeNull();
  await page.getByRole('button', { name: 'Change place' }).click();
  await choosePlace(page, 'Switzerland');
  await expect.poll(() => new URL(page.url()).hash).toBe('#platforms=instagram.facebook');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-region', 'ch');
});

test('a link to another place on the same page is followed and said, and a heading in a link changes nothing', async ({
  page,
}) => {
  await page.goto(`${GUIDE}?region=uk#region=br`);
  await expect(page.locator('html')).toHaveAttribute('data-region', 'uk');
  await page.goto(`${GUIDE}#region=br`);
  await expect(page.locator('html')).toHaveAttribute('data-region', 'br');
  await page.evaluate(() => (location.hash = '#region=ch'));
  await expect(page.locator('html')).toHaveAttribute('data-region', 'ch');
  await expect(page.getByRole('status').filter({ hasText: 'This page now shows: Switzerland' })).toBeAttached();
  await page.evaluate(() => (location.hash = '#in-brazil'));
  await expect(page.locator('html')).toHaveAttribute('data-region', 'ch');
  expect(await storedRegion(page)).toBeNull();
});

test('after choosing, the keyboard goes on from the place that is now shown', async ({ page }) => {
  await page.goto(GUIDE);
  await choosePlace(page, 'Brazil');
  await expect(page.getByRole('button', { name: 'Change place' })).toBeFocused();
});

test('a page that comes back from the browser’s memory shows the place chosen since', async ({ page }) => {
  await page.goto(GUIDE);
  await choosePlace(page, 'Brazil');
  await page.evaluate(() => {
    localStorage.setItem('opt-out-guide.region', 'ch');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(page.locator('html')).toHaveAttribute('data-region', 'ch');
});

test('a place forgotten in one window is forgotten in the others', async ({ page, context }) => {
  await page.goto(GUIDE);
  await choosePlace(page, 'Brazil');
  const other = await context.newPage();
  await other.goto(GUIDE);
  await other.getByRole('button', { name: 'Forget my choices' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-region');
});

test('a link with a place wins over the stored one on that page', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('opt-out-guide.region', 'uk'));
  await page.goto(`${GUIDE}?region=br`);
  await expect(page.locator('html')).toHaveAttribute('data-region', 'br');
  await page.goto(GUIDE);
  await expect(page.locator('html')).toHaveAttribute('data-region', 'uk');
});

test('the place can be changed where it is shown', async ({ page }) => {
  await page.goto(`${GUIDE}?region=us`);
  await expect(page.getByText('No right here')).toBeVisible();
  await page.getByRole('button', { name: 'Change place' }).click();
  await expect(page.getByLabel('Where do you live?')).toBeFocused();
  await choosePlace(page, 'Switzerland');
  await expect(page.locator('region-notice [data-region-name]')).toHaveText('Switzerland');
  await expect(page.getByText('You can object', { exact: true })).toBeVisible();
});

test('"I’m not sure" chooses nothing and explains which place counts', async ({ page }) => {
  await page.goto('/');
  await choosePlace(page, 'I’m not sure');
  await expect(page).toHaveURL(/\/regions\/#not-sure$/);
  await expect(page.getByText('Choose the place where you live now.')).toBeInViewport();
  expect(await storedRegion(page)).toBeNull();
});

test('one button forgets the place and says so', async ({ page }) => {
  await page.goto(GUIDE);
  await choosePlace(page, 'India');
  await page.getByRole('button', { name: 'Forget my choices' }).click();
  await expect(page.getByText('Nothing of yours is stored here now.')).toBeVisible();
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  await expect(page.locator('html')).not.toHaveAttribute('data-region');
  await expect(page.locator('only-in details:not([open])')).toHaveCount(0);
});

test('a place without a page of its own gets the page for everywhere else', async ({ page }) => {
  await page.goto('/');
  await choosePlace(page, 'Somewhere else');
  await expect(page).toHaveURL(/\/regions\/elsewhere\/$/);
});

test.describe('a page about certain places', () => {
  const notice = (page: import('@playwright/test').Page) => page.locator('region-notice');

  test('says which until a place is chosen, and keeps the list one press away', async ({ page }) => {
    await page.goto(QUESTION);
    await expect(notice(page).getByText(ABOUT)).toBeVisible();
    await expect(page.getByLabel('Where do you live?')).toBeHidden();
    await page.getByRole('button', { name: 'Choose a place' }).click();
    await expect(page.getByLabel('Where do you live?')).toBeFocused();
    await choosePlace(page, 'India');
    const said = page.getByRole('status').filter({ hasText: `${ABOUT} You chose India.` });
    await expect(said).toBeAttached();
    await expect(notice(page).getByText('You chose India.').first()).toBeVisible();
    await expect(notice(page).getByText('No right here')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change place' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'What applies to you' })).toHaveAttribute('href', /\/regions\/in\/$/);
  });

  test('tells a reader from elsewhere so before anything but the page has arrived', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('opt-out-guide.region', 'us-ca'));
    await emptyScriptFiles(page);
    await page.goto(QUESTION);
    await expect(notice(page).getByText('You chose United States: California.')).toBeVisible();
    // A part of a country belongs to the country.
    await page.goto('/faqs/us-opt-out/');
    await expect(notice(page).locator('[data-region-name]')).toHaveText('United States: California');
    await expect(notice(page).getByText('This page is about')).toBeHidden();
  });

  test('shows a place it is about, and follows the next choice', async ({ page }) => {
    await page.goto(`${QUESTION}?region=br`);
    await expect(notice(page).getByText(ABOUT)).toBeHidden();
    await expect(notice(page).getByText('You can object')).toBeVisible();
    await page.getByRole('button', { name: 'Change place' }).click();
    await choosePlace(page, 'Japan');
    await expect(notice(page).getByText(ABOUT).first()).toBeVisible();
    await page.getByRole('button', { name: 'Forget my choices' }).click();
    await expect(notice(page).getByText('You chose')).toBeHidden();
    await expect(notice(page).getByText(ABOUT).first()).toBeVisible();
  });

  test('with blocks has the answer for elsewhere on the first screen, without the facts of the folded steps', async ({
    page,
  }) => {
    await page.goto(`${GUIDE}?region=in`);
    await expect(page.getByText('We found no such form for your own posts where you live.')).toBeInViewport();
    await expect(page.locator('[data-strip]')).toBeHidden();
    await page.goto(`${GUIDE}?region=uk`);
    await expect(page.locator('[data-strip]')).toBeVisible();
  });
});
