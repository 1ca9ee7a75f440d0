import { expect, test } from './site.ts';

const results = 'a[data-result]';

test('answers appear while typing, and a live region says how many', async ({ page }) => {
  await page.goto('/search/');
  const box = page.getByLabel('What do you want to know?');
  await box.pressSequentially('delete ai chats', { delay: 20 });
  await expect(page.locator('site-search [role=status]')).toHaveText(/^\d+ answers? for “delete ai chats”$/);
  await expect(page.locator(results).first()).toHaveAttribute('href', '/guides/delete-ai-chats/');
  await expect(box).toBeFocused();
  await expect(page).toHaveURL(/\?q=delete\+ai\+chats$/);
});

test('each answer shows what it is, where it holds, and the words of the question marked', async ({ page }) => {
  await page.goto('/search/?q=object%20instagram');
  const item = page
    .locator('[data-results] li')
    .filter({ has: page.locator('a[href="/guides/object-on-instagram/"]') });
  await expect(item).toContainText('Steps');
  await expect(item).toContainText('European Union and EEA, United Kingdom, Switzerland, Brazil');
  await page.goto('/search/?q=stop%20posts');
  await expect(page.locator('[data-results] mark').first()).toHaveText(/stop|post/i);
});

test('answers can be filtered by what they are, and the address keeps it', async ({ page }) => {
  await page.goto('/search/?q=meta');
  await expect(page.locator(results).first()).toBeVisible();
  await page.getByLabel('Rumours').check();
  await expect(page.locator(results)).toHaveCount(1);
  await expect(page.locator(results)).toHaveAttribute('href', '/hoaxes/goodbye-meta-ai/');
  await page.reload();
  await expect(page.getByLabel('Rumours')).toBeChecked();
  await expect(page.locator(results)).toHaveCount(1);
});

test('more answers come on request, and the focus goes to the first of them', async ({ page }) => {
  await page.goto('/search/?q=meta');
  await expect(page.locator(results)).toHaveCount(10);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.locator(results).nth(10)).toBeFocused();
});

test('without a question the page invites one and lists everything', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.locator('site-search [role=status]')).toHaveText(
    'Type a question or a few words. Answers appear below.',
  );
  await expect(page.getByRole('heading', { name: 'All pages, A to Z' })).toBeVisible();
  await expect(page.locator(results)).toHaveCount(0);
});

test('a question without an answer says so and leaves the list', async ({ page }) => {
  await page.goto('/search/?q=zzqxv');
  await expect(page.locator('site-search [role=status]')).toHaveText(/^Nothing found for “zzqxv”/);
  await expect(page.getByRole('link', { name: 'Object on Facebook', exact: true })).toBeVisible();
});

test('a long question that no page has in full still finds pages', async ({ page }) => {
  await page.goto(
    `/search/?q=${encodeURIComponent('that round colourful thing at the bottom of my whatsapp how do i make it go away')}`,
  );
  await expect(page.locator(results).first()).toHaveAttribute('href', '/faqs/remove-whatsapp-circle/');
});

test('while the index is on its way the page says so', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search/?q=instagram');
  await expect(page.locator('site-search [role=status]')).toHaveText('Looking…');
  release();
  await expect(page.locator(results).first()).toBeVisible();
});

test('typing and searching can be done with the keyboard alone', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel('What do you want to know?').focus();
  await page.keyboard.type('two factor');
  await page.keyboard.press('Enter');
  await expect(page.locator(results).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(results).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Turn on two-factor login');
});

test('no other page loads search code', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['/', '/guides/', '/faqs/is-it-too-late/', '/regions/us/', '/nothing-is-here/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page
      .locator('input[type=search]')
      .first()
      .focus({ timeout: 200 })
      .catch(() => undefined);
  }
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((url) => /pagefind|search/i.test(url))).toEqual([]);
});
