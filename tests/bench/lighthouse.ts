/**
 * Runs Lighthouse's phone profile over one page of each type of the built site, served with Brotli, and prints the four scores,
 * the bytes and the layout shift. `npm run build && npm run bench:lighthouse`, or for some types only
 * `npm run bench:lighthouse -- search rumour`. Each is loaded three times; `-- --runs=1` is quicker.
 */
import { resolve } from 'node:path';
import { PAGE_TYPES } from '../browser/page-types.ts';
import { openPageMeter } from './page-meter.ts';
import { printRow } from './search/figures.ts';
import { serveBrotli } from './serve-brotli.ts';

const words = process.argv.slice(2);
const runs = Number(words.find((word) => word.startsWith('--runs='))?.slice('--runs='.length) ?? 3);
if (runs % 2 !== 1) throw new Error('The number of runs must be odd, so that there is a middle one');
const wanted = words.filter((word) => !word.startsWith('--'));
const isWanted = ([name]: readonly [string, string]): boolean =>
  name !== 'not found' && (wanted.length === 0 || wanted.includes(name));

const site = await serveBrotli(resolve(import.meta.dirname, '../../dist'));
const meter = await openPageMeter();
try {
  printRow('page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP ms', 'TBT ms', 'CLS', 'bytes');
  // A page that does not exist is an error to Lighthouse, so the page that says so is left out.
  for (const [type, path] of Object.entries(PAGE_TYPES).filter(isWanted)) {
    const reports = await meter.measure(`${site.origin}${path}`, runs);
    const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map((id) => reports.score(id));
    const times = ['largest-contentful-paint', 'total-blocking-time'].map((id) => Math.round(reports.value(id)));
    const shift = reports.value('cumulative-layout-shift').toFixed(3);
    printRow(type, ...scores, ...times, shift, Math.round(reports.value('total-byte-weight')));
    if (reports.failed.length > 0) console.log(`  below 90 in the last run: ${reports.failed.join(', ')}`);
  }
} finally {
  await meter.close();
  site.close();
}
