import { expect, test, untilDefined } from '../site.ts';

const WRONG = {
  1970: new Date(1970, 0, 1, 0, 30),
  2038: new Date(2038, 0, 20, 3, 14),
  2099: new Date(2099, 11, 31, 23, 30),
};

for (const [year, now] of Object.entries(WRONG)) {
  test(`a clock that says ${year} is named where a date depends on it, and dates count from the day that was typed`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(now);
    await page.goto('/deadlines/#region=eu&sent=2026-01-30');
    await expect(page.locator('time[data-deadline=reply]')).toHaveAttribute('datetime', '2026-03-02');
    const warning = page.getByText('The clock of your device looks wrong').filter({ visible: true });
    await expect(warning).toContainText(year);
    await expect(page.getByText('This day is over.').filter({ visible: true })).toHaveCount(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Put them in my calendar' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('meta-ai-dates.ics');

    await page.goto('/letter/?region=pe');
    await expect(page.locator('letter-maker')).toHaveAttribute('data-state', 'ready');
    await expect(warning).toContainText(year);

    // Which side of a date applies is not said: both stand there.
    await page.goto('/guides/what-may-change-next/');
    await untilDefined(page, 'by-date');
    await expect(page.locator('by-date').first()).toBeVisible();
    await expect(page.getByText('For today’s date').filter({ visible: true })).toHaveCount(0);

    await page.goto('/guides/object-on-instagram/?region=eu');
    await page.getByRole('checkbox', { name: 'I have done this' }).check();
    await expect(page.locator('guide-done')).toContainText(year);
    await page.goto('/plan/#region=eu&platforms=instagram');
    await expect(page.locator('[data-step]').first()).toBeVisible();
    await expect(page.getByText(/NaN|Invalid Date|undefined/)).toHaveCount(0);
  });
}

test('with a clock that may be right nothing is said of it', async ({ page }) => {
  await page.clock.setFixedTime(new Date(2027, 5, 1));
  await page.goto('/deadlines/#region=eu&sent=2026-01-30');
  await expect(page.locator('time[data-deadline=reply]')).toBeVisible();
  await expect(page.getByText('This day is over.').filter({ visible: true })).not.toHaveCount(0);
  await expect(page.getByText('The clock of your device').filter({ visible: true })).toHaveCount(0);
  await page.goto('/guides/what-may-change-next/');
  await expect(page.getByText('For today’s date').filter({ visible: true })).not.toHaveCount(0);
});
