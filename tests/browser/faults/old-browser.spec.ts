import { test, type Page } from '@playwright/test';
import { expect, PAGE_TYPES } from '../site.ts';
import { expectReadable } from './tools.ts';

/** It names the page’s own styles, and would refuse those that are changed on their way. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/** Changes each page on its way, so that the browser gets what an old one understands of it. */
async function change(page: Page, how: (html: string) => string): Promise<void> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: how((await response.text()).replace(POLICY, '')) });
  });
}

const OLD: Readonly<Record<string, (html: string) => string>> = {
  'knows no modules': (html) => html.replaceAll('<script type="module"', '<script type="unknown/module"'),
  // Chrome before 99, Safari before 15.4 and Firefox before 97 ignore all that stands in a layer.
  'knows no style layers': (html) => html.replace(/<style>[\s\S]*?<\/style>/g, '<style></style>'),
};

for (const [lack, how] of Object.entries(OLD)) {
  test(`in a browser that ${lack} every type of page can be read, and goes on`, async ({ page }) => {
    const paths = Object.entries(PAGE_TYPES);
    expect(paths.length).toBeGreaterThan(20);
    await change(page, (html) => how(html));
    for (const [type, path] of paths) {
      await test.step(type, async () => {
        await page.goto(path);
        if (type !== 'not found') await expectReadable(page);
        // A drawing without a size of its own would fill the screen.
        const large = await page
          .locator('svg[aria-hidden=true]')
          .filter({ visible: true })
          .evaluateAll((drawings) => drawings.filter((drawing) => drawing.getBoundingClientRect().height > 400).length);
        expect(large, `${type}: drawings that are too large`).toBe(0);
      });
    }
  });
}

test('without selectors newer than 2020 and without nesting, pages can be read and the tools worked', async ({
  page,
}) => {
  // A browser leaves out each rule with a selector it does not know.
  await change(page, (html) =>
    html.replace(
      /<style>([\s\S]*?)<\/style>/,
      (_, css: string) => `<style>${css.replace(/[^{}]*:(?:has|is|where)\([^{}]*\{[^{}]*\}/g, '')}</style>`,
    ),
  );
  await page.goto('/guides/object-on-instagram/?region=eu');
  await expectReadable(page);
  await expect(page.locator('only-in [open] a[href*="help.instagram.com/contact/767264225370182"]')).toBeVisible();
});

test('where the page has lost its script, pressing a button loses nothing that was typed and leads on', async ({
  page,
}) => {
  await change(page, OLD['knows no modules'] ?? String);
  await page.goto('/hoaxes/check/');
  await page.getByRole('textbox', { name: 'The message' }).fill('Is this true?');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByRole('textbox', { name: 'The message' })).toHaveValue('Is this true?');
  await expect(page.getByText('This tool has not arrived yet.')).toBeVisible();
  await page.goto('/guides/object-on-instagram/');
  // Controls that only script works are not offered.
  await expect(page.getByRole('button', { name: 'Forget my choices' })).toHaveCount(0);
  await page.getByLabel('Type your country').fill('Brazil');
  await page.getByRole('button', { name: 'Show this place' }).click();
  await expect(page).toHaveURL(/\/regions\/\?region=$/);
  await expect(page.getByRole('link', { name: 'Brazil' }).first()).toBeVisible();
});

test('without its script file the search page keeps the question and is a list, and says so', async ({ page }) => {
  await page.route('**/assets/**', (route) => route.abort());
  await page.goto('/search/?q=instagram');
  await expect(page.getByLabel('What do you want to know?')).toHaveValue('instagram');
  await expect(page.locator('site-search [data-status]')).toHaveText('Every page is in the list below.');
  await expect(page.locator('site-search a[href="/guides/"]')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Object on Instagram', exact: true })).toBeVisible();
});
