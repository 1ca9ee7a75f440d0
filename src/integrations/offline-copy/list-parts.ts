import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFile } from '../../domain/offline/archive.ts';
import { defaultLocale, isLocale, type Locale } from '../../i18n/locales.ts';

/** One part of a copy: what changes together is fetched together. */
export interface PartFiles {
  readonly name: string;
  readonly files: readonly KeptFile[];
}

/** What can be kept as text, by its ending, with its media type. Pictures are not kept, and no index of every word. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
};
/** What is made for others than readers of the site, or is too large to keep. */
const LEFT_OUT = /^(?:data\/v\d+|embed|pagefind|share)\/|^assets\/archive-|\/feed\.json$/;
/** The part that a folder belongs to; what is not named here goes to the last part. */
const PARTS: Readonly<Record<string, string>> = {
  assets: 'scripts',
  guides: 'guides',
  faqs: 'faqs',
  regions: 'regions',
  hoaxes: 'rumours',
  letter: 'letters',
  'search-index': 'search',
  sources: 'records',
  timeline: 'records',
  disputed: 'records',
  updates: 'records',
};
const REST = 'rest';

/**
 * Everything of one language in a built site that works without a connection, by parts.
 * @param folder of the built site
 * @param base folder the site is served from, with a slash at both ends
 */
export function listParts(folder: string, base: string, locale: Locale): PartFiles[] {
  const parts = new Map<string, KeptFile[]>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const type = TYPES[file.slice(file.lastIndexOf('.') + 1)];
    if (type === undefined || LEFT_OUT.test(file) || !isIn(locale, file)) continue;
    const own = file.split('/').slice(locale === defaultLocale ? 0 : 1);
    const name = PARTS[file.startsWith('assets/') ? 'assets' : (own[0] ?? '')] ?? REST;
    const kept = {
      path: base + file.replace(/(?<=^|\/)index\.html$/, ''),
      type,
      text: readFileSync(join(folder, file), 'utf8'),
    };
    parts.set(name, [...(parts.get(name) ?? []), kept]);
  }
  return [...parts].map(([name, files]) => ({ name, files }));
}

/** Whether a file belongs to a language. Scripts and the mark of the site serve all of them. */
function isIn(locale: Locale, file: string): boolean {
  const [first = '', second] = file.split('/');
  if (first === 'assets' || second === undefined) return isShared(file) || locale === defaultLocale;
  return (isLocale(first) ? first : defaultLocale) === locale;
}

function isShared(file: string): boolean {
  return file.startsWith('assets/') || file === 'favicon.svg' || file === '404.html';
}
