import { SHARED_STORE } from '../../domain/offline/copy-plan.ts';

/** The message that was shared into the site just now, or nothing. It is read once: then it is gone. */
export async function readShared(): Promise<string> {
  const waiting = await caches.match('/', { cacheName: SHARED_STORE });
  await caches.delete(SHARED_STORE);
  return (await waiting?.text()) ?? '';
}
