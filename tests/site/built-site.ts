import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { load, type CheerioAPI } from 'cheerio';

/** One page as it would be served. */
export interface BuiltPage {
  /** Address path, such as "/guides/object-on-instagram/" or "/404.html". */
  readonly path: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

/** What a page is, from its path. The budgets and the browser journeys speak of these. */
export type PageType = 'home' | 'article' | 'listing' | 'tool' | 'error';

export const dist = resolve(import.meta.dirname, '../../dist');

const known = new Map<string, BuiltPage[]>();

/** All pages of a built site, without the tiny ones that only lead on to another address. Read once for all test files. */
export function readPages(folder: string = dist): BuiltPage[] {
  const pages = known.get(folder) ?? parsePages(folder);
  known.set(folder, pages);
  return pages;
}

function parsePages(folder: string): BuiltPage[] {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}. Run "npm run build" first`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`, html, $: load(html) };
    })
    .filter(({ $ }) => $('meta[http-equiv=refresh]').length === 0)
    .sort((a, b) => a.path.localeCompare(b.path));
}

const LISTINGS =
  /^\/(?:guides|faqs|regions|hoaxes|timeline(?:\/earlier)?|forms|cannot|disputed|replies|complain|letter\/[a-z-]+|sources(?:\/[a-z-]+)?|updates(?:\/corrections)?|about\/freshness|data)\/$/;
const TOOLS: readonly string[] = ['/search/', '/plan/', '/hoaxes/check/', '/letter/', '/deadlines/', '/offline/'];

export function typeOf(path: string): PageType {
  if (path === '/') return 'home';
  if (path === '/404.html') return 'error';
  if (TOOLS.includes(path)) return 'tool';
  return LISTINGS.test(path) ? 'listing' : 'article';
}

/** Size of a text or file after Brotli at its best, as a host that compresses ahead of time serves it. */
export function brotliBytes(content: string | Buffer, quality = 11): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** Size to hold against a bound. What fits after a quick compression fits after the best one, which takes fifty times as long. */
export function bytesWithin(bound: number, content: string | Buffer): number {
  const quick = brotliBytes(content, 5);
  return quick <= bound ? quick : brotliBytes(content);
}

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Size of a picture from the head of its file: https://www.w3.org/TR/png-3/#11IHDR */
export function pngSize(picture: Buffer): { width: number; height: number } {
  if (picture.toString('hex', 0, 8) !== PNG_SIGNATURE) throw new Error('This file is not a PNG');
  return { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
}
