import { printRow, quantile } from './figures.ts';
import { ask, markWork, openSearch, type Asked } from './ours.ts';
import { pickByLength, type Question } from './questions.ts';
import type { Site } from './site.ts';

const QUESTIONS = 6;
const BOUND_MS = 50;
const SLOWER = 6;
/** The pause in typing that `site-search.ts` waits for. It is left out here, so that only work is measured. */
const PAUSE_MS = 250;

/**
 * How long the answers to one more letter take when the index is there: each question is typed twice, and the second time counts.
 * `submit` asks as the button does; `input` as typing does, where the last word may go on. `script` is work on the question only;
 * `from asking` has what the browser does in between, too, such as drawing the letter.
 */
export async function measureKeys(site: Site, questions: readonly Question[]): Promise<void> {
  console.log(`\nKeys: ms from a letter to its answers, warm index, ${QUESTIONS} questions letter by letter`);
  printRow('asked by', 'processor', 'what', 'letters', 'median', 'p95', 'worst', `above ${BOUND_MS} ms`);
  const queries = pickByLength(questions, QUESTIONS).map(({ query }) => query);
  const tab = await openSearch(site);
  await markWork(tab, PAUSE_MS);
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
      const parts = {
        script: asked.map(({ work }) => work),
        'from asking': asked.map(({ time }) => time),
        'laid out': asked.map(({ withLayout }) => withLayout),
      };
      for (const [part, times] of Object.entries(parts)) {
        const above = times.filter((time) => time > BOUND_MS).length;
        const share = `${above} (${((100 * above) / times.length).toFixed(1)}%)`;
        const figures = [0.5, 0.95, 1].map((one) => quantile(times, one).toFixed(1));
        printRow(event, rate === 1 ? 'as it is' : `${rate} times slower`, part, times.length, ...figures, share);
      }
    }
  }
  await tab.context().close();
}
