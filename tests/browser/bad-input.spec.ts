import { expect, test } from './site.ts';

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
