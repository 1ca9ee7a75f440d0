import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page, Route } from '@playwright/test';

const dist = resolve(import.meta.dirname, '../../../dist');

/** Files that a script of the site fetches or is, by their address: all but pages, pictures and what only other programs read. */
export function scriptFiles(): string[] {
  return (
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((file) => `/${file}`)
      .filter((file) => /\.(?:js|json)$|^\/pagefind\/.*\.(?:pf_\w+|pagefind)$/.test(file))
      .filter(
        (file) =>
          !/^\/(?:data|embed)\/v1\/|\/feed\.json$|\/pagefind\/(?:pagefind-(?:component|modular|highlight)|pagefind-ui)/.test(
            file,
          ),
      )
      // What belongs to the worker is broken where there is one: offline.spec.ts.
      .filter((file) => !/^\/sw\.js$|^\/assets\/(?:archive|shared-message)[-.]/.test(file))
  );
}

/** One of many alike stands for the others: an index in pieces, words by language. */
export function kindOf(address: string): string {
  return address
    .replace(/^\/(?:search-index|pagefind\/(?:fragment|index|filter))\/.*?([a-z]+)[^/.]*\.(\w+)$/, '$1 of $2')
    .replace(/_[a-z0-9]+\.pf_meta$/, '.pf_meta')
    .replace(/(\/wasm\.)\w+/, '$1*')
    .replace(/(\/(?:words|rumours)\/)(?!core)[\w-]+/, '$1*');
}

const LOGIN = '<!doctype html><title>Log in to the train’s Wi-Fi</title><p>Accept our terms to go on.</p>';
const read = (route: Route): Buffer => readFileSync(resolve(dist, `.${addressOf(route.request().url())}`));
const addressOf = (url: string): string => decodeURIComponent(new URL(url).pathname);
const json = (content: unknown) => ({ contentType: 'application/json', body: JSON.stringify(content) });

/** What can happen to a file on its way. */
export const FAULTS = {
  missing: (route: Route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>Not found' }),
  aborted: (route: Route) => route.abort(),
  'cut in half': (route: Route) => {
    const body = read(route);
    const contentType = /\.js$/.test(route.request().url()) ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ contentType, body: body.subarray(0, Math.ceil(body.length / 2)) });
  },
  'of another shape': (route: Route) => route.fulfill(json([1, null, 'other'])),
  'empty inside': (route: Route) => route.fulfill(json({})),
  'a login page': (route: Route) => route.fulfill({ contentType: 'text/html', body: LOGIN }),
} as const;
export type Fault = keyof typeof FAULTS;

/**
 * Faults that meet a file. A browser treats some alike, so of these each file gets one, in turn: code that is no code, data that is
 * no data. Of the search an empty file of words is a right answer: it has no such words.
 * @param turn number of the file
 */
export function faultsOf(address: string, turn: number): Fault[] {
  const inTurn = (...faults: Fault[]): Fault[] => faults.slice(turn % faults.length).slice(0, 1);
  if (!address.endsWith('.json')) return inTurn('aborted', 'cut in half', 'a login page');
  const shapes: Fault[] = /\/(?:stems|forms)-/.test(address)
    ? ['of another shape']
    : ['of another shape', 'empty inside'];
  return [...inTurn('missing', 'aborted'), ...inTurn('a login page', 'cut in half'), ...shapes];
}

/** From now on the page gets these files broken. */
export async function breakFiles(page: Page, isBroken: (address: string) => boolean, fault: Fault): Promise<void> {
  await page.route(
    ({ href }) => isBroken(addressOf(href)),
    (route) => FAULTS[fault](route),
  );
}
