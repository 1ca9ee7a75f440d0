import { afterEach, expect, test, vi } from 'vitest';
import { readRecent } from '../../src/components/search/recent-pages.ts';

/**
 * Pages opened from the search are kept in the tab, and shown as links. Only addresses of this site were to be let in: a slash that
 * no second one follows. Browsers also read "/\host" as "//host", and leave out a tab or a line break between two slashes, so such
 * an address led to another site.
 */
afterEach(() => vi.unstubAllGlobals());

test.each(['/\\evil.example/', '/\t/evil.example/', '/\n\\evil.example/', '//evil.example/'])(
  'a stored address that leads elsewhere is left out: %j',
  (path) => {
    const pages = [
      { path, title: 'Elsewhere' },
      { path: '/guides/a/', title: 'Here' },
    ];
    vi.stubGlobal('sessionStorage', { getItem: () => JSON.stringify(pages) });
    expect(readRecent().map(({ title }) => title)).toEqual(['Here']);
  },
);
