import type { Page } from '@playwright/test';

/** From the next page on, notes everything that moves without having been moved. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & Shift)[])
        shifts.push(
          `${entry.value}: ${entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40)).join(' | ')}`,
        );
    }).observe({ type: 'layout-shift', buffered: true });
    interface Shift {
      value: number;
      sources: { node: Node | null }[];
    }
  });
}

/** What has moved, once everything so far is painted. */
export async function shiftsSoFar(page: Page): Promise<string[]> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}
