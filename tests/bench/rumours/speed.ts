import type { Page as Tab } from '@playwright/test';
import { readLessons } from '../../corpus/read-corpus.ts';
import { printRow, quantile } from '../search/figures.ts';
import { openSite, type Site } from '../search/site.ts';

const PHONE = { width: 390, height: 844 };
const RUNS = 9;
const SLOWER = 6;
/** What the check has to manage: so many letters, answered within so many milliseconds on a slow phone. */
const LONG_TEXT = 100_000;
const BOUND_MS = 100;

/** One paste: milliseconds until the answer stood in the page, and the longest time in which the page could not answer a finger. */
interface Pasted {
  readonly answered: number;
  readonly longest: number;
}

/**
 * How long a pasted message takes in a browser: the first one of a visit; the next one; and a text of
 * 100,000 letters, as the third and as the first.
 */
export async function measureSpeed(): Promise<void> {
  const lessons = readLessons();
  const message = lessons.find(({ expect, language }) => expect === 'goodbye-meta-ai' && language === 'en')?.text ?? '';
  const all = lessons.map(({ text }) => text).join('\n');
  const long = all.repeat(Math.ceil(LONG_TEXT / all.length)).slice(0, LONG_TEXT);
  console.log(
    `\nSpeed: ms from a paste to its answer, median and worst of ${RUNS} visits, and the longest task of the page`,
  );
  printRow('processor', 'paste', 'letters', 'answered', 'worst', 'longest task', 'worst', `of ${BOUND_MS} ms`);
  const site = await openSite();
  try {
    for (const rate of [SLOWER, 1]) {
      const visits: Pasted[][] = [];
      for (let run = 0; run < RUNS; run++)
        visits.push([
          ...(await visit(site, rate, [message, `${message} `, long])),
          ...(await visit(site, rate, [`${long.slice(1)} `])),
        ]);
      ['first', 'next', 'very long', 'very long, first'].forEach((name, at) => {
        const pasted = visits.flatMap((visit) => visit[at] ?? []);
        const figures = [pasted.map(({ answered }) => answered), pasted.map(({ longest }) => longest)].flatMap(
          (times) => [0.5, 1].map((part) => quantile(times, part)),
        );
        const share = `${((figures[0] ?? 0) / BOUND_MS).toFixed(2)} times`;
        const processor = rate === 1 ? 'as it is' : `${rate} times slower`;
        const letters = at >= 2 ? long.length : message.length;
        printRow(processor, name, letters, ...figures.map((figure) => figure.toFixed(0)), share);
      });
    }
  } finally {
    await site.close();
  }
}

async function visit(
  { browser, origin }: Site,
  rate: number,
  [message, ...others]: readonly [string, ...string[]],
): Promise<Pasted[]> {
  const context = await browser.newContext({ viewport: PHONE });
  const tab = await context.newPage();
  const open = () => tab.goto(`${origin}/hoaxes/check/`, { waitUntil: 'networkidle' });
  await open();
  // Fills the browser’s store.
  await paste(tab, message);
  await open();
  const session = await context.newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const pasted: Pasted[] = [];
  for (const one of [message, ...others]) pasted.push(await paste(tab, one));
  await context.close();
  return pasted;
}

function paste(tab: Tab, message: string): Promise<Pasted> {
  return tab.evaluate(async (message) => {
    const root = document.querySelector('rumour-check');
    const box = root?.querySelector('textarea');
    const status = root?.querySelector('[role=status]');
    if (!root || !box || !status) throw new Error('/hoaxes/check/ has no box or no status');
    const tasks: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    observer.observe({ type: 'longtask' });
    status.textContent = '';
    const start = performance.now();
    box.focus();
    box.select();
    const pasted = { bubbles: true, cancelable: true, inputType: 'insertFromPaste', data: message };
    if (box.dispatchEvent(new InputEvent('beforeinput', pasted))) {
      box.value = message;
      box.dispatchEvent(new InputEvent('input', pasted));
    }
    const answered = await new Promise<number>((resolve) => {
      const look = new MutationObserver(() => {
        if (status.textContent === '') return;
        look.disconnect();
        resolve(performance.now() - start);
      });
      look.observe(status, { childList: true, characterData: true, subtree: true });
    });
    // Long tasks are told of when they have ended.
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.disconnect();
    return { answered, longest: Math.max(0, ...tasks.map(({ duration }) => duration)) };
  }, message);
}
