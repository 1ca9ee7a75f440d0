import { RECENT_KEY } from './recent-key.ts';

const MAX_PAGES = 5;

export interface RecentPage {
  readonly path: string;
  readonly title: string;
}

/** Pages that were opened from the search in this tab, the last one first. Storage that is blocked or broken has none. */
export function readRecent(): RecentPage[] {
  try {
    const pages = JSON.parse(sessionStorage.getItem(RECENT_KEY) ?? '[]') as unknown;
    return Array.isArray(pages) ? pages.filter(isPage).slice(0, MAX_PAGES) : [];
  } catch {
    return [];
  }
}

/** Remembers a page that is opened from the search. What was asked is not remembered. */
export function addRecent(page: RecentPage): void {
  try {
    const others = readRecent().filter(({ path }) => path !== page.path);
    sessionStorage.setItem(RECENT_KEY, JSON.stringify([page, ...others].slice(0, MAX_PAGES)));
  } catch {
    // Then the list is not there the next time.
  }
}

/** Only addresses of this site: a stored one must not lead elsewhere. Browsers read "/\\host" and "/<tab>/host" as "//host", too. */
function isPage(page: unknown): page is RecentPage {
  const { path, title } = (page ?? {}) as Partial<RecentPage>;
  return typeof path === 'string' && /^\/(?![\s/\\])/.test(path) && typeof title === 'string';
}
