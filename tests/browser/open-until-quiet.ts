import type { Page } from '@playwright/test';

/**
 * Opens an address and waits until the loaded page has nothing to do and has asked for nothing for half a second. Playwright's
 * "networkidle" does not wait for the load: on a slow machine it comes before the page has asked for its script.
 */
export async function openUntilQuiet(page: Page, address: string): Promise<void> {
  let asked = 0;
  let answered = 0;
  page.on('request', () => (asked += 1));
  page.on('requestfinished', () => (answered += 1));
  page.on('requestfailed', () => (answered += 1));
  await page.goto(address);
  let before: number;
  do {
    before = asked;
    await page.evaluate(
      () => new Promise((done) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(done), 500))),
    );
  } while (asked > before || answered < asked);
}
