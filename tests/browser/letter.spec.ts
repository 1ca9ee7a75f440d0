import { readFileSync } from 'node:fs';
import { test as plain, type Page } from '@playwright/test';
import { expect, test } from './site.ts';

const paper = '[data-paper]';
const choose = (page: Page, name: string): Promise<void> => page.getByRole('radio', { name, exact: true }).check();
const ready = (page: Page): Promise<void> =>
  expect(page.locator('letter-maker')).toHaveAttribute('data-state', 'ready');

test('a letter for the place in the address, with its law, its time and its addressee', async ({ page }) => {
  await page.goto('/letter/?region=pe');
  await ready(page);
  await page.getByLabel('Language of the letter').selectOption('English');
  await expect(page.locator(paper)).toContainText('Meta Platforms, Inc.');
  await expect(page.locator(paper)).toContainText('I live in: Peru');
  await expect(page.locator(paper)).toContainText('10 working days');
  await expect(page.locator(paper)).toContainText('29733');
  await page.getByLabel('Language of the letter').selectOption('Spanish');
  await expect(page.locator(paper)).toHaveAttribute('lang', 'es');
  await expect(page.getByText('has not checked these words yet')).toBeVisible();
});

test('what is typed is in the letter at once, and neither in the address nor in the storage', async ({ page }) => {
  await page.goto('/letter/?region=eu');
  await ready(page);
  await page.getByRole('textbox', { name: 'Your name', exact: true }).fill('Ada <b>{law}</b>');
  await expect(page.locator(paper)).toContainText('Name: Ada <b>{law}</b>');
  await page.getByRole('textbox', { name: 'Your reason' }).fill('My children are in the photos.');
  await expect(page.locator(paper)).toContainText('My reason: My children are in the photos.');
  await choose(page, 'See what Meta has on me');
  await expect(page.locator(paper)).toContainText('Please send me a copy');
  await expect(page.locator(paper)).toContainText('Ada');
  await expect(page).toHaveURL(/letter=access/);
  expect(decodeURIComponent(page.url())).not.toMatch(/Ada|children/);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).not.toMatch(/Ada|children/);
});

test('choices stand in the address and open the same letter again', async ({ page }) => {
  await page.goto('/letter/#region=eu&letter=complaint&outcome=refused&country=FR&lang=en');
  await ready(page);
  await expect(page.locator(paper)).toContainText('Meta said no on [day of the answer]');
  await expect(page.locator(paper)).toContainText('I live in: France');
  await expect(page.locator(paper).locator('p').first()).toContainText('informatique');
  await expect(page.getByText('Complain here:')).toBeVisible();
  await choose(page, 'It did not answer');
  await expect(page.locator(paper)).toContainText('Meta has not answered since.');
  await page.reload();
  await ready(page);
  await expect(page.locator(paper)).toContainText('Meta has not answered since.');
});

test('an address made by somebody else can choose, and can put no words into the letter', async ({ page }) => {
  const bad = encodeURIComponent('<img src=x onerror=alert(1)>');
  await page.goto(`/letter/#region=eu&letter=${bad}&for=${bad}&country=${bad}&lang=${bad}&platforms=${bad}&name=Eve`);
  await ready(page);
  await expect(page.locator(paper)).not.toContainText(/Eve|img/);
  await expect(page.locator(paper)).toContainText('[your name]');
});

test('a day in the address gives way to the day that was typed, and a letter that has arrived needs no network', async ({
  page,
  context,
}) => {
  await page.goto('/letter/#region=eu&letter=reminder&sent=2020-01-01');
  await ready(page);
  const day = page.locator('input[name=sentOn]');
  await expect(day).toHaveValue('2020-01-01');
  await context.setOffline(true);
  await day.fill('2026-10-05');
  await page.getByRole('textbox', { name: 'Your name', exact: true }).fill('Ada');
  await page.evaluate(() => (location.hash = '#region=uk&letter=reminder&sent=2020-01-01'));
  await expect(page.locator('html')).toHaveAttribute('data-region', 'uk');
  await expect(page.locator(paper)).toContainText('Ada');
  await expect(page.locator(paper)).toContainText('2026');
  await expect(day).toHaveValue('2026-10-05');
});

test('nothing is asked of the server while somebody types or pastes', async ({ page }) => {
  await page.goto('/letter/?region=eu');
  await ready(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    // The browser itself fetches the picture for its tab when it has time.
    if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
  });
  await page.getByRole('textbox', { name: 'Your name', exact: true }).pressSequentially('Ada Lovelace');
  const reason = page.getByRole('textbox', { name: 'Your reason' });
  await reason.evaluate((field) => {
    (field as HTMLTextAreaElement).value = `${'long '.repeat(20_000)}</textarea>\u202E`;
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  });
  await choose(page, 'My child');
  await expect(page.locator(paper)).toContainText('parent or guardian');
  expect(asked).toEqual([]);
});

test('copy, file and mail hold the same words', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/letter/?region=uk');
  await ready(page);
  await page.getByRole('textbox', { name: 'Your name', exact: true }).fill('Zoë 😀');
  await page.getByRole('button', { name: 'Copy the letter' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Name: Zoë 😀');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('letter-to-meta.txt');
  const saved = readFileSync(await download.path(), 'utf8');
  expect(saved.replaceAll('\r', '')).toContain(copied.trim().split('\n\n').slice(1).join('\n\n'));
  const mail = await page.getByRole('link', { name: 'Open in my mail app' }).getAttribute('href');
  const { searchParams } = new URL(mail ?? '');
  expect(searchParams.get('body')).toContain('Name: Zoë 😀');
  expect(mail).not.toContain('+');
});

test('on paper there is the letter and nothing else', async ({ page }) => {
  await page.goto('/letter/?region=uk');
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(paper)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.locator('header').first()).toBeHidden();
  await expect(page.getByRole('radio').first()).toBeHidden();
});

test('a place without a right says so, and its letter puts the no on record', async ({ page }) => {
  await page.goto('/letter/?region=pk');
  await ready(page);
  await expect(page.getByText('The law of this place gives no such right.')).toBeVisible();
  await expect(page.locator(paper)).toContainText('on record');
  await expect(page.getByRole('radio', { name: 'Pause the use while Meta decides' })).toBeHidden();
});

plain('a letter that is sent off before the script has arrived goes nowhere', async ({ page }) => {
  await page.route('**/assets/**', (route) => route.abort());
  await page.goto('/letter/?region=eu');
  await page.getByRole('textbox', { name: 'Your name', exact: true }).fill('Ada');
  await page.getByRole('textbox', { name: 'Your name', exact: true }).press('Enter');
  await page.locator('letter-maker form').evaluate((form) => (form as HTMLFormElement).requestSubmit());
  expect(page.url()).toMatch(/\/letter\/\?region=eu$/);
});

plain('where the words do not arrive, the letters as plain text are offered', async ({ page }) => {
  await page.route('**/letter/words/**', (route) => route.abort());
  await page.goto('/letter/?region=eu');
  await expect(page.getByText('The words did not arrive.')).toBeVisible();
  await page.getByRole('link', { name: 'Tell Meta to stop using my posts and chats for AI' }).click();
  await expect(page.getByText('I object to your use of my personal data').first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every letter can be read and selected, with its gaps marked', async ({ page }) => {
    await page.goto('/letter/');
    await expect(page.getByRole('radio')).toHaveCount(0);
    await page.getByRole('link', { name: 'Complain to the authority' }).click();
    await expect(page.getByText('I make a complaint').first()).toBeVisible();
    await expect(page.getByText('[your name]').first()).toBeVisible();
  });
});

test.describe('on a Spanish phone', () => {
  test.use({ locale: 'es-PE' });

  test('the letter is in Spanish where that fits the place, until another language is chosen', async ({ page }) => {
    await page.goto('/letter/?region=tr');
    await ready(page);
    await choose(page, 'My child');
    await page.goto('/letter/#region=pe&letter=access');
    await expect(page.locator(paper)).toHaveAttribute('lang', 'es');
    await page.getByLabel('Language of the letter').selectOption('English');
    await page.reload();
    await ready(page);
    await expect(page.locator(paper)).toHaveAttribute('lang', 'en');
  });
});
