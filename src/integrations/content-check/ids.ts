import { defaultLocale } from '../../i18n/locales.ts';
import { isPageCollection, type Library } from './library.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** What an id may point to. */
export type Target =
  | 'sources'
  | 'forms'
  | 'settings'
  | 'disputes'
  | 'replies'
  | 'authorities'
  | 'sayings'
  | 'reply-sayings'
  | 'firms'
  | 'regions'
  | 'guides'
  | 'faqs'
  | 'hoaxes'
  | 'pages';

const SINGULAR: Readonly<Record<Target, string>> = {
  sources: 'source',
  forms: 'form',
  settings: 'setting',
  disputes: 'dispute',
  replies: 'reply',
  authorities: 'authority',
  sayings: 'saying',
  'reply-sayings': 'saying',
  firms: 'firm',
  regions: 'region id',
  guides: 'guide',
  faqs: 'question',
  hoaxes: 'rumour',
  pages: 'page',
};

const known = new WeakMap<Library, Map<Target, ReadonlySet<string>>>();

/** Ids of one kind. Pages are those in English, the source language. */
export function idsOf(target: Target, library: Library): ReadonlySet<string> {
  const ofLibrary = known.get(library) ?? new Map<Target, ReadonlySet<string>>();
  known.set(library, ofLibrary);
  const ids = ofLibrary.get(target) ?? listIds(target, library);
  ofLibrary.set(target, ids);
  return ids;
}

function listIds(target: Target, library: Library): ReadonlySet<string> {
  const entries = isPageCollection(target)
    ? library.pages.filter(({ collection, locale }) => collection === target && locale === defaultLocale)
    : library.facts.filter(({ collection }) => collection === target);
  return new Set(entries.map(({ id }) => id));
}

/** Says what is wrong where an id is named that does not exist. */
export function checkId(
  id: string,
  target: Target,
  where: Pick<Problem, 'file' | 'line' | 'field'>,
  library: Library,
): Problem[] {
  const ids = idsOf(target, library);
  if (ids.has(id)) return [];
  const home = isPageCollection(target)
    ? `content/${defaultLocale}/${target}/${id}.mdx`
    : `content/facts/${target}.yaml`;
  // What is wrong with a file that could not be read is said already; its ids may well be there.
  if (library.problems.some(({ file }) => file === home)) return [];
  const near = nearest(id, ids);
  const mending = near ? `did you mean "${near}"? Otherwise add it: ${home}` : `add it: ${home}`;
  return [{ ...where, reason: `unknown ${SINGULAR[target]} "${id}"`, mending }];
}
