/**
 * Runs Lighthouse's phone profile over one page of each type of the built site, served with Brotli, and prints the four scores,
 * the bytes and the layout shift. `npm run build && npm run bench:lighthouse`, or for some types only
 * `npm run bench:lighthouse -- search rumour`.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findBrowser } from '../browser/find-browser.ts';
import { PAGE_TYPES } from '../browser/page-types.ts';

const SITE_PORT = 4341;
const BROWSER_PORT = 4342;
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
};
const dist = resolve(import.meta.dirname, '../../dist');

/** A host that compresses ahead of time: every file in memory as Brotli. */
const bodies = new Map<string, Buffer | undefined>();
function bodyOf(path: string): Buffer | undefined {
  if (!bodies.has(path)) {
    try {
      bodies.set(
        path,
        brotliCompressSync(readFileSync(resolve(dist, `.${path.endsWith('/') ? `${path}index.html` : path}`))),
      );
    } catch {
      bodies.set(path, undefined);
    }
  }
  return bodies.get(path);
}
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const body = bodyOf(path) ?? bodyOf('/404.html');
  const type = TYPES[path.endsWith('/') ? 'html' : (path.split('.').at(-1) ?? '')] ?? 'application/octet-stream';
  response.writeHead(bodyOf(path) ? 200 : 404, {
    'content-type': bodyOf(path) ? type : TYPES['html'],
    'content-encoding': 'br',
  });
  response.end(body);
}).listen(SITE_PORT);

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    `--remote-debugging-port=${BROWSER_PORT}`,
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});

const wanted = process.argv.slice(2);
const isWanted = ([name]: readonly [string, string]): boolean =>
  name !== 'not found' && (wanted.length === 0 || wanted.includes(name));

/** Odd, so that there is a middle one. A shared machine disturbs single runs. */
const RUNS = 3;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[(values.length - 1) / 2] ?? Number.NaN;

async function measure(path: string) {
  const address = `http://localhost:${SITE_PORT}${path}`;
  const result = await lighthouse(address, { port: BROWSER_PORT, output: 'json', logLevel: 'silent' });
  if (!result) throw new Error(`Lighthouse gave no result for ${path}`);
  return result.lhr;
}
type Report = Awaited<ReturnType<typeof measure>>;

console.log('page | performance | accessibility | best practices | SEO | LCP ms | TBT ms | CLS | bytes');
// A page that does not exist is an error to Lighthouse, so the page that says so is left out.
for (const [type, path] of Object.entries(PAGE_TYPES).filter(isWanted)) {
  const reports: Report[] = [];
  while (reports.length < RUNS) reports.push(await measure(path));
  const score = (id: string): number =>
    Math.round(100 * median(reports.map((report) => report.categories[id]?.score ?? 0)));
  const value = (id: string): number => median(reports.map((report) => report.audits[id]?.numericValue ?? Number.NaN));
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map(score);
  const times = ['largest-contentful-paint', 'total-blocking-time'].map((id) => Math.round(value(id)));
  const shift = value('cumulative-layout-shift').toFixed(3);
  console.log([type, ...scores, ...times, shift, Math.round(value('total-byte-weight'))].join(' | '));
  const [last] = reports.slice(-1);
  const failed = Object.values(last?.categories ?? {}).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && (last?.audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
  );
  if (failed.length > 0) console.log(`  below 90 in the last run: ${[...new Set(failed)].join(', ')}`);
}
await browser.close();
server.close();
