/** What the reader searches for, as it stands in the address of the search page. */
export interface SearchState {
  readonly query: string;
  /** Kind of page to show, or '' for all. */
  readonly kind: string;
}

/** Longer questions are cut: nobody reads that far, and the index should not have to. */
export const MAX_QUERY_LENGTH = 200;

const KINDS = new Set(['guide', 'faq', 'region', 'hoax', 'page']);

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

/**
 * Takes a text apart where words of the query stand in it. A word matches when one begins with the other and both have
 * at least three letters, so "post" finds "posts"; two-letter words must be equal.
 * @returns the whole text, in order
 */
export function markMatches(text: string, query: string): { text: string; isMatch: boolean }[] {
  const wanted = words(query);
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, isMatch: words(part).some((word) => wanted.some((other) => isSameWord(word, other))) }));
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.filter((word) => word.length > 1 && !COMMON.has(word)) ?? [];
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
}

/** Words that stand in nearly every sentence: marking them would say nothing. */
const COMMON = new Set('an and are as at be by can do does for from how if in is it its me my no not of on or so that the this to up we what when where who why will with you your'.split(' '));
