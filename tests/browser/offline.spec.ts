import { expect, test, type Page } from '@playwright/test';

/** Opens the page of the copy and has the guide kept, as a reader does. */
async function keep(page: Page): Promise<void> {
  await page.goto('/offline/');
  await page.getByRole('button', { name: 'Keep the guide here' }).click();
  await expect(page.locator('offline-copy [role=status]')).toContainText('The guide is kept on this device.', {
    timeout: 60_000,
  });
}

const note = (page: Page) => page.locator('[data-from-copy]');
const stores = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

test('nothing is kept until the reader asks for it', async ({ page }) => {
  await page.goto('/');
  await page.goto('/offline/');
  await expect(page.locator('offline-copy [role=status]')).toHaveText('There is no copy on this device.');
  expect(await stores(page)).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('kept once, every page and tool works from a cold start without a connection', async ({ page, context }) => {
  await keep(page);
  const room = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  expect(room, 'as much room as the page says').toBeLessThanOrEqual(15_000_000);
  await page.close();
  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto('/regions/br/');
  await expect(cold.getByRole('heading', { level: 1 })).toHaveText('Brazil');
  await expect(note(cold)).toContainText(/You see your copy of \d+ \w+ \d{4}\./);
  await cold.goto('/faqs');
  await expect(note(cold)).toBeVisible();

  await cold.goto('/search/?q=goodbye+meta+ai');
  await expect(cold.locator('a[data-result]').first()).toBeVisible();
  await cold.goto('/hoaxes/check/');
  await cold
    .getByRole('textbox', { name: 'The message' })
    .fill('Goodbye Meta AI. An attorney advised us to put this on our page.');
  await expect(cold.locator('[data-verdict=known]').first()).toBeVisible();
  await cold.goto('/deadlines/#region=eu&sent=2026-01-30');
  await expect(cold.locator('time[data-deadline=reply]')).toHaveAttribute('datetime', '2026-03-02');
  await cold.goto('/letter/#letter=object-ai-training&region=br');
  await expect(cold.locator('letter-maker')).toContainText('Brazil');
  await cold.goto('/plan/#region=eu&platforms=instagram&age=adult&account=public');
  await expect(cold.locator('[data-step]').first()).toBeVisible();
  await cold.goto('/there-is-no-such-page/');
  await expect(cold.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
});

test('with a connection the newest page comes first, and a server that breaks down is none', async ({
  page,
  context,
}) => {
  await keep(page);
  await page.goto('/regions/uk/');
  await expect(note(page)).toHaveCount(0);
  await context.route('**/regions/uk/', (route) => route.fulfill({ status: 503, body: 'Down' }));
  await page.goto('/regions/uk/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('United Kingdom');
  await expect(note(page)).toBeVisible();
});

test('a worker of an older version gives way, and what it kept is cleared', async ({ page, context }) => {
  const older = `self.addEventListener('install', (event) => event.waitUntil(caches.open('opt-out-guide.copy.guides /assets/archive-en-guides.old.json').then((store) => store.put('/guides/', new Response('<p>Old</p>', { headers: { 'content-type': 'text/html' } }))).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request))));`;
  await context.route('**/sw.js?**', (route) => route.fulfill({ contentType: 'text/javascript', body: older }));
  await page.goto('/offline/');
  await page.getByRole('button', { name: 'Keep the guide here' }).click();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(await stores(page)).toHaveLength(1);
  await page.goto('/guides/');
  await expect(page.locator('body')).toHaveText('Old');
  await context.unroute('**/sw.js?**');
  await keep(page);
  await page.goto('/guides/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All the steps');
  expect((await stores(page)).filter((store) => store.includes('.old.'))).toEqual([]);
});

test('a part that does not arrive is named, and the next press gets the rest', async ({ page, context }) => {
  await context.route('**/archive-en-regions.*.json', (route) => route.abort());
  await page.goto('/offline/');
  await page.getByRole('button', { name: 'Keep the guide here' }).click();
  await expect(page.locator('offline-copy [role=status]')).toContainText('That did not work.', { timeout: 60_000 });
  const arrived = await stores(page);
  expect(arrived.length).toBeGreaterThan(1);
  await context.unroute('**/archive-en-regions.*.json');
  await page.getByRole('button', { name: 'Keep the guide here' }).click();
  await expect(page.locator('offline-copy [role=status]')).toContainText('The guide is kept', { timeout: 60_000 });
  expect((await stores(page)).length).toBeGreaterThan(arrived.length);
});

for (const [what, name] of [
  ['its own button', 'Delete the copy'],
  ['the button that forgets everything', 'Forget my choices'],
] as const)
  test(`the copy is deleted by ${what}`, async ({ page, context }) => {
    await keep(page);
    await page.getByRole('button', { name }).click();
    await expect.poll(() => stores(page)).toEqual([]);
    await expect(page.locator('offline-copy [role=status]')).toHaveText(/copy is deleted|is no copy/);
    if (name.startsWith('Forget'))
      await expect(page.locator('forget-choices [role=status]')).toHaveText(
        'Forgotten: the copy of the guide. Nothing of yours is stored here now.',
      );
    await context.setOffline(true);
    await expect(page.goto('/regions/br/')).rejects.toThrow();
  });

test('a message shared into the installed site is checked on the device, once, and is not in the address', async ({
  page,
  context,
}) => {
  await keep(page);
  await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', '/app.webmanifest');
  await context.setOffline(true);
  await page.evaluate(() => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action: '/hoaxes/check/', enctype: 'multipart/form-data' });
    const text = document.createElement('textarea');
    Object.assign(text, { name: 'text', value: 'Goodbye Meta AI. An attorney advised us to put this on our page.' });
    form.append(text);
    document.body.append(form);
    form.submit();
  });
  await expect(page.locator('[data-verdict=known]').first()).toBeVisible();
  await expect(page).toHaveURL(/\/hoaxes\/check\/$/);
  expect(await stores(page)).not.toContain('opt-out-guide.shared');
  await page.goto('/hoaxes/check/');
  await expect(page.getByRole('textbox', { name: 'The message' })).toHaveValue('');
});

test('the page of what is stored shows the copy', async ({ page }) => {
  await keep(page);
  await page.goto('/about/privacy/');
  await expect(page.locator('stored-choices dt')).toHaveText('The copy of the guide that you asked us to keep');
});
