import { expect, storedRegion, test } from '../site.ts';
import type { Page } from '@playwright/test';
import { TOOLS, useWorkingTool } from './tools.ts';

/** Ways a browser can refuse to keep anything. */
const REFUSALS = {
  blocked: () => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'not there': () => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { value: null });
  },
} as const;

for (const [refusal, refuse] of Object.entries(REFUSALS)) {
  test(`where storage is ${refusal}, every choice holds for the page and can be forgotten`, async ({ page }) => {
    await page.addInitScript(refuse);
    await page.goto('/guides/object-on-instagram/');
    await page.getByLabel('Where do you live?').selectOption({ label: 'Brazil' });
    await page.getByRole('button', { name: 'Show this place' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-region', 'br');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('checkbox', { name: 'I have done this' }).check();
    await expect(page.getByText(/^Done on \d/)).toBeVisible();
    await page.getByRole('button', { name: 'Forget my choices' }).click();
    await expect(page.locator('html')).not.toHaveAttribute('data-region');
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    await expect(page.getByRole('checkbox', { name: 'I have done this' })).not.toBeChecked();
  });

  test(`where storage is ${refusal}, the tools work, and none claims to have kept anything`, async ({ page }) => {
    await page.addInitScript(refuse);
    for (const name of ['plan', 'letter', 'dates', 'search'] as const) {
      const tool = TOOLS[name];
      if (!tool) throw new Error(`there is no tool ${name}`);
      await page.goto(tool.path);
      await useWorkingTool(page, tool);
    }
    await page.goto('/plan/#region=eu&platforms=instagram');
    await page.getByRole('button', { name: 'Remember this plan' }).click();
    await expect(page.getByText('Remembered on this device')).toHaveCount(0);
    await page.goto('/about/privacy/');
    await expect(page.locator('stored-choices')).toContainText('Nothing is stored.');
  });
}

/** What another program, another version or an attacker may have left. */
const RUBBISH = [
  '',
  'null',
  '[]',
  '{}',
  '"',
  '{"v":',
  '{"v":0,"guides":[]}',
  '{"v":1,"guides":{"__proto__":{"done":"2026-01-01"},"constructor":null}}',
  '[{"path":"//evil.example","title":"x"},{"path":"/","title":{}},null,7]',
  '__proto__',
  '<img src=x onerror="document.title=`run`">',
  'region=eu&region=<b>&platforms=__proto__.constructor&age=-1&minutes=1e9',
  '\u0000\u202E\uD800',
  'x'.repeat(200_000),
];
const KEYS = ['region', 'theme', 'done', 'plan', 'shortcut', 'recent', 'draft', '__proto__', 'constructor'];

async function fillWith(page: Page, value: string): Promise<void> {
  await page.goto('/nothing-is-here/');
  await page.evaluate(
    ([keys, stored]) => {
      for (const storage of [localStorage, sessionStorage])
        for (const key of keys) storage.setItem(`opt-out-guide.${key}`, stored);
    },
    [KEYS, value] as const,
  );
}

for (const part of [0, 1])
  test(`rubbish under every name of the site is shown as what it is, and forgotten (part ${part + 1})`, async ({
    page,
  }) => {
    for (const value of RUBBISH.filter((_, index) => index % 2 === part)) {
      const what = JSON.stringify(value.slice(0, 40));
      await fillWith(page, value);
      await page.goto('/guides/object-on-instagram/');
      await expect(page.locator('html'), what).not.toHaveAttribute('data-region');
      await expect(page.locator('html'), what).not.toHaveAttribute('data-theme');
      await expect(page.getByRole('checkbox', { name: 'I have done this' }), what).not.toBeChecked();
      await page.goto('/plan/');
      await expect(page.locator('plan-maker [data-question]').filter({ visible: true }).first(), what).toBeVisible();
      await page.goto('/search/?q=instagram');
      await expect(page.locator('a[data-result]').first(), what).toBeVisible();
      await expect(page.locator('[data-recent]').filter({ visible: true }), what).toHaveCount(0);
      await page.goto('/about/privacy/');
      await expect(page.locator('stored-choices dt'), what).toHaveCount(KEYS.length * 2);
      await expect(page.locator('stored-choices img'), what).toHaveCount(0);
      await expect(page, what).toHaveTitle(/^Privacy/);
      await page.getByRole('button', { name: 'Forget my choices' }).first().click();
      await expect(page.locator('stored-choices'), what).toContainText('Nothing is stored.');
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length), what).toBe(0);
    }
  });

test('a choice replaces the rubbish that stood in its place', async ({ page }) => {
  await fillWith(page, '{"v":');
  await page.goto('/guides/object-on-instagram/');
  await page.getByLabel('Where do you live?').selectOption({ label: 'Brazil' });
  await page.getByRole('button', { name: 'Show this place' }).click();
  await page.getByRole('checkbox', { name: 'I have done this' }).check();
  await page.reload();
  expect(await storedRegion(page)).toBe('br');
  await expect(page.getByRole('checkbox', { name: 'I have done this' })).toBeChecked();
});
