import type { Page } from '@playwright/test';
import { openUntilQuiet } from '../open-until-quiet.ts';
import { expect, test } from '../site.ts';
import { GOODBYE } from './tools.ts';

/**
 * Does to a page what Chrome's translation does: every run of text gets two elements of its own around it, new words too, and the
 * page another language. The words themselves become capitals, so that they are others than the site's.
 */
async function translate(page: Page, lang: string): Promise<void> {
  await page.evaluate((language) => {
    const root = document.documentElement;
    root.lang = language;
    root.dir = language.startsWith('ar') ? 'rtl' : 'ltr';
    root.classList.add(root.dir === 'rtl' ? 'translated-rtl' : 'translated-ltr');
    const done = new WeakSet<Node>();
    const wrap = (within: Node): void => {
      const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (done.has(text) || text.data.trim() === '' || text.parentElement?.closest('script, style, textarea'))
          continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        const translated = document.createTextNode(text.data.toUpperCase());
        done.add(translated);
        if (text.parentElement?.localName === 'option') text.data = text.data.toUpperCase();
        else {
          inner.append(translated);
          outer.append(inner);
          text.replaceWith(outer);
        }
      }
    };
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node.isConnected) wrap(node.parentNode ?? node);
    }).observe(document.body, { childList: true, subtree: true });
  }, lang);
}

for (const language of ['ar', 'fr-x-mtfrom-en']) {
  test(`in a page that the browser translates (${language}) everything still works`, async ({ page }) => {
    await openUntilQuiet(page, '/guides/object-on-instagram/');
    await translate(page, language);
    await page.locator('region-notice input').pressSequentially('Brazil');
    await page.locator('region-notice form button').click();
    await expect(page.locator('html')).toHaveAttribute('data-region', 'br');
    await page.locator('guide-done input').check();
    await page.locator('.steps input.tick').filter({ visible: true }).first().check();
    await page.locator('forget-choices button').click();
    await expect(page.locator('forget-choices [role=status]')).toContainText(/NOTHING OF YOURS IS STORED/i);

    await openUntilQuiet(page, '/plan/');
    await translate(page, language);
    await page.locator('#plan-place').selectOption('br');
    await page.locator('plan-maker region-picker button').click();
    await page.locator('plan-maker input[value=instagram]').check();
    for (const name of ['apps', 'age', 'account', 'situation', 'time'])
      await page
        .locator(`[data-question=${name}] :is([data-next], [data-skip])`)
        .filter({ visible: true })
        .first()
        .click();
    await expect(page.locator('[data-step]').filter({ visible: true }).first()).toBeVisible();
    await page.locator('[data-step] input.tick').filter({ visible: true }).first().check();

    await page.goto('/letter/?region=eu');
    await expect(page.locator('letter-maker')).toHaveAttribute('data-state', 'ready');
    await translate(page, language);
    await page.locator('#letter-language').selectOption('de');
    await page.locator('letter-maker [data-gap] input').filter({ visible: true }).first().fill('Ada');
    await expect(page.locator('[data-paper]')).toContainText(/ada/i);
    await expect(page.locator('[data-paper]')).toHaveAttribute('lang', 'de');

    await openUntilQuiet(page, '/deadlines/');
    await translate(page, language);
    await page.locator('#sent').fill('2026-01-30');
    await page.locator('deadline-finder form button').click();
    await expect(page.locator('time[data-deadline=reply]')).toBeVisible();

    await openUntilQuiet(page, '/hoaxes/check/');
    await translate(page, language);
    await page.locator('rumour-check textarea').fill(GOODBYE);
    await page.locator('rumour-check form button').first().click();
    await expect(page.locator('[data-hoax=goodbye-meta-ai]')).toBeVisible();

    await openUntilQuiet(page, '/faqs/');
    await translate(page, language);
    // The words are English in the index, and so are their stems.
    await page.locator('#filter').fill('objecting');
    await expect(page.locator('question-filter [role=status]')).toContainText(/\d/);
    await expect(page.locator('[data-question]').filter({ visible: true })).not.toHaveCount(0);
    await openUntilQuiet(page, '/search/');
    await translate(page, language);
    await page.locator('site-search input[type=search]').fill('objections');
    await expect(page.locator('a[data-result]').first()).toBeVisible();
  });
}
