/** The reader's region, as the page and the browser's storage hold it. All elements that need it come here. */
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
export function chooseRegion(id: string, status: string): void {
  root.dataset['region'] = id;
  root.dataset['regionStatus'] = status;
  keepRegion();
}

/** Remembers the region the page shows. */
export function keepRegion(): void {
  const id = currentRegion();
  if (id === undefined) return;
  root.dataset['regionOrigin'] = 'storage';
  try {
    localStorage.setItem(STORAGE_KEY, id);
  } catch {
    // Storage is blocked or full: the choice holds for this page.
  }
  document.dispatchEvent(new Event(CHANGED));
}

/** Forgets the region, on this page and in storage. */
export function clearRegion(): void {
  delete root.dataset['region'];
  delete root.dataset['regionStatus'];
  delete root.dataset['regionOrigin'];
  try {
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Nothing is stored where storage is blocked.
  }
  document.dispatchEvent(new Event(CHANGED));
}

/** Calls `listener` now and whenever the region changes. */
export function watchRegion(listener: (id: string | undefined) => void): void {
  listener(currentRegion());
  document.addEventListener(CHANGED, () => listener(currentRegion()));
}
