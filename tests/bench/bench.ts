/**
 * This site beside others of the same text: `npm run build && npm run bench`. It is no test.
 * `npm run bench -- pages` measures a page in Lighthouse's phone profile, `npm run bench -- build` the builds; both without a name.
 * Numbers say how many times the content our own build is grown: `npm run bench -- build 1 10 100`. Without any, 1 and 10.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { measureBuild, type BuildFigures } from './measure-build.ts';
import { countPages, measureOwnBuilds } from './own-build.ts';
import { openPageMeter, type Reports } from './page-meter.ts';
import { readArticles } from './peers/articles.ts';
import { commandOf, peers, plainAstro, writeProject, type Peer } from './peers/peers.ts';
import { serveBrotli } from './serve-brotli.ts';

/** A guide with all that a guide has, and near the largest. */
const PAGE = 'guides/object-on-instagram';
const RUNS = 5;
const PARTS = ['pages', 'build'] as const;
const words = process.argv.slice(2);
const factors = words.filter((word) => /^[1-9]\d*$/.test(word)).map(Number);
const named = words.filter((word) => !/^[1-9]\d*$/.test(word));
const unknown = named.filter((word) => !PARTS.some((part) => part === word));
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. Parts are ${PARTS.join(', ')}`);
const has = (part: (typeof PARTS)[number]): boolean => named.length === 0 || named.includes(part);

const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);
const head = (...cells: readonly string[]): void => {
  row(...cells);
  row(...cells.map((_, column) => (column === 0 ? '---' : '---:')));
};
const ratio = (value: number, ours: number): string => (ours === 0 ? '–' : `${(value / ours).toFixed(2)}×`);
const round = (value: number, digits = 0): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));

interface Built {
  readonly peer: Peer;
  readonly folder: string;
  readonly figures: BuildFigures;
  readonly pages: number;
}

/** Each peer is built from nothing: only its packages are there. */
async function buildPeers(folder: string): Promise<Built[]> {
  const articles = readArticles();
  console.log(`\nThe same ${articles.length} guides and questions as plain Markdown, built by each from nothing\n`);
  head('generator', 'pages', 's', 's of processor', 'MB at most', 'ms of processor a page');
  const built: Built[] = [];
  for (const [place, peer] of peers.entries()) {
    if (peer.missing !== undefined) {
      console.log(`| ${peer.name} left out: ${peer.missing} |`);
      continue;
    }
    const own = join(folder, String(place));
    mkdirSync(own);
    writeProject(peer, articles, own);
    const figures = await measureBuild(commandOf(peer), own);
    const pages = countPages(join(own, peer.output));
    const { seconds, processorSeconds, megabytes } = figures;
    const each = (1000 * processorSeconds) / pages;
    row(peer.name, pages, round(seconds, 1), round(processorSeconds, 1), round(megabytes), round(each));
    built.push({ peer, folder: own, figures, pages });
  }
  return built;
}

async function comparePages(built: readonly Built[]): Promise<void> {
  console.log(`\n${PAGE}, cold, Lighthouse's slow 4G phone, median of ${RUNS}, served with Brotli. Ratios to ours\n`);
  head('site', 'bytes', 'requests', 'first paint ms', 'LCP ms', 'TBT ms', 'layout shift');
  const meter = await openPageMeter();
  const measure = async (folder: string, address: string): Promise<number[]> => {
    const site = await serveBrotli(folder);
    try {
      return figuresOf(await meter.measure(`${site.origin}${address}`, RUNS, ['performance']));
    } finally {
      site.close();
    }
  };
  try {
    const ours = await measure(resolve(import.meta.dirname, '../../dist'), `/${PAGE}/`);
    row('this site', ...ours.map((value, column) => shown(value, column)));
    for (const { peer, folder } of built) {
      const figures = await measure(join(folder, peer.output), peer.address(PAGE));
      row(peer.name, ...figures.map((value, column) => `${shown(value, column)} (${ratio(value, ours[column] ?? 0)})`));
    }
  } finally {
    await meter.close();
  }
}

/** In the order of the columns. */
const figuresOf = (reports: Reports): number[] => [
  reports.value('total-byte-weight'),
  reports.requests,
  reports.value('first-contentful-paint'),
  reports.value('largest-contentful-paint'),
  reports.value('total-blocking-time'),
  reports.value('cumulative-layout-shift'),
];
const shown = (value: number, column: number): string => value.toFixed(column === 5 ? 3 : 0);

async function compareBuilds(built: readonly Built[]): Promise<void> {
  const plain = built.find(({ peer }) => peer === plainAstro);
  console.log(
    '\nThis site, its content grown. Cold: nothing kept. Changed: one page, all else kept. Seconds of processor\n',
  );
  head(
    'times',
    'pages',
    'cold s',
    'changed s',
    'cold : changed',
    's per 1,000 pages',
    'MB at most',
    'MB per 1,000 pages',
    'a page : plain Astro',
  );
  for (const times of factors.length > 0 ? factors : [1, 10]) {
    const { pages, cold, changed } = await measureOwnBuilds(times);
    const time = Number.isNaN(cold.processorSeconds) ? 'seconds' : 'processorSeconds';
    const each = changed[time] / pages;
    row(
      times,
      pages,
      `${round(cold[time], 1)} (clock ${round(cold.seconds, 1)})`,
      `${round(changed[time], 1)} (clock ${round(changed.seconds, 1)})`,
      ratio(cold[time], changed[time]),
      round(1000 * each, 1),
      round(changed.megabytes),
      round((1000 * changed.megabytes) / pages),
      plain ? ratio(each, plain.figures[time] / plain.pages) : '–',
    );
  }
}

const place = resolve(import.meta.dirname, 'test-results');
mkdirSync(place, { recursive: true });
const folder = mkdtempSync(join(place, 'peers-'));
try {
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, node ${process.version}`,
  );
  const built = await buildPeers(folder);
  if (has('pages')) await comparePages(built);
  if (has('build')) await compareBuilds(built);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
