/** The reader's region, as the page and the browser's storage hold it. All elements that need it come here. */
import { readStored, writeStored } from '../stored/stored.ts';
import { STORAGE_KEY } from './storage-key.ts';

const CHANGED = 'region-changed';
const root = document.documentElement;

/** Id of the region the page shows, or undefined. */
function currentRegion(): string | undefined {
  return root.dataset['region'];
}

/** Whether the region came with a link, so that the reader has not chosen it yet. */
export function isFromAddress(): boolean {
  return root.dataset['regionOrigin'] === 'address';
}

/** Shows a region on this page and remembers it. */
export function chooseRegion(id: string): void {
  show({ id, status: window.statusOf?.(id) ?? '' });
  keepRegion();
  leaveAddress();
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

function show(choice?: { id: string; status: string }): void {
  const { dataset } = root;
  if (choice) {
    dataset['region'] = choice.id;
    dataset['regionStatus'] = choice.status;
    dataset['regionOrigin'] = 'storage';
  } else {
    delete dataset['region'];
    delete dataset['regionStatus'];
    delete dataset['regionOrigin'];
  }
}

/** A place in the address would win over the choice when the page is loaded again. */
function leaveAddress(): void {
  const address = new URL(location.href);
  if (!address.searchParams.has('region')) return;
  address.searchParams.delete('region');
  history.replaceState(history.state, '', address);
}

/** What the page shows is no longer what is stored: it came back from the browser's cache, or another window changed it. */
function reloadIfStale(): void {
  if (!isFromAddress() && (readStored(STORAGE_KEY) ?? undefined) !== currentRegion()) location.reload();
}
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) reloadIfStale();
});
addEventListener('storage', ({ key }) => {
  if (key === STORAGE_KEY || key === null) reloadIfStale();
});
