/** The reader's region, as the page and the browser's storage hold it. All elements that need it come here. */
import { readStored, writeStored } from '../stored/stored.ts';
import { STORAGE_KEY } from './storage-key.ts';

const CHANGED = 'region-changed';
const root = document.documentElement;

/** Id of the region the page shows, or undefined. */
export function currentRegion(): string | undefined {
  return root.dataset['region'];
}

/** Whether the region came with a link, so that the reader has not chosen it yet. */
export function isFromAddress(): boolean {
  return root.dataset['regionOrigin'] === 'address';
}

/** Shows a region on this page and remembers it. */
export function chooseRegion(id: string): void {
  show(id);
  keepRegion();
  leaveAddress();
  document.dispatchEvent(new Event(CHANGED));
}

/** Shows a region on this page without remembering it: it is the place of somebody else. */
export function showRegion(id: string): void {
  show(id);
  document.dispatchEvent(new Event(CHANGED));
}

/** Remembers the region the page shows. */
export function keepRegion(): void {
  root.dataset['regionOrigin'] = 'storage';
  writeStored(STORAGE_KEY, currentRegion());
}

/** Forgets the region, on this page and in storage. */
export function clearRegion(): void {
  show();
  writeStored(STORAGE_KEY);
  leaveAddress();
  document.dispatchEvent(new Event(CHANGED));
}

/** Calls `listener` now and whenever the region changes, here or in another window of the site. */
export function watchRegion(listener: (id: string | undefined) => void): void {
  listener(currentRegion());
  document.addEventListener(CHANGED, () => listener(currentRegion()));
}

function show(id?: string): void {
  const { dataset } = root;
  if (id !== undefined) {
    dataset['region'] = id;
    dataset['regionStatus'] = window.statusOf?.(id) ?? '';
    dataset['regionOrigin'] = id === readStored(STORAGE_KEY) ? 'storage' : 'address';
  } else {
    delete dataset['region'];
    delete dataset['regionStatus'];
    delete dataset['regionOrigin'];
  }
}

/**
 * A place in the address would win over the choice when the page is loaded again. It leaves the fragment too: a tool whose choices
 * stand there hears of the new place next and writes them anew.
 */
function leaveAddress(): void {
  const address = new URL(location.href);
  const fragment = new URLSearchParams(address.hash.slice(1));
  if (fragment.has('region')) {
    fragment.delete('region');
    address.hash = fragment.toString();
  } else if (!address.searchParams.has('region')) return;
  address.searchParams.delete('region');
  history.replaceState(history.state, '', address);
}

/** What the page shows is no longer what is stored: it came back from the browser's cache, or another window changed it. */
function reloadIfStale(): void {
  if (!isFromAddress() && (readStored(STORAGE_KEY) ?? undefined) !== currentRegion()) location.reload();
}
/** Another fragment loads no page: a link with a place was opened where the reader already was. */
addEventListener('hashchange', () => {
  const id = window.namedRegion?.();
  if (id === undefined || id === currentRegion()) return;
  show(id);
  document.dispatchEvent(new Event(CHANGED));
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) reloadIfStale();
});
addEventListener('storage', ({ key }) => {
  if (key === STORAGE_KEY || key === null) reloadIfStale();
});
