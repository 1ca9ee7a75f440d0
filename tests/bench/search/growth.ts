import { stemmer } from 'stemmer';
import { SearchEngine } from '../../../src/components/search/search-engine.ts';
import { packSearchIndex, WORDS_FILE } from '../../../src/domain/search/pack-search-index.ts';
import { buildSearchIndex } from '../../../src/domain/search/search-index.ts';
import { brotliBytes, kilobytes, printRow, quantile } from './figures.ts';
import { growDocuments } from './growing-text.ts';
import { readLanguage, readPages } from './pages.ts';
import { pickByLength, type Question } from './questions.ts';

const SCALES = [1, 10, 100];
const QUESTIONS = 20;
const FOLDER = 'https://index.example/';
const PAGE_SIZE = 10;

/** What the index weighs and what a question fetches of it when there is ten times as much to find, and a hundred times. */
export async function measureGrowth(questions: readonly Question[]): Promise<void> {
  console.log(`\nGrowth: the index of more and more pages, ${QUESTIONS} questions to each, with Brotli`);
  printRow(
    'times',
    'pages',
    'build s',
    'files',
    'all kB',
    'words file kB',
    'kB a question: median',
    'worst',
    'files: worst',
    'ms: median',
    'worst',
  );
  const pages = readPages();
  const language = readLanguage();
  const picked = pickByLength(questions, QUESTIONS);
  for (const scale of SCALES) {
    const documents = growDocuments(pages, scale);
    const start = performance.now();
    const { files } = packSearchIndex(buildSearchIndex(documents, language, stemmer));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const sizes = new Map([...files].map(([name, text]) => [name, brotliBytes(text)]));
    const asked: Fetched[] = [];
    for (const { query } of picked) asked.push(await fetchedBy(query, files));
    const bytes = asked.map(({ names }) => sum(names.map((name) => sizes.get(name) ?? 0)));
    const times = asked.map(({ time }) => time);
    printRow(
      scale,
      documents.length,
      seconds,
      files.size,
      kilobytes(sum([...sizes.values()])),
      kilobytes(sizes.get(WORDS_FILE) ?? 0),
      kilobytes(quantile(bytes, 0.5)),
      kilobytes(quantile(bytes, 1)),
      Math.max(...asked.map(({ names }) => names.length)),
      quantile(times, 0.5).toFixed(0),
      quantile(times, 1).toFixed(0),
    );
  }
}

interface Fetched {
  /** Files of the index, each once. */
  readonly names: readonly string[];
  /** Milliseconds in node, with the parsing of the files, and nothing of a network. */
  readonly time: number;
}

/** Asks an engine that knows nothing yet, and notes what it fetches. */
async function fetchedBy(query: string, files: ReadonlyMap<string, string>): Promise<Fetched> {
  const names: string[] = [];
  const fetchBefore = globalThis.fetch;
  globalThis.fetch = (address) => {
    const name = String(address).slice(FOLDER.length).replace('.json', '');
    names.push(name);
    return Promise.resolve(new Response(files.get(name) ?? '', { status: files.has(name) ? 200 : 404 }));
  };
  try {
    const start = performance.now();
    const state = { query, kind: '', app: '', place: '', isExact: false };
    const asking = { region: undefined, isUnfinished: false };
    await new SearchEngine('/', FOLDER, stemmer).find(state, asking, 0, PAGE_SIZE);
    return { names, time: performance.now() - start };
  } finally {
    globalThis.fetch = fetchBefore;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
