import { stemmer } from 'stemmer';
import { afterEach, expect, test, vi } from 'vitest';
import { IndexFiles } from '../../src/components/search/index-files.ts';
import { packSearchIndex, stemsFile } from '../../src/domain/search/pack-search-index.ts';
import { buildSearchIndex } from '../../src/domain/search/search-index.ts';

const EMPTY = { answer: '', terms: [], headings: [], places: [], platforms: [], reviewed: '' };
const page = (title: string) => ({ ...EMPTY, path: `/${title}/`, kind: 'faq', title, regions: 'all' as const });
const language = { common: [], aliases: [], regions: {}, platforms: {} };
afterEach(() => vi.unstubAllGlobals());

/**
 * A stem is looked for in the file whose first stem is not after it. The first one was taken from an object, and objects put keys
 * that are whole numbers first and by size: a file from "14" to "2" seemed to begin with "2", and "14" was looked for in the file
 * before. With more numbers than one file holds, some were never found.
 */
test('numbers are found, however many there are', async () => {
  const numbers = Array.from({ length: 600 }, (_, number) => String(number * 7));
  const { files } = packSearchIndex(buildSearchIndex(numbers.map(page), language, stemmer));
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(files.get(address.slice(1, -'.json'.length)))),
  );
  const index = new IndexFiles('/');
  const words = await index.words();
  expect(words.starts.length).toBeGreaterThan(2);
  await index.load(words.starts.map((_, number) => stemsFile(number)));
  const stems = index.loaded(words);
  expect(numbers.filter((number) => stems.look(number) === undefined)).toEqual([]);
});

/** Aliases were collected in an object, too, where "constructor" seemed to have a meaning already, and the build stopped. */
test('an alias may be a word that every object answers to', () => {
  const aliases = [{ means: 'builder', typed: ['constructor'] }];
  const { words } = buildSearchIndex([page('builder')], { ...language, aliases }, stemmer);
  expect(words.near).toEqual({ constructor: 'builder' });
});
