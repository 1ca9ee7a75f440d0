import { sampleParts, expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const [part, paths] of sampleParts().entries()) {
  test(`every page can be read: nothing in its text is hidden or folded (part ${part + 1})`, async ({ page }) => {
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
      const hidden = page.locator('main :is(p, li, h2, h3, td)').filter({ visible: false });
      // Parts that only script can use, and words for the search index, are the only ones that may be hidden.
      const wrong = await hidden.evaluateAll((elements) =>
        elements
          .filter(
            (element) =>
              !element.closest(
                '[data-needs-script], [data-region-chosen], [hidden], template, .sr-only, .print\\:block',
              ),
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(wrong, path).toEqual([]);
    }
  });
}

test('no control is shown that does nothing', async ({ page }) => {
  for (const path of ['/', '/guides/object-on-instagram/', '/hoaxes/goodbye-meta-ai/', '/search/', '/regions/eu/']) {
    await page.goto(path);
    const buttons = page.getByRole('button').filter({ visible: true });
    for (const button of await buttons.all()) await expect(button, path).toHaveText('Search');
    await expect(page.getByRole('combobox'), path).toHaveCount(0);
  }
});

test('the list of places is a list of links', async ({ page }) => {
  await page.goto('/');
  // Text searches skip <noscript>, so it is named.
  await expect(page.locator('noscript p').first()).toHaveText('Where do you live?');
  await expect(page.locator('noscript a').first()).toBeVisible();
  await page.locator('noscript a', { hasText: 'European Union and EEA' }).click();
  await page.getByRole('link', { name: 'Object on Instagram' }).first().click();
  await expect(page.locator('a[href*="help.instagram.com/contact/767264225370182"]')).toBeVisible();
});

test('blocks for places stand open under the names of their places', async ({ page }) => {
  await page.goto('/guides/object-on-instagram/');
  await expect(page.getByText('European Union and EEA, United Kingdom and Switzerland').first()).toBeVisible();
  await expect(page.getByText('Yes. You can object (tell Meta to stop). You send one short form')).toBeVisible();
  await expect(page.getByText('In Brazil the form also asks for')).toBeVisible();
  await expect(page.getByText('We found no such form for your own posts where you live.')).toBeVisible();
});

test('a page about certain places says which, and where the others are', async ({ page }) => {
  await page.goto('/faqs/is-it-too-late/');
  await expect(page.getByText('This page is about European Union and EEA,')).toBeVisible();
  await page.getByRole('link', { name: 'What applies to you' }).click();
  await expect(page).toHaveURL(/\/regions\/$/);
});

test('a person in Texas finds the same page and the same steps', async ({ page }) => {
  await page.goto('/');
  await page.locator('noscript a', { hasText: /^\s*United States\s*$/ }).click();
  await expect(page.getByText('There is no form for your own posts.')).toBeInViewport();
  await expect(page.getByRole('link', { name: 'Make your Instagram private' }).first()).toBeInViewport();
});

test('a search from the home page leads to the complete list', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('What do you want to know?').fill('goodbye meta ai');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.locator('site-search noscript p')).toHaveText(
    'Search needs JavaScript, and it is off. Every page is in the list below.',
  );
  await page.getByRole('link', { name: 'A “Goodbye Meta AI” post does not protect you' }).click();
  await expect(page.getByText('False').first()).toBeVisible();
});
