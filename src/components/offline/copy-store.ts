import { tellWatchers } from '../stored/stored.ts';
import { COPY_PREFIX, KEPT_MARK, SHARED_STORE } from '../../domain/offline/copy-plan.ts';

/** The offline copy as it is on this device now. */
export interface Copy {
  /** Time the newest part was kept, as ISO 8601 in UTC. */
  readonly kept: string;
  /** Whether all parts have arrived: the worker takes over when they have. */
  readonly isWhole: boolean;
}

/** The copy on this device, also one that was broken off; nothing where there is none, or where the browser keeps none. */
export async function findCopy(): Promise<Copy | undefined> {
  const stores = await listStores(COPY_PREFIX);
  if (stores.length === 0) return undefined;
  const marks = await Promise.all(stores.map((cacheName) => caches.match(KEPT_MARK, { cacheName })));
  const times = await Promise.all(marks.map(async (mark) => (await mark?.text()) ?? ''));
  const worker = await navigator.serviceWorker?.getRegistration();
  return { kept: times.sort().at(-1) ?? '', isWhole: Boolean(worker?.active) && !times.includes('') };
}

/**
 * Removes the copy, and the worker that answers from it.
 * @returns whether there was one
 */
export async function deleteCopy(): Promise<boolean> {
  const worker = await navigator.serviceWorker?.getRegistration();
  await worker?.unregister();
  const stores = [...(await listStores(COPY_PREFIX)), ...(await listStores(SHARED_STORE))];
  for (const store of stores) await caches.delete(store);
  tellWatchers();
  return worker !== undefined || stores.length > 0;
}

async function listStores(prefix: string): Promise<string[]> {
  // Without a secure connection, and in some private windows, browsers have no such store or refuse it.
  const names = await globalThis.caches?.keys().catch(() => []);
  return (names ?? []).filter((name) => name.startsWith(prefix));
}
