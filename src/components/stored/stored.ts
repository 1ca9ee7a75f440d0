/**
 * The browser's storage, as this site uses it: everything it may hold, and the one way in and out. What a value means is the
 * business of its owner; storage that is blocked or full is dealt with here, so that an owner sees only whether it kept the value.
 */
import { PROGRESS_KEY } from '../../domain/progress/progress-key.ts';
import { STORAGE_KEY } from '../region/storage-key.ts';
import { PLAN_KEY } from '../plan/plan-key.ts';
import { THEME_KEY } from '../site/restore-theme.ts';
import { RECENT_KEY } from '../search/recent-key.ts';
import { SHORTCUT_KEY } from '../search/shortcut-key.ts';
import { listValues, type StoredValue } from './list-values.ts';

/** Every name of the site begins so, also those of other versions of it. */
export const PREFIX = 'opt-out-guide.';
const CHANGED = 'stored-changed';
const FORGOTTEN = 'stored-forgotten';

/** All there is, by its name. A new value gets its line here, so that it is shown and forgotten with the others. */
export const KINDS = {
  // The id of the reader's region, such as "eu": region/region-choice.ts
  [STORAGE_KEY]: 'region',
  // "light" or "dark": site/theme-switch.ts
  [THEME_KEY]: 'theme',
  // The steps and guides ticked as done: domain/progress/progress.ts
  [PROGRESS_KEY]: 'ticks',
  // The choices of a plan, as they stand in its address: plan/plan-maker.ts
  [PLAN_KEY]: 'plan',
  // "off" where the key "/" does not open the search: search/search-shortcut.ts
  [SHORTCUT_KEY]: 'shortcut',
  // Pages opened from the search, until the tab is closed: search/recent-pages.ts
  [RECENT_KEY]: 'recent',
};

/** The value stored under a name, or null. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Stores a value, or removes what is stored, and tells those who watch.
 * @returns false where storage is blocked or full: then the choice holds for this page
 */
export function writeStored(key: string, value?: string): boolean {
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    // What only the tab keeps is forgotten in the same way.
    else for (const storage of [localStorage, sessionStorage]) storage.removeItem(key);
    return true;
  } catch {
    return false;
  } finally {
    tellWatchers();
  }
}

/** Everything of this site that is stored in this browser now, also what another version of it left. */
export function listStored(): StoredValue[] {
  return listValues(PREFIX, KINDS);
}

/** Calls `listener` now and whenever a value was written or removed, here or in another window of the site. */
export function watchStored(listener: () => void): void {
  listener();
  document.addEventListener(CHANGED, listener);
  addEventListener('storage', listener);
  // A page that comes back from the browser's memory has missed what happened since.
  addEventListener('pageshow', listener);
}

/** Removes everything of this site from this browser. */
export function forgetStored(): void {
  document.dispatchEvent(new Event(FORGOTTEN));
  for (const { key } of listStored()) writeStored(key);
  tellWatchers();
}

/** Has everything that shows what is stored look again. */
export function tellWatchers(): void {
  document.dispatchEvent(new Event(CHANGED));
}

/** Calls `listener` when the reader asks the site to forget, also where nothing could be stored. */
export function onForget(listener: () => void): void {
  document.addEventListener(FORGOTTEN, listener);
}
