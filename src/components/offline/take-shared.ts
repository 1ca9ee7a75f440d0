import type { RouteHandlerCallback } from 'workbox-core/types.js';
import { SHARED_HASH, SHARED_STORE } from '../../domain/offline/copy-plan.ts';

/** Longer than any message people pass on. */
const MOST_LETTERS = 100_000;

/**
 * Takes a message that was shared into the installed site, and leads to the page that checks it. The message goes from the worker
 * to the page on the device: not over the network, and not into the address. https://www.w3.org/TR/web-share-target/
 */
export const takeShared: RouteHandlerCallback = async ({ request }) => {
  const form = await request.formData();
  const words = ['title', 'text', 'url'].map((name) => form.get(name)).filter((value) => typeof value === 'string');
  const message = words.join('\n').trim().slice(0, MOST_LETTERS);
  const store = await caches.open(SHARED_STORE);
  await store.put('/', new Response(message));
  return Response.redirect(`${new URL(request.url).pathname}${SHARED_HASH}`, 303);
};
