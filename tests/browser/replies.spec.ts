import { test as plain } from '@playwright/test';
import { expect, test, untilDefined } from './site.ts';

const HONOURED = `Hi,

Thank you for contacting us. We’ve reviewed your request and will honour your objection. This means your request will be applied
going forward for future development and improvement of generative AI models.

Thanks, Privacy Operations`;

test('an answer that is known is shown with its meaning, the next step and the words that showed it', async ({
  page,
}) => {
  await page.goto('/replies/');
  await untilDefined(page, 'reply-decoder');
  await page.getByLabel('What did Meta write?').fill(HONOURED);
  await page.getByRole('button', { name: 'What does it mean?' }).click();
  const answer = page.locator('reply-decoder [data-answer]');
  await expect(answer).toHaveAttribute('data-reply', 'objection-honoured');
  await expect(answer).toBeFocused();
  await expect(answer.getByRole('heading', { name: 'We will leave your information out of future AI' })).toBeVisible();
  await answer.getByText('Why we think so').click();
  await expect(answer.locator('mark').first()).toBeVisible();
});

test('what is none of them is left undecided, with a way on', async ({ page }) => {
  await page.goto('/replies/');
  await untilDefined(page, 'reply-decoder');
  await page.getByLabel('What did Meta write?').fill('Your order has been sent and will arrive on Monday.');
  await page.getByRole('button', { name: 'What does it mean?' }).click();
  await expect(page.getByRole('heading', { name: 'We are not sure what this is' })).toBeVisible();
  await expect(page.locator('reply-decoder [data-answer]')).not.toHaveAttribute('data-reply');
});

test('a paste causes no request and leaves no trace; 100,000 letters and tags are plain text', async ({ page }) => {
  await page.goto('/replies/');
  await untilDefined(page, 'reply-decoder');
  const box = page.getByLabel('What did Meta write?');
  const button = page.getByRole('button', { name: 'What does it mean?' });
  // What reads a text is fetched with the first use.
  await box.fill('Good morning');
  await button.click();
  await expect(page.getByRole('heading', { name: 'We are not sure what this is' })).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => {
    // The browser itself fetches the picture for its tab when it has time.
    if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
  });
  await box.fill(`${HONOURED}<img src=x onerror=alert(1)>${'honour your objection '.repeat(5_000)}`);
  await button.click();
  await expect(page.locator('reply-decoder [data-answer]')).toHaveAttribute('data-reply', 'objection-honoured');
  await expect(page.locator('reply-decoder img')).toHaveCount(0);
  expect(asked).toEqual([]);
  expect(page.url()).not.toMatch(/[?#]/);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

plain('where the markers do not arrive, the list stays and the page says so', async ({ page }) => {
  await page.route('**/replies/markers.json', (route) => route.abort());
  await page.goto('/replies/');
  await untilDefined(page, 'reply-decoder');
  await page.getByLabel('What did Meta write?').fill(HONOURED);
  await page.getByRole('button', { name: 'What does it mean?' }).click();
  await expect(page.getByRole('heading', { name: 'That did not work' })).toBeVisible();
  await expect(page.locator('#objection-honoured')).toBeVisible();
});
