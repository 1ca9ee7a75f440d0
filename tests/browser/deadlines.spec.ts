import { readFileSync } from 'node:fs';
import { test as plain, type Page } from '@playwright/test';
import { holdRequests } from './hold-requests.ts';
import { expect, test, untilDefined } from './site.ts';

const dates = (page: Page): Promise<(readonly [string, string | null])[]> =>
  page
    .locator('time[data-deadline]')
    .evaluateAll((times) =>
      times.map((time) => [(time as HTMLElement).dataset['deadline'] ?? '', time.getAttribute('datetime')] as const),
    );

test('an address with a place and a day shows the dates, each with its rule and source', async ({ page }) => {
  await page.goto('/deadlines/#region=eu&sent=2026-01-30');
  await expect(page.locator('time[data-deadline=reply]')).toHaveText(/^Monday,? 2 March 2026$/);
  expect(await dates(page)).toEqual([
    ['reply', '2026-03-02'],
    ['complaint', '2026-03-03'],
    ['extension', '2026-04-30'],
    ['recheck', '2026-07-30'],
  ]);
  const reply = page.getByRole('listitem').filter({ has: page.locator('time[data-deadline=reply]') });
  await expect(reply).toContainText(/The time ends on a day off, Saturday,? 28 February 2026/);
  await expect(reply).toContainText('GDPR Art. 12(3)');
  await expect(reply.getByRole('link').first()).toHaveAttribute('href', /^https:/);
});

test('a day is chosen, the address follows, and the dates are heard', async ({ page }) => {
  await page.goto('/deadlines/?region=tr');
  await untilDefined(page, 'deadline-finder');
  await page.getByLabel('When did you send it?').fill('2026-01-05');
  await page.getByRole('button', { name: 'Show my dates' }).click();
  await expect(page.getByRole('heading', { name: 'Dates to keep' })).toBeFocused();
  await expect(page.locator('deadline-finder [role=status]')).toHaveText(/\d dates/);
  await expect(page).toHaveURL(/sent=2026-01-05/);
  await page.getByLabel('When did Meta answer?').fill('2026-01-12');
  await expect(page.locator('time[data-deadline=complaint]')).toHaveAttribute('datetime', '2026-02-11');
});

test('what was chosen before the script came is answered, and stands in the address', async ({ page }) => {
  const release = await holdRequests(page, '**/assets/**');
  await page.goto('/deadlines/?region=eu', { waitUntil: 'commit' });
  await page.getByLabel('A copy of my data').check();
  await page.getByLabel('When did you send it?').fill('2026-01-30');
  await page.getByRole('button', { name: 'Show my dates' }).click();
  await expect(page).not.toHaveURL(/sent/);
  release();
  await expect(page.locator('time[data-deadline=reply]')).toHaveAttribute('datetime', '2026-03-02');
  await expect(page.getByLabel('A copy of my data')).toBeChecked();
  await expect(page).toHaveURL(/#sent=2026-01-30&asked=copy$/);
  await page.reload();
  await expect(page.locator('time[data-deadline=reply]')).toHaveAttribute('datetime', '2026-03-02');
});

test('the place decides: another place has other dates', async ({ page }) => {
  await page.goto('/deadlines/#region=sa&sent=2026-10-22');
  await expect(page.locator('time[data-deadline=reply]')).toHaveAttribute('datetime', '2026-11-21');
  await page.goto('/deadlines/#region=kr&sent=2026-11-13');
  await expect(page.locator('time[data-deadline=reply]')).toHaveAttribute('datetime', '2026-11-23');
});

test('the calendar file has the dates and nobody’s name; the library comes with the press', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/deadlines/#region=eu&sent=2026-01-30');
  await expect(page.locator('time[data-deadline=reply]')).toBeVisible();
  expect(asked.filter((url) => /calendar-file/.test(url))).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Put them in my calendar' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('meta-ai-dates.ics');
  const file = readFileSync(await download.path(), 'utf8');
  expect(file.match(/DTSTART;VALUE=DATE:(\d+)/g)).toHaveLength(4);
  expect(file).toContain('DTSTART;VALUE=DATE:20260302');
});

test('the record is a file with the dates, what was typed and what is kept', async ({ page }) => {
  await page.goto('/deadlines/#region=eu&sent=2026-01-30');
  await expect(page.locator('time[data-deadline=reply]')).toBeVisible();
  await page.getByLabel('Number of the request').fill('#12345 {x}');
  await page.getByLabel('The words you sent').check();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my record' }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).toMatch(/2026-03-02 {2}Meta’s answer is due \(GDPR Art\. 12\(3\)\)/);
  expect(file).toContain('Number of the request: #12345 {x}');
  expect(file).toContain('[x] The words you sent');
  expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
  expect(page.url()).not.toContain('12345');
});

test('the day a guide was ticked as done is a first guess', async ({ page }) => {
  await page.goto('/guides/object-on-instagram/?region=eu');
  await page.getByRole('checkbox', { name: 'I have done this' }).check();
  await page.getByRole('link', { name: 'When must Meta answer?' }).click();
  await expect(page.getByText('This is the day you ticked a step as done.')).toBeVisible();
  await expect(page.locator('time[data-deadline=reply]')).toBeVisible();
});

test('what is no day is ignored, whoever wrote it', async ({ page }) => {
  await page.goto('/deadlines/#region=eu&sent=2026-02-30');
  await expect(page.getByRole('button', { name: 'Show my dates' })).toBeVisible();
  await page.goto('/deadlines/#region=eu&sent=%3Cscript%3E');
  expect(await dates(page)).toEqual([]);
  // Another fragment alone would load no page.
  await page.goto('about:blank');
  await page.goto('/deadlines/#region=nowhere&sent=2026-01-30');
  await expect(page.locator('time[data-deadline=reply]')).toHaveAttribute('datetime', '2026-02-28');
  await expect(page.getByText('You have not chosen a place.').filter({ visible: true })).toHaveCount(1);
});

plain('a browser without Temporal counts the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  await page.goto('/deadlines/#region=eu&sent=2026-01-30');
  await expect(page.locator('time[data-deadline=reply]')).toHaveAttribute('datetime', '2026-03-02');
});

plain('where the rules do not arrive, the page says so and the times stay', async ({ page }) => {
  await page.route('**/deadlines/rules.json', (route) => route.abort());
  await page.goto('/deadlines/#region=eu&sent=2026-01-30');
  await expect(page.getByText('That did not work.').filter({ visible: true })).toHaveCount(1);
  await expect(page.getByText('GDPR Art. 12(3)').filter({ visible: true })).not.toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the times of every place stand there, with how to count them', async ({ page }) => {
    await page.goto('/deadlines/');
    await expect(page.getByText('A month ends on the same date of the next month')).toBeVisible();
    await expect(page.getByText('LFPDPPP art. 31')).toBeVisible();
    await expect(page.getByLabel('When did you send it?')).toBeHidden();
  });
});
