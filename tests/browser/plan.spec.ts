import { expect, test, untilDefined } from './site.ts';
import type { Page } from '@playwright/test';

const LINK = '/plan/#region=eu&platforms=instagram.facebook.whatsapp&age=adult&account=public';
/** Ids of the steps in sight, once the plan is made. */
const steps = async (page: Page): Promise<(string | null)[]> => {
  const rows = page.locator('[data-step]');
  await rows.first().waitFor();
  return rows.filter({ visible: true }).evaluateAll((list) => list.map((row) => row.getAttribute('data-step')));
};
const question = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

test('six answers by keyboard alone lead to a plan, and the browser’s way back to the questions', async ({ page }) => {
  await page.goto('/plan/');
  // Until then there is no button to press, and the focus would not go there.
  await untilDefined(page, 'plan-maker');
  await expect(question(page, 'Where do you live?')).toBeVisible();
  await page.locator('#plan-place').focus();
  await page.keyboard.type('Brazil');
  await page.locator('region-picker button').focus();
  await page.keyboard.press('Enter');
  await expect(question(page, 'Which apps do you use?')).toBeFocused();
  await page.getByRole('checkbox', { name: 'WhatsApp' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: 'Facebook' }).focus();
  await page.keyboard.press('Space');
  const press = async (name: string) => {
    await page.getByRole('button', { name }).filter({ visible: true }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Next');
  await expect(question(page, 'How old are you?')).toBeFocused();
  await press('I’m not sure');
  await expect(page.getByText('Question 4 of 6')).toBeVisible();
  await press('I’m not sure');
  await press('None of these');
  await page.getByRole('radio', { name: '10 minutes' }).filter({ visible: true }).focus();
  await page.keyboard.press('Space');
  await press('Show my plan');
  await expect(page).toHaveURL('/plan/#region=br&platforms=facebook.whatsapp&minutes=10');
  expect((await steps(page))[0]).toBe('object-on-facebook');
  await expect(page.locator('[data-step=object-on-facebook]')).toContainText('Do this today');
  await expect(page.locator('[data-step=object-on-facebook]')).toContainText('18 or over (our guess)');
  await expect(page.getByRole('link', { name: 'Object on Facebook' })).toHaveAttribute(
    'href',
    '/guides/object-on-facebook/#region=br&platforms=facebook.whatsapp&minutes=10',
  );
  await page.goBack();
  await expect(question(page, 'How much time do you have now?')).toBeVisible();
  await page.goForward();
  await expect(page.locator('[data-step]').first()).toBeVisible();
});

test('a link opens the plan, and shows the place without remembering it', async ({ page }) => {
  await page.goto(LINK);
  expect((await steps(page)).slice(0, 3)).toEqual(['object-on-instagram', 'object-on-facebook', 'object-to-ai-chats']);
  await expect(page.locator('html')).toHaveAttribute('data-region', 'eu');
  await expect(page.getByText('You can object').filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What no step can do' })).toBeVisible();
  await expect(page.getByText('1 month after sending')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('each step says why it is there, what it does, and what not', async ({ page }) => {
  await page.goto(LINK);
  const step = page.locator('[data-step=object-on-instagram]');
  await expect(step).toContainText(
    'You see this because of: You can object in the European Union and EEA · Instagram · public account · 18 or over',
  );
  await step.getByText('Why, and what it does').click();
  await expect(step.getByText('AI that is already trained')).toBeVisible();
  await expect(step.locator('[data-use=trainedModels]')).toContainText('No');
  await expect(step).toContainText('you have the right to say no');
  await expect(step).toContainText(/\d+ sources, on its page/);
});

test('one answer can be changed: time at once, the rest by its question', async ({ page }) => {
  await page.goto(LINK);
  await steps(page);
  const before = await page.locator('[data-step]').count();
  expect(before).toBeGreaterThan(15);
  await page.getByRole('radio', { name: '2 minutes' }).filter({ visible: true }).check();
  const quick = page.locator('[data-list=now] [data-step]');
  await expect(quick).toHaveCount(2);
  await expect(quick.first()).toContainText('It takes longer than you have now');
  await expect(page.locator('[data-step]')).toHaveCount(before);
  await expect(page).toHaveURL(/#.*minutes=2/);
  await page.getByText('Your answers:').click();
  await page.getByRole('button', { name: 'Change: Age' }).click();
  await page.getByRole('radio', { name: 'Under 18' }).check();
  await page.getByRole('button', { name: 'Next' }).filter({ visible: true }).click();
  expect((await steps(page)).slice(0, 2)).toEqual(['object-to-ai-chats', 'make-instagram-private']);
  await expect(page.locator('[data-step=parents-and-teens]')).toHaveCount(1);
});

test('where there is no form the plan leads to the words, or to what helps instead', async ({ page }) => {
  await page.goto('/plan/#region=ca&platforms=facebook');
  expect((await steps(page))[0]).toBe('write-to-meta');
  await expect(page.getByRole('link', { name: 'Make your letter: Canada' })).toHaveAttribute(
    'href',
    '/letter/#region=ca',
  );
  await page.goto('about:blank');
  await page.goto('/plan/#region=us&platforms=facebook&account=none.public');
  expect((await steps(page))[0]).toBe('limit-facebook-audience');
  await expect(page.getByText('You chose an account and “no account”.')).toBeVisible();
  await expect(page.getByText('Object to AI training on your own public posts')).toBeVisible();
});

test('a plan for someone else speaks of them and leaves the reader’s own place alone', async ({ page }) => {
  await page.goto('/plan/');
  await page.evaluate(() => localStorage.setItem('opt-out-guide.region', 'us'));
  await page.reload();
  await page.getByRole('radio', { name: 'For someone else' }).check();
  await expect(question(page, 'Where does the person live?')).toBeVisible();
  await page.locator('#plan-place').selectOption({ label: 'Brazil' });
  await page.locator('region-picker button').click();
  await expect(question(page, 'Which apps does the person use?')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('opt-out-guide.region'))).toBe('us');
  await page.getByRole('button', { name: 'Show all questions on one page' }).click();
  await expect(page.getByRole('button', { name: 'Show one question at a time' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Instagram' }).check();
  await page.getByRole('button', { name: 'Show my plan' }).filter({ visible: true }).click();
  expect((await steps(page)).slice(0, 2)).toEqual(['object-on-instagram', 'make-instagram-private']);
  await expect(page.getByText('You are helping someone.')).toBeVisible();
  await expect(page.locator('[data-step=helping-someone-else]')).toHaveCount(1);
});

test('a plan is remembered when the reader asks for it, shown, and forgotten with the rest', async ({ page }) => {
  await page.goto(LINK);
  await page.getByRole('button', { name: 'Remember this plan' }).click();
  await expect(page.locator('stored-choices')).toContainText('opt-out-guide.plan');
  await page.goto('/guides/');
  await page.goto('/plan/');
  await expect(page.locator('[data-step]').first()).toHaveAttribute('data-step', 'object-on-instagram');
  await page.getByRole('button', { name: 'Forget my choices' }).last().click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.goto('/guides/');
  await page.goto('/plan/');
  await expect(question(page, 'Where do you live?')).toBeVisible();
});

test('the plan is on paper: every step, what cannot be done, and the part to keep', async ({ page }) => {
  await page.goto(LINK);
  await steps(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const rows = page.locator('[data-step]');
  expect(await rows.count()).toBeGreaterThan(15);
  for (const row of await rows.all()) await expect(row).toBeVisible();
  await expect(page.getByText('Instead: ').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Dates to keep' })).toBeVisible();
  await expect(page.getByText('Why, and what it does').first()).toBeHidden();
});

test('ticks stay, count, and fill the part to keep', async ({ page }) => {
  await page.goto(LINK);
  await page.getByRole('checkbox', { name: 'Done: Object on Instagram' }).check();
  await expect(page.locator('[data-list=now]')).toContainText(/1 of \d+ done/);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Done: Object on Instagram' })).toBeChecked();
  const year = String(new Date().getFullYear());
  await expect(page.locator('[data-sent=object-on-instagram]')).toContainText(year);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(question(page, 'Where do you live?')).toBeVisible();
  await expect(page).toHaveURL('/plan/');
});

for (const fragment of [
  'region=%E0%A4%A',
  `region=${'x'.repeat(5_000)}`,
  'region="><img src=x>&platforms=constructor',
  'v=9&mood=blue',
]) {
  test(`the address #${fragment.slice(0, 30)} asks the first question`, async ({ page }) => {
    await page.goto(`/plan/#${fragment}`);
    await expect(question(page, 'Where do you live?')).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);
  });
}

test('where the script does not arrive, the plans of all places are offered after a while', async ({ page }) => {
  await page.route('**/assets/plan-maker*', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  // Not after the load: on a slow machine the while may be over by then.
  await page.goto('/plan/', { waitUntil: 'commit' });
  await expect(page.locator('[data-plans] a', { hasText: 'Brazil' })).toBeAttached();
  await expect(page.getByRole('link', { name: 'Brazil' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Brazil' })).toBeVisible({ timeout: 8_000 });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page leads to places, and each has its plan app by app', async ({ page }) => {
    await page.goto('/plan/');
    await page.locator('[data-plans] a', { hasText: 'Brazil' }).click();
    await expect(page).toHaveURL('/regions/br/#plan');
    await expect(page.getByRole('heading', { name: 'Your plan here, app by app' })).toBeVisible();
    const plan = page.locator('h3:text-is("WhatsApp") + ol');
    await expect(plan.getByRole('link').first()).toHaveText('Object to the use of your chats with Meta AI');
  });
});
