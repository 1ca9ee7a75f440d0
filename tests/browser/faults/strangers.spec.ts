import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as plain, type Page } from '@playwright/test';
import { expect, test } from '../site.ts';
import { TOOLS, useWorkingTool } from './tools.ts';

const assets = resolve(import.meta.dirname, '../../../dist/assets');
/** Every custom element of the site, as its scripts define them. */
const ELEMENTS = [
  ...new Set(
    readdirSync(assets).flatMap((file) =>
      [
        ...readFileSync(resolve(assets, file), 'utf8').matchAll(
          /\(["'`]([a-z]+(?:-[a-z]+)+)["'`],\s*(?:\w+\)|class\b)/g,
        ),
      ].map(([, name = '']) => name),
    ),
  ),
];

/** Uses tools of the site, and expects each to work. */
async function expectToWork(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const tool = TOOLS[name];
    if (!tool) throw new Error(`there is no tool ${name}`);
    await page.goto(tool.path);
    await useWorkingTool(page, tool);
    await page.evaluate(() => localStorage.clear());
  }
}

test('an extension that took a name of ours stops that one element, and no other', async ({ page }) => {
  expect(ELEMENTS).toEqual(expect.arrayContaining(['copy-text', 'region-picker', 'plan-maker', 'site-search']));
  const shared = ['copy-text', 'forget-choices', 'theme-switch', 'only-in', 'search-shortcut', 'guide-done', 'by-date'];
  for (const name of shared) {
    expect(ELEMENTS).toContain(name);
    const other = await page.context().newPage();
    await other.addInitScript((taken) => customElements.define(taken, class extends HTMLElement {}), name);
    await other.goto('/guides/object-on-instagram/');
    await other.getByLabel('Where do you live?').selectOption({ label: 'Brazil' });
    await other.getByRole('button', { name: 'Show this place' }).click();
    await expect(other.locator('region-notice [data-region-name]'), name).toHaveText('Brazil');
    const box = other.getByRole('checkbox', { name: /^Done: / }).first();
    await box.check();
    if (name !== 'forget-choices') {
      await other.getByRole('button', { name: 'Forget my choices' }).click();
      await expect(box, name).not.toBeChecked();
      expect(await other.evaluate(() => localStorage.length), name).toBe(0);
    }
    await other.evaluate(() => localStorage.clear());
    await other.close();
  }
});

// The page itself is made to throw, so it is not asked to be silent.
plain('an element that breaks while it starts leaves the others alone', async ({ page }) => {
  for (const broken of ['theme-switch', 'region-notice', 'forget-choices']) {
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      // Its insides are gone, as after a translation or an extension that takes elements away.
      const body = (await response.text()).replace(new RegExp(`(<${broken}[^>]*>)[\\s\\S]*?(</${broken}>)`), '$1$2');
      return route.fulfill({ response, body });
    });
    await page.goto('/guides/object-on-instagram/?region=eu');
    await page.getByRole('checkbox', { name: 'I have done this' }).check();
    await expect(page.getByText(/^Done on \d/), broken).toBeVisible();
    await page.goto('/hoaxes/goodbye-meta-ai/');
    await page.getByRole('button', { name: 'Copy the words' }).click();
    await expect(page.locator('copy-text [role=status]').first(), broken).not.toBeEmpty();
    await page.unrouteAll();
    await page.evaluate(() => localStorage.clear());
  }
});

test('lists and objects with names that others have added change nothing', async ({ page }) => {
  await page.addInitScript(() => {
    for (const prototype of [Array.prototype, Object.prototype, String.prototype])
      Object.defineProperty(prototype, 'addedByAnExtension', {
        value: () => 'added',
        enumerable: true,
        configurable: true,
        writable: true,
      });
  });
  await expectToWork(page, ['place as typed', 'ticks', 'plan', 'letter', 'dates', 'reply', 'rumour', 'search']);
});

test('nodes and buttons that an extension puts into the page are left alone', async ({ page }) => {
  await page.addInitScript(() => {
    const strange = (): HTMLElement => Object.assign(document.createElement('strange-widget'), { textContent: '★' });
    addEventListener('DOMContentLoaded', () => {
      for (const element of document.querySelectorAll('form, p, li, section, fieldset, h2')) element.prepend(strange());
    });
  });
  await expectToWork(page, ['place as typed', 'plan', 'letter', 'dates', 'reply', 'rumour', 'search', 'questions']);
});

const LACKS: Readonly<Record<string, () => void>> = {
  'names of countries': () => Reflect.deleteProperty(Intl, 'DisplayNames'),
  'lists in words': () => Reflect.deleteProperty(Intl, 'ListFormat'),
  'names of countries, but only their codes': () => {
    Intl.DisplayNames.prototype.of = () => undefined;
  },
  'a time zone that anybody knows': () => {
    const resolved = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...resolved.call(this), timeZone: 'Etc/Unknown' };
    };
  },
  'any time zone': () => {
    const resolved = Intl.DateTimeFormat.prototype.resolvedOptions;
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...resolved.call(this), timeZone: undefined as unknown as string };
    };
  },
};
for (const [lack, take] of Object.entries(LACKS)) {
  // Support ends later than these came, so an error in the console is no concern; what a reader does is.
  plain(
    `a browser without ${lack}: places are found, letters and plans made, and all can be forgotten`,
    async ({ page }) => {
      await page.addInitScript(take);
      await expectToWork(page, ['place as typed', 'place', 'plan', 'letter', 'dates']);
      await page.goto('/guides/object-on-instagram/?region=in');
      await page.getByRole('radio', { name: 'Dark' }).check();
      await page.getByRole('button', { name: 'Forget my choices' }).click();
      await expect(page.locator('forget-choices [role=status]')).toContainText('Nothing of yours is stored here now.');
    },
  );
}
