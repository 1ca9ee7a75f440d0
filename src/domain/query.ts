/** What the reader searches for, as it stands in the address of the search page. In filters '' is all. */
export interface SearchState {
  readonly query: string;
  /** Kind of page to show. */
  readonly kind: string;
  /** App that pages must be about. */
  readonly app: string;
  /** Region that pages must hold for. */
  readonly place: string;
  /** Whether words are taken as they were typed, mistakes and all. */
  readonly isExact: boolean;
}

/** Longer questions are cut: nobody reads that far, and the index should not have to. */
export const MAX_QUERY_LENGTH = 200;

/** Kinds of pages, in the order a search offers them. */
export const PAGE_KINDS = ['guide', 'faq', 'region', 'hoax', 'page'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

const KINDS: ReadonlySet<string> = new Set(PAGE_KINDS);

/** An id, as apps and regions have it. */
const ID = /^[a-z][a-z-]{0,30}$/;

/**
 * Reads the query string of the search page. Anything it does not know is ignored.
 * @param search such as "?q=goodbye+meta+ai&kind=hoax"
 */
export function parseSearch(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const read = (name: string): string => parameters.get(name) ?? '';
  const id = (name: string): string => (ID.test(read(name)) ? read(name) : '');
  return {
    query: read('q').slice(0, MAX_QUERY_LENGTH),
    kind: KINDS.has(read('kind')) ? read('kind') : '',
    app: id('app'),
    place: id('place'),
    isExact: read('exact') === '1',
  };
}

/** The query string for a state; parts that say nothing are left out, and a region in the address is not kept. */
export function writeSearch({ query, kind, app, place, isExact }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.slice(0, MAX_QUERY_LENGTH));
  for (const [name, value] of Object.entries({ kind, app, place, exact: isExact ? '1' : '' }))
    if (value !== '') parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
