/** What the reader searches for, as it stands in the address of the search page. */
export interface SearchState {
  readonly query: string;
  /** Kind of page to show, or '' for all. */
  readonly kind: string;
}

/** Longer questions are cut: nobody reads that far, and the index should not have to. */
export const MAX_QUERY_LENGTH = 200;

/** Kinds of pages, in the order a search offers them. */
export const PAGE_KINDS = ['guide', 'faq', 'region', 'hoax', 'page'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

const KINDS: ReadonlySet<string> = new Set(PAGE_KINDS);

/**
 * Reads the query string of the search page. Anything it does not know is ignored.
 * @param search such as "?q=goodbye+meta+ai&kind=hoax"
 */
export function parseSearch(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const kind = parameters.get('kind') ?? '';
  return { query: (parameters.get('q') ?? '').slice(0, MAX_QUERY_LENGTH), kind: KINDS.has(kind) ? kind : '' };
}

/** The query string for a state; parts that say nothing are left out, and a region in the address is not kept. */
export function writeSearch({ query, kind }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.slice(0, MAX_QUERY_LENGTH));
  if (kind !== '') parameters.set('kind', kind);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Letters with the marks that belong to them: without the marks, words of Hindi, Arabic or Vietnamese would be torn. */
const WORD = /([\p{L}\p{M}\p{N}]+)/gu;

/**
 * Takes a text apart where words of the query stand in it. A word matches when one begins with the other and both have
 * at least three letters, so "post" finds "posts"; two-letter words must be equal.
 * @param language BCP 47 tag of both
 * @returns the whole text, in order
 */
export function markMatches(text: string, query: string, language: string): { text: string; isMatch: boolean }[] {
  const wanted = meaningfulWords(query, language);
  return text
    .split(WORD)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      isMatch: meaningfulWords(part, language).some((word) => wanted.some((other) => isSameWord(word, other))),
    }));
}

/**
 * Whether a text has every word of a query that says something; a query of common words alone is in every text. The last
 * word may be unfinished.
 * @param language BCP 47 tag of both
 */
export function hasAllWords(text: string, query: string, language: string): boolean {
  const present = words(text);
  return meaningfulWords(query, language).every((wanted) =>
    present.some((word) => isSameWord(word, wanted) || word.startsWith(wanted)),
  );
}

/**
 * The words of a question that say what it is about, for an index that wants every word: without "how do I", "is it" and the
 * like. A question made only of such words is kept whole.
 * @param language BCP 47 tag of the question
 */
export function contentWords(query: string, language: string): string[] {
  const found = meaningfulWords(query, language);
  return found.length > 0 ? [...new Set(found)] : words(query);
}

/**
 * Joins the results of searches for single words. A page counts more for each word it has, and for a rare word more than for
 * one that stands on most pages (inverse document frequency).
 * @param lists one list for each word: the pages that have it, with their scores
 * @returns one list, best first
 */
export function joinByWords<Result extends { readonly id: string; readonly score: number }>(
  lists: readonly (readonly Result[])[],
): Result[] {
  const pages = new Set(lists.flat().map((result) => result.id)).size;
  const totals = new Map<string, { result: Result; total: number }>();
  for (const list of lists) {
    const rarity = Math.log(1 + pages / Math.max(1, list.length));
    const best = Math.max(...list.map((result) => result.score));
    for (const result of list) {
      const known = totals.get(result.id) ?? { result, total: 0 };
      known.total += rarity * (1 + result.score / best);
      totals.set(result.id, known);
    }
  }
  return [...totals.values()].sort((a, b) => b.total - a.total).map(({ result }) => result);
}

/** The words of a text in small letters, each letter in its one composed form, however it was typed. */
function words(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

function meaningfulWords(text: string, language: string): string[] {
  const common = COMMON.get(language.split('-')[0] ?? '');
  return words(text).filter((word) => word.length > 1 && !common?.has(word));
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
}

/** By language: words that stand in nearly every sentence, so that marking them would say nothing. One line each. */
const COMMON: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'en',
    list(
      'about all am an and any are as at be but by can could did do does for from get had has have her him his how if in into is it its just me my no not now of on one or our out over she should so some still than that the their them then there these they this to too up us was we were what when where which who why will with would you your ' +
        // Names that stand on nearly every page of this site.
        'ai meta',
    ),
  ],
]);

function list(line: string): Set<string> {
  return new Set(line.split(' '));
}
