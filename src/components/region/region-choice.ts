import { STORAGE_KEY } from './storage-key.ts';

/** The reader's region, as the page and the browser's storage hold it. All elements that need it come here. */

const CHANGED = 'region-changed';
const root = document.documentElement;

interface RegionName {
  name: string;
  status: string;
}

function readNames(): Record<string, RegionName> {
  const data = document.getElementById('region-names')?.textContent;
  return data ? (JSON.parse(data) as Record<string, RegionName>) : {};
}

export const regionNames = readNames();

/** Id of the region the page shows, or undefined. */
export function currentRegion(): string | undefined {
  return root.dataset['region'];
}

/** Whether the region came with a link, so that the reader has not chosen it yet. */
export function isFromAddress(): boolean {
  return root.dataset['regionOrigin'] === 'address';
}

/** Shows a region on this page and remembers it. An unknown id is ignored. */
export function chooseRegion(id: string): void {
  const region = Object.hasOwn(regionNames, id) ? regionNames[id] : undefined;
  if (!region) return;
  root.dataset['region'] = id;
  root.dataset['regionStatus'] = region.status;
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
