import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesWithin, dist, readPages, typeOf } from './built-site.ts';

/**
 * One initial congestion window of ten segments of 1,460 bytes (RFC 6928), of which the headers of a host take 230 at least: so the
 * first paint needs one round trip.
 */
const MAX_PAGE_BYTES = 14_370;
const MAX_LISTING_BYTES = 30_000;
const MAX_SCRIPT_BYTES = 6_000;
/** A tool may bring more, as long as its first screen does not wait for it. A cold visit in all: tests/browser/budgets.spec.ts. */
const MAX_TOOL_SCRIPT_BYTES = 12_000;

const pages = readPages();
const isLong = (type: string): boolean => type === 'listing' || type === 'tool';
const scriptsOf = ($: (typeof pages)[number]['$']): string[] => [
  ...$('script:not([type]), script[type=module]')
    .toArray()
    .map((script) => {
      const src = $(script).attr('src');
      return src === undefined ? $(script).text() : readFileSync(join(dist, src), 'utf8');
    }),
];

describe.each(pages.map((page) => [page.path, page] as const))('%s', (path, { html, $ }) => {
  const type = typeOf(path);

  test('arrives in one round trip', () => {
    const bound = isLong(type) ? MAX_LISTING_BYTES : MAX_PAGE_BYTES;
    expect(bytesWithin(bound, html)).toBeLessThanOrEqual(bound);
  });

  test('waits for nothing but itself before the first paint', () => {
    expect($('link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], style:empty').length).toBe(0);
    const blocking = $('script[src]')
      .toArray()
      .filter((script) => $(script).attr('type') !== 'module' && $(script).attr('defer') === undefined);
    expect(blocking).toEqual([]);
    expect($('img, iframe, video, audio, object, embed').length).toBe(0);
  });

  test('runs little script', () => {
    const scripts = scriptsOf($);
    expect(scripts.length).toBeGreaterThan(0);
    const bound = type === 'tool' ? MAX_TOOL_SCRIPT_BYTES : MAX_SCRIPT_BYTES;
    expect(bytesWithin(bound, scripts.join('\n'))).toBeLessThanOrEqual(bound);
  });
});

test('a list or a tool shows its first screen within one round trip', () => {
  const listings = pages.filter(({ path }) => isLong(typeOf(path)));
  expect(listings.length).toBeGreaterThan(3);
  for (const { path, html } of listings) {
    // What a browser can paint after the first window: everything up to the end of the first heading and its line.
    const end = html.indexOf('</h1>');
    expect(end, path).toBeGreaterThan(0);
    const start = html.slice(0, html.indexOf('</p>', end));
    expect(bytesWithin(MAX_PAGE_BYTES, start), path).toBeLessThanOrEqual(MAX_PAGE_BYTES);
  }
});
