/**
 * How good, how small and how fast the search is: `npm run build && npm run bench:search`. It is no test.
 * Parts, all but `growth` where none is named: `npm run bench:search -- quality`, `cold`, `keys`, `growth`. With `--misses` the
 * questions of the tuning half whose first answer is not a good one are listed; those of the other half never are.
 */
import { kilobytes, printRow, quantile, rankOf, scoreRows, type Answers } from './search/figures.ts';
import { measureCold } from './search/cold.ts';
import { measureGrowth } from './search/growth.ts';
import { measureKeys } from './search/keys.ts';
import { openLibraries, type Engine } from './search/engines.ts';
import { askOurs, oursInAll } from './search/ours.ts';
import { openPagefind } from './search/pagefind.ts';
import { readPages } from './search/pages.ts';
import { halfOf, readAskedSince, readQuestions, type Question } from './search/questions.ts';
import { openSite, type Site } from './search/site.ts';

const PARTS = ['quality', 'cold', 'keys', 'growth'] as const;
const words = process.argv.slice(2);
const unknown = words.filter((word) => word !== '--misses' && !PARTS.some((part) => part === word));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. Parts are ${PARTS.join(', ')}; or --misses`);
const named = PARTS.filter((part) => words.includes(part));
const parts = new Set<string>(named.length > 0 ? named : PARTS.filter((part) => part !== 'growth'));

async function measureQuality(site: Site, questions: readonly Question[]): Promise<void> {
  const pages = readPages();
  const since = readAskedSince();
  const wrong = [...questions, ...since].flatMap((question) =>
    question.pages.filter((path) => !pages.some((page) => page.path === path)),
  );
  if (wrong.length > 0)
    throw new Error(
      `questions.tsv or asked-since.tsv wants pages that are not there: ${[...new Set(wrong)].join(', ')}`,
    );
  console.log(`Quality: ${questions.length} questions, ${pages.length} pages, the first ten answers`);
  printRow('engine', 'half', 'n', 'hit@1', 'hit@3', 'MRR', 'empty %', 'index and library kB');
  const printEngine = (name: string, answers: Answers, bytes: number): void => {
    for (const row of scoreRows(answers)) printRow(name, ...row, kilobytes(bytes));
  };
  const ours = await askOurs(site, questions);
  printEngine('ours', ours.answers, oursInAll());
  const oursSince = await askOurs(site, since);
  printEngine('ours, asked since', oursSince.answers, oursInAll());
  const pagefind = await openPagefind(site.browser, pages);
  try {
    for (const engine of [pagefind, ...(await openLibraries(pages))])
      printEngine(engine.name, await askEngine(engine, questions), engine.bytes);
  } finally {
    await pagefind.close();
  }
  console.log('Ours and Pagefind fetch a part of these bytes for a question, the others all of them.');
  const times = [0.5, 0.95].map((part) => quantile(ours.times, part).toFixed(1));
  console.log(`Ours, ms a question in the page, processor as it is: median ${times[0]}, p95 ${times[1]}`);
  if (words.includes('--misses')) printMisses(new Map([...ours.answers, ...oursSince.answers]));
}

async function askEngine(engine: Engine, questions: readonly Question[]): Promise<Answers> {
  const answers = new Map<Question, readonly string[]>();
  for (const question of questions) answers.set(question, await engine.search(question.query));
  return answers;
}

function printMisses(answers: Answers): void {
  console.log('\nMisses of the tuning half');
  printRow('id', 'query', 'rank', 'wanted', 'first three');
  for (const [question, given] of answers) {
    const rank = rankOf(question, given);
    if (halfOf(question.id) !== 'tuning' || rank === 1) continue;
    printRow(
      question.id,
      question.query,
      rank === Infinity ? '-' : rank,
      question.pages.join(' '),
      given.slice(0, 3).join(' '),
    );
  }
}

const questions = readQuestions();
if (['quality', 'cold', 'keys'].some((part) => parts.has(part))) {
  const site = await openSite();
  try {
    if (parts.has('quality')) await measureQuality(site, questions);
    if (parts.has('cold')) await measureCold(site, questions);
    if (parts.has('keys')) await measureKeys(site, questions);
  } finally {
    await site.close();
  }
}
if (parts.has('growth')) await measureGrowth(questions);
