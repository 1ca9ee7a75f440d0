import { expect, test } from './site.ts';

test.describe('the list of questions', () => {
  test('narrows while the reader types, says how many are left, and shows all again', async ({ page }) => {
    await page.goto('/faqs/');
    const questions = page.locator('[data-question]');
    const all = await questions.count();
    expect(all).toBeGreaterThan(59);
    await page.getByLabel('Find your question').pressSequentially('watermark');
    await expect(page.getByRole('status').filter({ hasText: /^\d+ questions?\.$/ })).toBeVisible();
    const left = await questions.filter({ visible: true }).count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all / 4);
    for (const group of await page.locator('[data-group]').filter({ visible: true }).all())
      expect(await group.locator('[data-question]').filter({ visible: true }).count()).toBeGreaterThan(0);
    await page.getByLabel('Find your question').fill('');
    await expect(questions.filter({ visible: true })).toHaveCount(all);
  });

  test('says so when no question has the words', async ({ page }) => {
    await page.goto('/faqs/');
    await page.getByLabel('Find your question').fill('xylophone');
    await expect(page.getByText('No question has these words.')).toBeVisible();
  });

  test('leads to each question', async ({ page }) => {
    await page.goto('/faqs/#is-it-too-late');
    await expect(page.locator('#is-it-too-late')).toBeInViewport();
  });
});

test.describe('a law that begins on a day', () => {
  for (const [day, side] of [
    ['2026-11-30T12:00:00', 'until'],
    ['2026-12-01T00:01:00', 'from'],
  ] as const) {
    test(`on ${day} the page marks the side that applies`, async ({ page }) => {
      await page.clock.setFixedTime(new Date(day));
      await page.goto('/regions/cl/');
      const marked = page
        .locator('by-date')
        .filter({ has: page.getByText('For today’s date').filter({ visible: true }) });
      await expect(marked).not.toHaveCount(0);
      for (const block of await marked.all()) await expect(block).toHaveAttribute(`data-${side}`, '2026-12-01');
      // The other side stays readable.
      for (const block of await page.locator('by-date').all()) await expect(block).toBeVisible();
    });
  }
});
