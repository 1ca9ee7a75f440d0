import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as Tab } from '@playwright/test';
import { brotliBytes, type Answers } from './figures.ts';
import type { Question } from './questions.ts';
import { dist, type Site } from './site.ts';

const PHONE = { width: 390, height: 844 };

export interface Asked {
  readonly paths: readonly string[];
  /** Milliseconds from asking until the answers stood in the page… */
  readonly time: number;
  /** …those of it after the page began to work on the question, where `markWork` is on… */
  readonly work: number;
  /** …and until the answers had been laid out, too. */
  readonly withLayout: number;
}

type Marked = Window & { workBegan?: number };

/**
 * Notes in the page when the work on a question begins: between a letter and that, the browser may draw the letter.
 * @param pause in typing that is left out, so that only work is measured
 */
export async function markWork(tab: Tab, pause: number): Promise<void> {
  await tab.evaluate((pause) => {
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((run: () => void, wait = 0) => {
      if (wait !== 0 && wait !== pause) return later(run, wait);
      return later(() => {
        (window as Marked).workBegan = performance.now();
        run();
      });
    }) as typeof setTimeout;
  }, pause);
}

/** Opens the search page in a tab of its own, as a reader without a place sees it. */
export async function openSearch({ browser, origin }: Site): Promise<Tab> {
  const context = await browser.newContext({ viewport: PHONE });
  const tab = await context.newPage();
  await tab.goto(`${origin}/search/`);
  await tab.waitForFunction(() => customElements.get('site-search') !== undefined);
  return tab;
}

/**
 * Asks in the page and waits for the answers.
 * @param event `submit` as the button does, `input` as a letter does
 * @throws Error where the page says that the search failed
 */
export function ask(tab: Tab, query: string, event: 'submit' | 'input' = 'submit'): Promise<Asked> {
  return tab.evaluate(
    async ({ query, event }) => {
      const root = document.querySelector<HTMLElement>('site-search');
      const input = root?.querySelector<HTMLInputElement>('input[type=search]');
      const form = root?.querySelector('form');
      const status = root?.querySelector('[data-status]');
      if (!root || !input || !form || !status) throw new Error('The search page has no box, form or status');
      // An empty status tells the new answer from the last one, and is not shown for longer than this question takes.
      status.textContent = '';
      input.value = query;
      const start = performance.now();
      const done = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (status.textContent === '' || root.dataset['state'] === 'loading') return;
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(status, { childList: true, characterData: true, subtree: true });
      });
      if (event === 'submit') form.requestSubmit();
      else input.dispatchEvent(new Event('input', { bubbles: true }));
      const end = await done;
      document.body.getBoundingClientRect();
      const withLayout = performance.now() - start;
      if (root.dataset['state'] === 'failed') throw new Error(`The search failed for “${query}”`);
      const work = end - ((window as Marked).workBegan ?? start);
      // Answers below the first screen are drawn after it.
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await frame();
      await frame();
      const paths = [...root.querySelectorAll('a[data-result]')].map((link) => link.getAttribute('href') ?? '');
      return { paths, time: end - start, work, withLayout };
    },
    { query, event },
  );
}

/** Asks all questions of the built page. */
export async function askOurs(
  site: Site,
  questions: readonly Question[],
): Promise<{ answers: Answers; times: number[] }> {
  const tab = await openSearch(site);
  const answers = new Map<Question, readonly string[]>();
  const times: number[] = [];
  for (const question of questions) {
    const { paths, time } = await ask(tab, question.query);
    answers.set(question, paths);
    times.push(time);
  }
  await tab.context().close();
  return { answers, times };
}

/** All of our index and the script that reads it. A question fetches a part of it. */
export function oursInAll(): number {
  const read = (pattern: string): Buffer[] =>
    globSync(pattern, { cwd: dist }).map((file) => readFileSync(join(dist, file)));
  const script = read('assets/*.js').filter((text) => /customElements\.define\(.site-search/.test(text.toString()));
  const index = read('search-index/*/*.json');
  if (script.length !== 1 || index.length === 0) throw new Error('dist/ has no script or no index of the search');
  return [...script, ...index].reduce((sum, file) => sum + brotliBytes(file), 0);
}
