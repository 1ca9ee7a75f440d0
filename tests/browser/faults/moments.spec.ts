import { test as plain } from '@playwright/test';
import { holdRequests } from '../hold-requests.ts';
import { openUntilQuiet } from '../open-until-quiet.ts';
import { choosePlace, expect, test, untilDefined } from '../site.ts';
import { GOODBYE, HONOURED, TOOLS, useWorkingTool } from './tools.ts';

test('a page that comes back from the browser’s memory shows what was chosen and forgotten meanwhile', async ({
  page,
}) => {
  await page.goto('/guides/object-on-instagram/?region=eu');
  await page.getByRole('checkbox', { name: 'I have done this' }).check();
  await page.goto('/guides/object-on-instagram/');
  await choosePlace(page, 'Brazil');
  // Another page changed it while this one slept.
  await page.evaluate(() => {
    localStorage.removeItem('opt-out-guide.done');
    localStorage.setItem('opt-out-guide.region', 'us');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(page.locator('html')).toHaveAttribute('data-region', 'us');
  await expect(page.getByRole('checkbox', { name: 'I have done this' })).not.toBeChecked();
});

test('a tool that is loaded again in the middle goes on from there', async ({ page }) => {
  await page.goto('/plan/');
  await untilDefined(page, 'plan-maker');
  await page.locator('#plan-place').selectOption({ label: 'Brazil' });
  await page.locator('plan-maker region-picker button').click();
  await expect(page.getByText('Question 2 of 6')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Question 2 of 6')).toBeVisible();
  await page.getByRole('checkbox', { name: 'WhatsApp' }).check();
  await page.getByRole('button', { name: 'Next' }).filter({ visible: true }).click();
  await page.reload();
  await expect(page.getByText('Question 3 of 6')).toBeVisible();
  await expect(page).toHaveURL(/#.*platforms=whatsapp/);
  await page.goto('/deadlines/?region=eu');
  await page.getByLabel('When did you send it?').fill('2026-01-30');
  await page.getByRole('button', { name: 'Show my dates' }).click();
  await expect(page.locator('time[data-deadline=reply]')).toBeVisible();
  await page.reload();
  await expect(page.locator('time[data-deadline=reply]')).toHaveAttribute('datetime', '2026-03-02');
});

test('a button that is pressed twice, or ten times, does what one press does', async ({ page }) => {
  await page.goto('/replies/');
  const release = await holdRequests(page, '**/replies/markers.json');
  await untilDefined(page, 'reply-decoder');
  await page.getByLabel('What did Meta write?').fill(HONOURED);
  for (let press = 0; press < 10; press++) await page.getByRole('button', { name: 'What does it mean?' }).click();
  release();
  await expect(page.locator('[data-answer][data-reply=objection-honoured]')).toHaveCount(1);
  await expect(page.locator('reply-decoder [data-entry] h3')).toHaveCount(1);

  await page.goto('/hoaxes/check/');
  await page.getByRole('textbox', { name: 'The message' }).fill(GOODBYE);
  await page.getByRole('button', { name: 'Check it' }).dblclick();
  await expect(page.locator('[data-hoax=goodbye-meta-ai]')).toHaveCount(1);

  await page.goto('/plan/#region=br&platforms=instagram');
  await page.getByText('Your answers:').click();
  await page.getByRole('button', { name: 'Change: Age' }).dblclick();
  await expect(page.getByText('Question 3 of 6')).toBeVisible();
});

// Here the browser logs what is missing, so the page is not asked to be silent.
plain(
  'offline in the middle of a tool: what is there stays, what is not is said, and back online it goes on',
  async ({ page, context }) => {
    await page.goto('/letter/?region=eu');
    await expect(page.locator('letter-maker')).toHaveAttribute('data-state', 'ready');
    await context.setOffline(true);
    await page.getByRole('textbox', { name: 'Your name', exact: true }).fill('Ada');
    await expect(page.locator('[data-paper]')).toContainText('Ada');
    await page.getByLabel('Language of the letter').selectOption('de');
    await expect(page.getByText('The words did not arrive.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your name', exact: true })).toHaveValue('Ada');
    await context.setOffline(false);
    await page.getByRole('textbox', { name: 'Your name', exact: true }).fill('Ada L');
    await expect(page.locator('[data-paper]')).toContainText('Ada L');
    await expect(page.locator('[data-paper]')).toHaveAttribute('lang', 'de');

    for (const name of ['dates', 'reply', 'rumour', 'place as typed'] as const) {
      if (!TOOLS[name]) throw new Error(`there is no tool ${name}`);
      // The page that is there for the check has all of it from the start.
      const tool = name === 'rumour' ? { ...TOOLS[name], path: '/hoaxes/' } : TOOLS[name];
      await openUntilQuiet(page, tool.path);
      await page.evaluate(() => localStorage.clear());
      await context.setOffline(true);
      await tool.use(page);
      await expect(tool.excuse(page).first(), name).toBeVisible();
      await context.setOffline(false);
      await useWorkingTool(page, tool);
    }
  },
);

test('on a very slow line nothing is called broken before it is, and the answer comes in the end', async ({ page }) => {
  for (const name of ['letter', 'reply', 'rumour', 'search'] as const) {
    const tool = TOOLS[name];
    if (!tool) throw new Error(`there is no tool ${name}`);
    const release = await holdRequests(page, '**/*.json');
    await page.goto(tool.path, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('main :not(:defined)') === null);
    if (name === 'search') await expect(page.locator('[data-status]')).toHaveText('Looking…');
    else await tool.use(page);
    await expect(
      page.getByText(/did not (?:work|arrive)|has not arrived|could not start/).filter({ visible: true }),
    ).toHaveCount(0);
    release();
    await expect(tool.answer(page), name).toBeVisible();
    await page.unrouteAll();
  }
});
