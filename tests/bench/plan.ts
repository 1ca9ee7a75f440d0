/**
 * Measures how long a plan takes to appear after the last answer, on a processor slowed six times: `npm run build && npm run bench:plan`.
 * For each of a few readers: script from the press to the finished rows, and the layout that follows. Also the engine alone,
 * beside a plain sort of as many steps, so that machines can be compared.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { makePlan } from '../../src/domain/plan/plan.ts';
import { planData } from '../content/plan-content.ts';

const PORT = 4351;
const SLOWER = 6;
const RUNS = 15;
const READERS = [
  'region=eu&platforms=facebook.instagram.whatsapp.messenger.threads.meta-ai-app.ai-glasses&age=adult&account=public',
  'region=us&platforms=instagram',
  'region=elsewhere',
];

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[(values.length - 1) / 2] ?? 0;
const server = spawn(process.execPath, [resolve(import.meta.dirname, '../browser/serve.ts'), String(PORT)]);
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const session = await page.context().newCDPSession(page);
  await page.waitForTimeout(500);
  console.log(`reader | steps | script ms | with layout ms (median of ${RUNS}, processor slowed ${SLOWER} times)`);
  for (const reader of READERS) {
    const script: number[] = [];
    const all: number[] = [];
    let steps = 0;
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    for (let run = 0; run < RUNS; run += 1) {
      // The reader comes back from the plan to the last question, and presses the button once more.
      await page.goto('about:blank');
      await page.goto(`http://localhost:${PORT}/plan/#${reader}`);
      await page.locator('[data-step]').first().waitFor();
      await page.locator('[data-change=situation]').evaluate((button: HTMLElement) => button.click());
      const took = await page.evaluate(() => {
        const button = [...document.querySelectorAll<HTMLButtonElement>('[data-question=situation] [data-next]')][0];
        const start = performance.now();
        button?.click();
        const made = performance.now();
        document.body.getBoundingClientRect();
        return [made - start, performance.now() - start, document.querySelectorAll('[data-step]').length];
      });
      script.push(took[0] ?? 0);
      all.push(took[1] ?? 0);
      steps = took[2] ?? 0;
    }
    console.log([reader.slice(0, 40), steps, median(script).toFixed(1), median(all).toFixed(1)].join(' | '));
  }
} finally {
  await browser.close();
  server.kill();
}

const answers = { region: 'eu', platforms: ['instagram', 'facebook'], accounts: [], situations: [] } as const;
const { steps } = makePlan(answers, planData);
const perCall = (run: () => unknown): number => {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    for (let call = 0; call < 2_000; call += 1) run();
    return (performance.now() - start) / 2_000;
  });
  return median(times);
};
const plan = perCall(() => makePlan(answers, planData));
const sort = perCall(() => steps.toSorted((a, b) => a.minutes - b.minutes));
console.log(
  `engine: ${(plan * 1000).toFixed(1)} µs a plan, ${(plan / sort).toFixed(1)} times a plain sort of its ${steps.length} steps`,
);
