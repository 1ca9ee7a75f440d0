import { describe, expect, test } from 'vitest';
import { addNote } from '../../../src/domain/offline/add-note.ts';
import { copyPaths, outdatedStores, storeOf } from '../../../src/domain/offline/copy-plan.ts';

const part = (name: string, version: number) => ({ name, address: `/assets/archive-en-${name}.${version}.json` });

describe('a new version of the copy', () => {
  const parts = [part('guides', 2), part('scripts', 3)];
  test('keeps what has not changed, and deletes what it does not need', () => {
    const stores = [storeOf(part('guides', 1)), storeOf(part('guides', 2)), storeOf(part('gone', 1)), 'another-site'];
    expect(outdatedStores(stores, parts)).toEqual([storeOf(part('guides', 1)), storeOf(part('gone', 1))]);
  });
  test('leaves the scripts of the version before for pages that are still open, and no older ones', () => {
    const stores = [1, 2, 3].map((version) => storeOf(part('scripts', version)));
    expect(outdatedStores(stores, parts)).toEqual([storeOf(part('scripts', 1))]);
  });
});

test('a page is found as it was asked for, with the slash a host adds, and by the name of its file', () => {
  expect(copyPaths('/guides/')).toEqual(['/guides/']);
  expect(copyPaths('/guides')).toEqual(['/guides', '/guides/']);
  expect(copyPaths('/guides/index.html')).toEqual(['/guides/']);
  expect(copyPaths('/assets/a.js')).toEqual(['/assets/a.js']);
});

test('the note stands first in the page, as text', () => {
  const page = addNote('<main id="main"><h1>Steps</h1></main>', 'Copy of <1 & 2>', 'Newest');
  expect(page).toMatch(
    /^<main id="main"><p [^>]*data-from-copy[^>]*>Copy of &lt;1 &amp; 2&gt; <a [^>]*href="">Newest<\/a><\/p><h1>/,
  );
});
