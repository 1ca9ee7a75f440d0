import { test as plain, type Page } from '@playwright/test';
import { holdRequests } from './hold-requests.ts';
import { openUntilQuiet } from './open-until-quiet.ts';
import { expect, test } from './site.ts';

const GOODBYE =
  'Is this true? My aunt posted it. Goodbye Meta AI. Please note an attorney has advised us to put this on. As Meta is now a ' +
  'public entity all members must post a similar statement. I do not give Meta or anyone else permission to use my photos.';
const SPANISH = 'Adiós Meta AI. Un abogado nos aconsejó poner esto. No doy permiso a Meta para usar mis fotos.';
const answer = '[data-verdict]';

/** Puts a message into the box as pasting does. */
async function paste(page: Page, message: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'The message' });
  await box.focus();
  await box.evaluate((field, text) => {
    (field as HTMLTextAreaElement).value += text;
    field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
  }, message);
}

test('a pasted message is named, with the words that showed it, its pieces, what helps and what to reply', async ({
  page,
}) => {
  await page.goto('/hoaxes/check/');
  await paste(page, GOODBYE);
  await expect(page.locator(answer)).toHaveAttribute('data-verdict', 'known');
  await expect(page.locator(answer)).toHaveAttribute('data-hoax', 'goodbye-meta-ai');
  const said = page.getByRole('region', { name: 'We know this one' });
  await expect(said.getByText('False', { exact: true })).toBeVisible();
  await said.getByText('Why we think so').click();
  await expect(said.locator('mark').filter({ hasText: 'attorney' })).toHaveCount(1);
  const rumours = page.locator('[data-rumour-answer]').filter({ visible: true });
  await expect(rumours).toHaveCount(1);
  await expect(rumours.getByText('In your message').filter({ visible: true })).toHaveCount(3);
  await expect(rumours.getByRole('link', { name: 'Object on Instagram' })).toBeVisible();
  await expect(rumours.getByText('To the admin of a group')).toBeVisible();
  await said.getByRole('link', { name: 'Not your message? See all rumours' }).click();
  expect(await rumours.count()).toBeGreaterThan(15);
});

test('the button leads to the answer, and one line of it is heard', async ({ page }) => {
  await page.goto('/hoaxes/check/');
  await page.getByRole('textbox', { name: 'The message' }).fill(GOODBYE);
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.locator(answer)).toBeFocused();
  await expect(page.locator('rumour-check [role=status]')).toHaveText(/^We know this one: A “Goodbye Meta AI” post/);
});

test('an empty box is said to be empty, and stays in use', async ({ page }) => {
  await page.goto('/hoaxes/check/');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByRole('region', { name: 'Paste a message first' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'The message' })).toBeFocused();
});

test('a question about a rumour leads to its page without a verdict', async ({ page }) => {
  await page.goto('/hoaxes/check/');
  await paste(page, 'What is this Goodbye Meta AI thing everybody is putting in their stories?');
  await expect(page.locator(answer)).toHaveAttribute('data-verdict', 'unknown');
  const said = page.getByRole('region', { name: 'We do not know this message' });
  await expect(said.getByRole('link', { name: /^A “Goodbye Meta AI” post/ })).toBeVisible();
});

test('a message in another language is named, too', async ({ page }) => {
  await page.goto('/hoaxes/check/');
  const asked = page.waitForRequest('**/hoaxes/rumours/es.json');
  await paste(page, SPANISH);
  await expect(page.locator(answer)).toHaveAttribute('data-hoax', 'goodbye-meta-ai');
  await asked;
});

test.describe('a message that is no known rumour', () => {
  const CASES = [
    ['See you on Sunday at four, I bring the cake!', 'unknown', 'We do not know this message'],
    [
      'URGENT! Send this to 15 friends before midnight or your phone will break. Forward it to everyone you know!',
      'looks-like',
      'It looks like a chain message',
    ],
  ] as const;
  for (const [message, verdict, heading] of CASES)
    test(`gets “${heading}”, and how to check it`, async ({ page }) => {
      await page.goto('/hoaxes/check/');
      await paste(page, message);
      await expect(page.locator(answer)).toHaveAttribute('data-verdict', verdict);
      const said = page.getByRole('region', { name: heading });
      await expect(said.getByText('Who says so?')).toBeVisible();
      await expect(said.getByRole('link', { name: 'Tell us about this message' })).toBeVisible();
      await expect(page.locator('[data-hoax]')).toHaveCount(0);
    });
});

test('of a very long text that is pasted, the box takes what is read of it, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/hoaxes/check/');
  const box = page.getByRole('textbox', { name: 'The message' });
  await box.fill('Look: ');
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `${GOODBYE}${' and then we talked'.repeat(5_000)} to the end`,
  );
  await box.press('Control+End');
  await box.press('Control+V');
  await expect(page.locator(answer)).toHaveAttribute('data-hoax', 'goodbye-meta-ai');
  await expect(page.locator('[data-cut]')).toBeVisible();
  const kept = await box.inputValue();
  expect(kept).toMatch(/^Look: Is this true\?[^…]+…[^…]+ to the end$/);
  expect(kept.length).toBeLessThan(4_000);
});

test('a very long text from the clipboard of a keyboard is cut, too, and answered without a wait', async ({ page }) => {
  await page.clock.install();
  // With its code and data there, the answer needs no more time than the clock is given.
  await openUntilQuiet(page, '/hoaxes/check/');
  await page.evaluate(() => document.querySelector('textarea')?.focus());
  await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
  // As such a keyboard enters it: not as a paste.
  await page.keyboard.insertText(`${GOODBYE}${' and then we talked'.repeat(5_000)}`);
  await page.clock.runFor(100);
  await expect(page.locator(answer)).toHaveAttribute('data-hoax', 'goodbye-meta-ai');
  await expect(page.locator('[data-cut]')).toBeVisible();
  const box = page.getByRole('textbox', { name: 'The message' });
  expect((await box.inputValue()).length).toBeLessThan(4_000);
  await page.getByRole('button', { name: 'Empty the box' }).click();
  await page.keyboard.insertText(GOODBYE);
  await page.clock.runFor(100);
  await expect(page.locator(answer)).toHaveAttribute('data-hoax', 'goodbye-meta-ai');
  await expect(page.locator('[data-cut]')).toBeHidden();
});

test('once its page is there, the check works without a network', async ({ page, context }) => {
  await openUntilQuiet(page, '/hoaxes/check/');
  await context.setOffline(true);
  await paste(page, GOODBYE);
  await expect(page.locator(answer)).toHaveAttribute('data-hoax', 'goodbye-meta-ai');
});

test('an emptied box takes the answer with it', async ({ page }) => {
  await page.goto('/hoaxes/check/');
  await paste(page, GOODBYE);
  await expect(page.locator(answer)).toBeVisible();
  await page.getByRole('button', { name: 'Empty the box' }).click();
  await expect(page.getByRole('region', { name: 'We know this one' })).toHaveCount(0);
  await expect(page.locator('[data-rumour-answer]').filter({ visible: true })).not.toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'The message' })).toBeFocused();
});

test('the message stays in the box: not in the address, not in storage, in no request', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/');
  await paste(page, GOODBYE);
  await expect(page.locator(answer)).toHaveAttribute('data-hoax', 'goodbye-meta-ai');
  const files = asked.filter((line) => line.includes('/hoaxes/rumours/')).map((line) => line.split('/').at(-1));
  expect(files).toEqual(['core.json ']);
  expect(asked.filter((line) => /attorney|goodbye|aunt/i.test(line))).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search + new URL(page.url()).hash).toBe('/');
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(kept).toBe('[{},{}]');
});

test('HTML in a message is shown as it was typed', async ({ page }) => {
  await page.goto('/hoaxes/check/');
  await paste(page, `<img src=x onerror="document.title='run'"> ${GOODBYE}`);
  await page.getByText('Why we think so').click();
  await expect(page.locator('[data-marked]')).toContainText('<img src=x onerror=');
  await expect(page).toHaveTitle(/^Check a message/);
});

plain('where the data does not arrive, that is said, the list stays, and another try works', async ({ page }) => {
  await page.route('**/hoaxes/rumours/core.json', (route) => route.abort());
  await page.goto('/hoaxes/check/');
  await paste(page, GOODBYE);
  await expect(page.getByRole('region', { name: 'The check did not work' })).toBeVisible();
  await expect(page.locator('[data-rumour-answer]').first()).toBeVisible();
  await page.unroute('**/hoaxes/rumours/core.json');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.locator(answer)).toHaveAttribute('data-verdict', 'known');
});

test('what is pasted before the data is there is answered when it comes', async ({ page }) => {
  const release = await holdRequests(page, '**/hoaxes/rumours/core.json');
  await page.goto('/hoaxes/check/');
  await paste(page, 'See you on Sunday at four, I bring the cake!');
  await page.getByRole('textbox', { name: 'The message' }).fill('');
  await paste(page, GOODBYE);
  release();
  await expect(page.locator(answer)).toHaveAttribute('data-verdict', 'known');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('rumours can be compared by eye: what they say, words they go round with, and what is true', async ({
    page,
  }) => {
    await page.goto('/hoaxes/check/');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    const rumours = page.locator('[data-rumour-answer]');
    expect(await rumours.count()).toBeGreaterThan(15);
    const goodbye = page.locator('#rumour-goodbye-meta-ai');
    await expect(goodbye).toContainText('goodbye meta ai');
    await expect(goodbye.getByText('No lawyer or firm is ever named.')).toBeVisible();
  });
});
