import { unpackArchive } from '../../domain/offline/archive.ts';
import { KEPT_MARK, storeOf, type CopyPart } from '../../domain/offline/copy-plan.ts';

/**
 * Fetches one part of the copy and keeps each of its files under its own address. A part that is whole already is left alone.
 * @param markPage what to do to a page before it is kept, at the time it is kept
 * @throws Error where the part does not arrive, is no archive, or does not fit on the device
 */
export async function keepPart(part: CopyPart, markPage: (html: string, time: Date) => string): Promise<void> {
  const store = await caches.open(storeOf(part));
  if (await store.match(KEPT_MARK)) return;
  const response = await fetch(part.address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${part.address} answered ${response.status}`);
  const files = unpackArchive(await response.json());
  const now = new Date();
  for (const { path, type, text } of files) {
    const kept = type.startsWith('text/html') ? markPage(text, now) : text;
    await store.put(path, new Response(kept, { headers: { 'content-type': type } }));
  }
  // Last, so that a part without it is one that was broken off.
  await store.put(KEPT_MARK, new Response(now.toISOString()));
}
