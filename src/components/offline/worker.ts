/**
 * The service worker: https://www.w3.org/TR/service-workers/. It runs only where a reader asked to keep the site, and answers from
 * the copy when the network does not. What the network sends always comes first, so nobody is held on an old version.
 */
import { registerRoute, setCatchHandler, setDefaultHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst, type StrategyOptions } from 'workbox-strategies';
import {
  copyPaths,
  outdatedStores,
  type CopyPlan,
  type CopyProgress,
  type LanguageCopy,
} from '../../domain/offline/copy-plan.ts';
import { formatTag } from '../../domain/format-tag.ts';
import { addNote } from '../../domain/offline/add-note.ts';
import { keepPart } from './keep-part.ts';
import { takeShared } from './take-shared.ts';
import type { WorkerScope } from './worker-scope.ts';

/** Written in by the build: integrations/offline-copy. */
declare const COPY_PLAN: CopyPlan;
declare const ROOT: string;
declare const self: WorkerScope;

/** With one bar of signal a page may take long. After this the reader gets the copy, which says of what day it is. */
const PATIENCE_SECONDS = 3;
const language = new URL(self.location.href).searchParams.get('language') ?? '';
const copy = COPY_PLAN[language] ?? (Object.values(COPY_PLAN)[0] as LanguageCopy);
const { parts } = copy;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

/** Keeps part after part, so that a broken connection loses one and not all: those that are whole are not fetched again. */
async function keepAll(): Promise<void> {
  for (const [done, part] of parts.entries()) {
    await tellPages({ done, of: parts.length });
    await keepPart(part, markPage);
  }
  // Pages come from the network where there is one, so the new version may serve those that are open.
  await self.skipWaiting();
}

/** Says on a page, before anything else, that it is a copy and of what day. */
function markPage(html: string, time: Date): string {
  const date = new Intl.DateTimeFormat(formatTag(language), { dateStyle: 'long' }).format(time);
  return addNote(html, copy.note.replace('{date}', date), copy.newest);
}

async function takeOver(): Promise<void> {
  for (const store of outdatedStores(await caches.keys(), parts)) await caches.delete(store);
  await self.clients.claim();
}

async function tellPages(progress: CopyProgress): Promise<void> {
  for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage(progress);
}

async function findKept(request: Request): Promise<Response | undefined> {
  for (const path of copyPaths(new URL(request.url).pathname)) {
    const found = await caches.match(path);
    if (found) return found;
  }
  return undefined;
}

/** The copy is written when it is kept, and at no other time: where a reader goes leaves no trace in it. */
const fromCopy: StrategyOptions = {
  plugins: [
    {
      cacheWillUpdate: async () => null,
      // A server that has broken down is no answer.
      fetchDidSucceed: async ({ response }) => {
        if (response.status >= 500) throw new Error(`The server answered ${response.status}`);
        return response;
      },
      cachedResponseWillBeUsed: async ({ request }) => findKept(request),
    },
  ],
};
const network = new NetworkFirst({ ...fromCopy, networkTimeoutSeconds: PATIENCE_SECONDS });
// The name of a script changes with its content.
registerRoute(({ url }) => url.pathname.startsWith(`${ROOT}assets/`), new CacheFirst(fromCopy));
registerRoute(({ url }) => url.pathname.endsWith('/hoaxes/check/'), takeShared, 'POST');
setDefaultHandler(network);
setCatchHandler(async ({ request }) => {
  const page = request.mode === 'navigate' ? await caches.match(`${ROOT}404.html`) : undefined;
  return page ?? Response.error();
});
