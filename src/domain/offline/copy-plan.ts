/** One part of the offline copy: an archive that the worker fetches. */
export interface CopyPart {
  /** What it holds, such as "guides". */
  readonly name: string;
  /** Its address. It changes with its content, so what has not changed is not fetched again. */
  readonly address: string;
}

/** How far the keeping of a copy has come, in parts. */
export interface CopyProgress {
  readonly done: number;
  readonly of: number;
}

/** The copy of the site in one language. */
export interface LanguageCopy {
  readonly parts: readonly CopyPart[];
  /** What stands at the top of each page of the copy: a sentence with `{date}`, and the link to the newest page. */
  readonly note: string;
  readonly newest: string;
}

/** All copies that can be kept, by their language; the site's own language first. */
export type CopyPlan = Readonly<Record<string, LanguageCopy>>;

/** Every store of the copy begins so: the site forgets what begins so. */
export const COPY_PREFIX = 'opt-out-guide.copy.';
/** Where a message waits that was shared into the installed site, for the moment until the page has taken it. */
export const SHARED_STORE = 'opt-out-guide.shared';
/** How the page is told that a message waits. Nothing of the message stands in the address. */
export const SHARED_HASH = '#shared';
/** Address, in the last store of a copy, of the day it was kept. */
export const KEPT_MARK = '/kept';
/** Scripts of the version before stay for pages that are still open: they may ask for a part of theirs. */
const SCRIPTS = 'scripts';

/** Name of the store that holds a part. */
export function storeOf({ name, address }: CopyPart): string {
  return `${COPY_PREFIX}${name} ${address}`;
}

/**
 * Stores that a new version no longer needs.
 * @param stores names of all stores of this origin, oldest first, as `caches.keys()` gives them
 * @param parts of the new version
 */
export function outdatedStores(stores: readonly string[], parts: readonly CopyPart[]): string[] {
  const needed = new Set(parts.map(storeOf));
  const scripts = stores.filter((store) => store.startsWith(`${COPY_PREFIX}${SCRIPTS} `) && !needed.has(store));
  const previous = scripts.at(-1);
  return stores.filter((store) => store.startsWith(COPY_PREFIX) && !needed.has(store) && store !== previous);
}

/**
 * Addresses under which a page may stand in the copy, best first: as it was asked for, and with the slash that hosts add.
 * @param path of the request, without question and fragment
 */
export function copyPaths(path: string): string[] {
  const plain = path.replace(/index\.html$/, '');
  return /\/[^/.]+$/.test(plain) ? [plain, `${plain}/`] : [plain];
}
