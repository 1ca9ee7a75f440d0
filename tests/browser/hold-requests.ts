import type { Page } from '@playwright/test';

/** Lets requests that match wait until the returned function is called. */
export async function holdRequests(page: Page, url: string): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(url, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** From now on script files arrive empty: what a page does is done by the scripts written into it. */
export async function emptyScriptFiles(page: Page): Promise<void> {
  await page.route('**/assets/**', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
}
