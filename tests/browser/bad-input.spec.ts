import { expect, test } from './site.ts';
import { test as plain } from '@playwright/test';

const GUIDE = '/guides/object-on-instagram/';
const HOSTILE = [
  'nowhere',
  '',
  'EU',
  'constructor',
  '__proto__',
  'eu uk',
  '"><script>alert(1)</script>',
  'eu%00',
  '%E0%A4%A',
  'x'.repeat(4_000),
];

for (const sign of ['?', '#']) {
  test(`a place in the address that is none is ignored after ${sign}`, async ({ page }) => {
    for (const value of HOSTILE) {
      await page.goto(`${GUIDE}${sign}region=${value}`);
      await expect(page.getByRole('heading', { level: 1 }), value).toBeVisible();
      await expect(page.locator('html'), value).not.toHaveAttribute('data-region');
      await expect(page.locator('only-in details:not([open])'), value).toHaveCount(0);
    }
  });
}

test('a stored value of another version is ignored', async ({ page }) => {
  for (const value of HOSTILE) {
    await page.goto('/about/');
    await page.evaluate((stored) => localStorage.setItem('opt-out-guide.region', stored), value);
    await page.goto(GUIDE);
    await expect(page.locator('html'), value).not.toHaveAttribute('data-region');
  }
  await page.getByLabel('Where do you live?').selectOption({ label: 'Brazil' });
  await page.getByRole('button', { name: 'Show this place' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-region', 'br');
});

test('with storage blocked, choosing and forgetting still work on the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(GUIDE);
  await page.getByLabel('Where do you live?').selectOption({ label: 'Brazil' });
  await page.getByRole('button', { name: 'Show this place' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-region', 'br');
  await page.getByRole('button', { name: 'Forget my choices' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-region');
});

test('with storage full, the choice holds for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(GUIDE);
  await page.getByLabel('Where do you live?').selectOption({ label: 'India' });
  await page.getByRole('button', { name: 'Show this place' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-region', 'in');
});

const QUESTIONS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '{query}',
  '\u202Egnp.exe',
  '%',
  '🙂'.repeat(80),
  'a'.repeat(50_000),
  '   ',
  '...',
];
for (const question of QUESTIONS) {
  test(`the question ${question.slice(0, 24)} is shown as text or not at all`, async ({ page }) => {
    page.on('dialog', () => {
      throw new Error('a script ran');
    });
    await page.goto('/search/');
    await page.getByLabel('What do you want to know?').fill(question);
    await page.goto(
      `/search/?q=${encodeURIComponent(question.slice(0, 5000))}&kind=${encodeURIComponent(question.slice(0, 50))}`,
    );
    await expect(page.locator('site-search')).toHaveAttribute('data-state', /^(?:idle|count|none)$/);
    await expect(
      page.locator('main img, site-search :is([data-status], [data-results]) :is(script, img, [onerror])'),
    ).toHaveCount(0);
  });
}

// Here the browser logs what is missing, so the page is not asked to be silent.
plain('a missing index leaves the list and a plain sentence', async ({ page }) => {
  await page.route('**/search-index/**', (route) => route.abort());
  await page.goto('/search/?q=instagram');
  await expect(page.locator('site-search [data-status]')).toHaveText(
    'The search could not start. Every page is in the list below.',
  );
  await expect(page.getByRole('link', { name: 'Object on Instagram', exact: true })).toBeVisible();
});

plain('without its script file the search page keeps the question and is a list, and says so', async ({ page }) => {
  await page.route('**/assets/**', (route) => route.abort());
  await page.goto('/search/?q=instagram');
  await expect(page.getByLabel('What do you want to know?')).toHaveValue('instagram');
  await expect(page.locator('site-search [data-status]')).toHaveText('Every page is in the list below.');
  await expect(page.locator('site-search a[href="/guides/"]')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Object on Instagram', exact: true })).toBeVisible();
});
