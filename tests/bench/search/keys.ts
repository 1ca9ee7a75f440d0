import { printRow, quantile } from './figures.ts';
import { ask, openSearch, type Asked } from './ours.ts';
import { pickByLength, type Question } from './questions.ts';
import type { Site } from './site.ts';

const QUESTIONS = 6;
const BOUND_MS = 50;
const SLOWER = 6;
/** The pause in typing that `site-search.ts` waits for. It is left out here, so that only work is measured. */
const PAUSE_MS = 250;

/**
 * How long the answers to one more letter take when the index is there: each question is typed twice, and the second time counts.
 * `submit` asks as the button does; `input` as typing does, where the last word may go on.
 */
export async function measureKeys(site: Site, questions: readonly Question[]): Promise<void> {
  console.log(`\nKeys: ms from a letter to its answers, warm index, ${QUESTIONS} questions letter by letter`);
  printRow(
    'asked by',
    'processor',
    'letters',
    'median',
    'p95',
    'worst',
    `above ${BOUND_MS} ms`,
    'with layout: median',
    'p95',
    'worst',
  );
  const queries = pickByLength(questions, QUESTIONS).map(({ query }) => query);
  const tab = await openSearch(site);
  await tab.evaluate((pause) => {
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((run: () => void, wait?: number) =>
      later(run, wait === pause ? 0 : wait)) as typeof setTimeout;
  }, PAUSE_MS);
  const session = await tab.context().newCDPSession(tab);
  const typeAll = async (event: 'submit' | 'input'): Promise<Asked[]> => {
    const asked: Asked[] = [];
    for (const query of queries) {
      for (let length = 1; length <= query.length; length++) {
        // A space adds nothing to ask for.
        if (query[length - 1] !== ' ') asked.push(await ask(tab, query.slice(0, length), event));
      }
    }
    return asked;
  };
  for (const event of ['submit', 'input'] as const) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await typeAll(event);
    for (const rate of [SLOWER, 1]) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      const asked = await typeAll(event);
      const script = asked.map((one) => one.script);
      const above = script.filter((time) => time > BOUND_MS).length;
      printRow(
        event,
        rate === 1 ? 'as it is' : `${rate} times slower`,
        asked.length,
        ...figures(script),
        `${above} (${((100 * above) / asked.length).toFixed(1)}%)`,
        ...figures(asked.map((one) => one.withLayout)),
      );
    }
  }
  await tab.context().close();
}

const figures = (times: readonly number[]): string[] => [0.5, 0.95, 1].map((part) => quantile(times, part).toFixed(1));
