import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliBytes, kilobytes, printRow, quantile } from './figures.ts';
import { pickByLength, type Question } from './questions.ts';
import { dist, type Site } from './site.ts';

const QUESTIONS = 12;
const BOUND = 150_000;
/** These are compressed as they are, and no host does it again. */
const COMPRESSED = /\.(?:woff2|png|jpg|webp|avif|pf_\w+|pagefind)$/;

/** What a first visit to the address of a search costs until its first answer stands there. */
export async function measureCold(site: Site, questions: readonly Question[]): Promise<void> {
  console.log('\nCold: bytes and requests from nothing to the first answer, each file once, with Brotli');
  printRow('question', 'letters', 'requests', 'kB', 'of these index kB');
  const visits: { bytes: number; requests: number }[] = [];
  for (const { query } of pickByLength(questions, QUESTIONS)) {
    const files = await visit(site, query);
    const bytes = sum(files);
    visits.push({ bytes, requests: files.length });
    const index = files.filter((file) => /^\/(?:search-index|pagefind)\//.test(file));
    printRow(query.slice(0, 50), query.length, files.length, kilobytes(bytes), kilobytes(sum(index)));
  }
  const bytes = visits.map((one) => one.bytes);
  const requests = visits.map((one) => one.requests);
  printRow('median', '', quantile(requests, 0.5), kilobytes(quantile(bytes, 0.5)), '');
  const verdict = quantile(bytes, 1) <= BOUND ? 'within' : 'ABOVE';
  printRow('worst', '', quantile(requests, 1), kilobytes(quantile(bytes, 1)), `${verdict} ${kilobytes(BOUND)} kB`);
}

/** Paths of all files that were asked for before the first answer. */
async function visit({ browser, origin }: Site, query: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const tab = await context.newPage();
  const asked = new Set<string>();
  tab.on('request', (request) => asked.add(new URL(request.url()).pathname));
  await tab.goto(`${origin}/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  await tab.locator('a[data-result]').first().waitFor();
  const files = [...asked];
  await context.close();
  return files;
}

const known = new Map<string, number>();
function bytesOf(path: string): number {
  const size = known.get(path) ?? measure(path);
  known.set(path, size);
  return size;
}

function measure(path: string): number {
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file)) throw new Error(`${path} was asked for and is not in dist/`);
  return COMPRESSED.test(file) ? statSync(file).size : brotliBytes(readFileSync(file));
}

const sum = (files: readonly string[]): number => files.reduce((total, file) => total + bytesOf(file), 0);
