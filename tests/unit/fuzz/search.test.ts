import fc from 'fast-check';
import { stemmer } from 'stemmer';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { IndexFiles } from '../../../src/components/search/index-files.ts';
import { SearchEngine } from '../../../src/components/search/search-engine.ts';
import { findRegion } from '../../../src/domain/region/find-region.ts';
import { foldName } from '../../../src/domain/region/fold-name.ts';
import { findPlace, matchPlaces } from '../../../src/domain/region/match-places.ts';
import { packPlace, unpackPlace } from '../../../src/domain/region/place.ts';
import { suggestPlace } from '../../../src/domain/region/suggest-place.ts';
import { markWords, mendText } from '../../../src/domain/search/mark-words.ts';
import { mendWord } from '../../../src/domain/search/mend-word.ts';
import { packSearchIndex, stemsFile } from '../../../src/domain/search/pack-search-index.ts';
import { findMeant, readQuestion } from '../../../src/domain/search/read-question.ts';
import {
  buildSearchIndex,
  type SearchDocument,
  type SearchLanguage,
  type FormEntry,
  type StemEntry,
} from '../../../src/domain/search/search-index.ts';
import { readStems, splitWords } from '../../../src/domain/search/search-words.ts';
import { contentPlaces, contentRegions } from '../region/content-places.ts';
import { files, find, forms, read } from '../search/sample-index.ts';
import { INHERITED, key, longText, PIECES, runs, text, value } from './hostile.ts';

const question = fc.oneof(
  text,
  fc
    .array(
      fc.oneof(
        fc.constantFrom('delete', 'chats', 'instagram', 'spain', 'photos', 'opt out', ...INHERITED),
        fc.constantFrom(...PIECES),
        fc.lorem({ maxCount: 1 }),
      ),
      { maxLength: 8 },
    )
    .map((words) => words.join(' ')),
);
const known = new Map(files.stems.flatMap((file) => Object.entries(file)));

describe('names and words, folded', () => {
  test('are small letters and digits with one space between, folded once and for all', () => {
    fc.assert(
      fc.property(fc.oneof(text, longText), (given) => {
        const folded = foldName(given);
        expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
        expect(foldName(folded)).toBe(folded);
        expect(splitWords(given).join(' ')).toBe(folded);
      }),
      runs(150),
    );
  });
});

describe('a question', () => {
  test('of any kind is read and answered without an error, the same each time', () => {
    const options = fc.record(
      {
        isExact: fc.boolean(),
        isUnfinished: fc.boolean(),
        region: fc.constantFrom('eu', 'us-ca', ...INHERITED),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(question, options, (given, how) => {
        const asked = read(given, how);
        const typedWords = splitWords(given);
        expect(asked.wanted.length).toBeLessThanOrEqual(typedWords.length);
        for (const { typed } of asked.mended) expect(typedWords).toContain(typed);
        if (how.isExact) expect(asked.mended).toEqual([]);
        for (const { quality } of asked.wanted.flatMap(({ alternatives }) => alternatives)) {
          expect(quality).toBeGreaterThan(0);
          expect(quality).toBeLessThanOrEqual(1);
        }
        const { paths, coverage } = find(given, how);
        expect(new Set(paths).size).toBe(paths.length);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        expect(find(given, how).paths).toEqual(paths);
      }),
      runs(150),
    );
  });

  test('is shown as it was typed: marks and mended words lose and add nothing', () => {
    fc.assert(
      fc.property(fc.oneof(question, longText), fc.array(question, { maxLength: 3 }), (given, words) => {
        const stems = new Set(words.flatMap((each) => splitWords(each).map(stemmer)));
        const parts = markWords(given, stems, stemmer);
        expect(parts.map((part) => part.text).join('')).toBe(given);
        expect(parts.filter((part) => part.isMatch && /[<>&"'\s]/.test(part.text))).toEqual([]);
        expect(mendText(given, [])).toBe(given.trim());
        expect(mendText(given, [{ typed: 'xqzx', word: 'b' }])).toBe(given.trim().replace(/xqzx/g, 'b'));
      }),
      runs(50),
    );
  });

  test('looks up words in proportion to its length', () => {
    const looks = (query: string): number => {
      let count = 0;
      const look = (stem: string): StemEntry | undefined => {
        count++;
        return known.get(stem);
      };
      const all = { look, endings: () => [], meant: () => [] };
      readQuestion(query, files.words, stemmer, all, { isExact: false, isUnfinished: true });
      return count;
    };
    fc.assert(
      fc.property(fc.oneof(question, fc.constantFrom('a ', 'xy ', 'instagram ')), (given) => {
        const once = `${given} zq `.repeat(20);
        expect(looks(once + once)).toBeLessThanOrEqual(2.2 * looks(once) + 50);
      }),
      runs(30),
    );
  });

  test('with a mistake is mended to words of the index, the nearest only', () => {
    // Beside each word stand two that differ from it by a letter.
    const close = new Map<string, FormEntry>(
      [...forms].flatMap(([stem, [form, pages]]) =>
        ['', 'q', 'xe'].map((end): [string, FormEntry] => [stem + end, [(form || stem) + end, pages]]),
      ),
    );
    const entries = [...close].map(([stem, [word, pages]]) => ({ stem, word, pages }));
    const misspelt = fc
      .tuple(fc.constantFrom(...entries), fc.nat(), fc.constantFrom('', 'x', 'e'))
      .map(([{ word }, at, letter]) => word.slice(0, at % word.length) + letter + word.slice((at % word.length) + 1));
    fc.assert(
      fc.property(fc.oneof(misspelt, text), (typed) => {
        const mended = mendWord(typed, entries, 3);
        expect(mended.length).toBeLessThanOrEqual(3);
        expect(new Set(mended.map(({ mistakes }) => mistakes)).size).toBeLessThanOrEqual(1);
        for (const { stem, mistakes } of mended) {
          expect(close.has(stem)).toBe(true);
          expect(mistakes).toBeLessThanOrEqual(2);
        }
        expect(findMeant(typed, close)).toEqual(mended);
      }),
      runs(200),
    );
  });
});

/** Serves an index from memory, as the site does. */
function serve(fileOf: (name: string) => string | undefined): void {
  vi.stubGlobal('fetch', (address: string) => {
    const body = fileOf(address.slice(address.lastIndexOf('/') + 1).replace(/\.json$/, ''));
    return Promise.resolve(new Response(body ?? '', { status: body === undefined ? 404 : 200 }));
  });
}

describe('an index', () => {
  afterEach(() => vi.unstubAllGlobals());
  const word = fc.oneof(
    fc.constantFrom(...INHERITED, 'instagram', '2026', '1', '10', '9', '100'),
    fc.nat(99_999).map(String),
    fc.stringMatching(/^[a-zäéπ日]{1,9}$/),
    text,
  );
  const words = (max: number) => fc.array(word, { minLength: 1, maxLength: max }).map((all) => all.join(' '));
  const document: fc.Arbitrary<SearchDocument> = fc.record({
    path: fc.webPath(),
    kind: fc.constantFrom('guide', 'faq', ...INHERITED),
    title: words(5),
    answer: words(12),
    terms: fc.array(words(3), { maxLength: 3 }),
    headings: fc.array(fc.record({ slug: key, text: words(3) }), { maxLength: 2 }),
    places: fc.array(words(2), { maxLength: 2 }),
    regions: fc.oneof(fc.constant('all' as const), fc.array(fc.constantFrom('eu', ...INHERITED), { maxLength: 2 })),
    platforms: fc.subarray(['instagram', 'constructor']),
    reviewed: fc.constant('2026-11-22'),
  });
  const language: SearchLanguage = {
    common: ['the', 'how do i'],
    aliases: [
      { means: 'Instagram', typed: ['insta', 'constructor', 'to string'] },
      { means: 'photos', same: true, typed: ['valueof', 'pics'] },
    ],
    regions: { eu: { name: 'EU' } },
    platforms: { instagram: 'Instagram' },
  };

  test('of any pages gives every word of them back, from the file where it is looked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 6 }), async (documents) => {
        const index = buildSearchIndex(documents, language, stemmer);
        const packed = packSearchIndex(index);
        serve((name) => packed.files.get(name));
        const loader = new IndexFiles('/');
        const arrived = await loader.words();
        const all = new Set(
          documents.flatMap(({ title, terms }) =>
            [title, ...terms].flatMap((each) => readStems(each, arrived, stemmer)),
          ),
        );
        const first = loader.loaded(arrived);
        for (const stem of all) first.look(stem);
        for (const stem of all) expect([...first.endings(stem)]).toEqual([]);
        await loader.load(first.wanting);
        const stems = loader.loaded(arrived);
        const lost = [...all].filter((stem) => stems.look(stem)?.[1] === undefined);
        expect(lost).toEqual([]);
        const spelled = [...all].filter((stem) => [...stems.endings(stem)].some(([found]) => found === stem));
        expect(spelled).toEqual([...all]);
        expect(stems.wanting.size).toBe(0);
        expect((await loader.cards(documents.map((_, page) => page))).map(({ title }) => title)).toEqual(
          documents.map(({ title }) => title),
        );
      }),
      runs(25),
    );
  });

  test('with more numbers than one file holds gives back each of them', async () => {
    const numbers = fc.uniqueArray(fc.nat(50_000), { minLength: 300, maxLength: 500 });
    await fc.assert(
      fc.asyncProperty(numbers, async (all) => {
        const documents = all.map((number): SearchDocument => ({
          path: `/${number}/`,
          kind: 'faq',
          title: `${number} questions`,
          answer: '',
          terms: [],
          headings: [],
          places: [],
          regions: 'all',
          platforms: [],
          reviewed: '',
        }));
        const packed = packSearchIndex(buildSearchIndex(documents, language, stemmer));
        serve((name) => packed.files.get(name));
        const loader = new IndexFiles('/');
        const arrived = await loader.words();
        expect(arrived.starts.length).toBeGreaterThan(1);
        await loader.load(arrived.starts.map((_, number) => stemsFile(number)));
        const stems = loader.loaded(arrived);
        expect(all.filter((number) => stems.look(String(number)) === undefined)).toEqual([]);
      }),
      runs(2),
    );
  });

  test('that is broken is an error that the search can show, or an answer, and the search never waits for ever', async () => {
    const good = packSearchIndex(files);
    const wordsFile = JSON.parse(good.files.get('words') ?? '') as Record<string, unknown>;
    const broken = fc.oneof(
      text,
      value.map((given) => JSON.stringify(given)),
      fc
        .tuple(fc.constantFrom(...Object.keys(wordsFile)), value)
        .map(([name, given]) => JSON.stringify({ ...wordsFile, [name]: given })),
      fc
        .dictionary(fc.constantFrom(...known.keys()), value, { noNullPrototype: true })
        .map((given) => JSON.stringify(given)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...good.files.keys()), broken, question, async (spoilt, body, query) => {
        let fetches = 0;
        serve((name) => {
          fetches++;
          return name === spoilt ? body : good.files.get(name);
        });
        const engine = new SearchEngine('/', '/index/', stemmer);
        const state = { query: `${query} delete instagram`, kind: '', app: '', place: '', isExact: false };
        const asked = engine.find(state, { region: 'eu', isUnfinished: true }, 0, 10);
        const result = await asked.then(
          ({ pages }) => pages.length <= 10,
          (error: unknown) => error instanceof Error,
        );
        expect(result).toBe(true);
        expect(fetches).toBeLessThanOrEqual(good.files.size);
      }),
      runs(120),
    );
  });
});

describe('a place, whatever is typed', () => {
  const typed = fc.oneof(
    text,
    fc.constantFrom(...contentPlaces.map(({ name }) => name)),
    fc.tuple(fc.constantFrom(...contentPlaces), text).map(([{ name }, piece]) => name.slice(0, 4) + piece),
  );

  test('is one of the list, each once, and the one that is named is the first of them', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: typed }, { weight: 1, arbitrary: longText }), (given) => {
        const found = matchPlaces(given, contentPlaces);
        expect(new Set(found).size).toBe(found.length);
        const named = findPlace(given, contentPlaces);
        if (named) expect(found[0]).toBe(named);
        expect(matchPlaces(` ${given.slice(0, 90)}\u200B`, contentPlaces)).toEqual(
          matchPlaces(given.slice(0, 90), contentPlaces),
        );
      }),
      runs(16),
    );
  });

  test('has a region for every code there may be', () => {
    const ids = contentRegions.map(({ id }) => id);
    fc.assert(
      fc.property(fc.oneof(text, longText, fc.stringMatching(/^[A-Za-z]{2}(?:-[A-Z0-9]{1,3})?$/)), (code) => {
        const region = findRegion(code, contentRegions);
        expect(ids).toContain(region);
        expect(findRegion(code.toLowerCase(), contentRegions)).toBe(
          findRegion(code.toLowerCase().toUpperCase(), contentRegions),
        );
      }),
      runs(150),
    );
  });

  test('is not guessed from what is no time zone', () => {
    const zones = new Set(contentPlaces.flatMap(({ timeZones }) => timeZones));
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom(...zones)), (zone) => {
        expect(suggestPlace(zone, contentPlaces) !== undefined).toBe(zones.has(zone));
      }),
      runs(150),
    );
  });

  test('comes out of the file as it was put in', () => {
    const name = fc.oneof(text, fc.constantFrom('a,b', 'Côte d’Ivoire')).filter((each) => each !== '');
    fc.assert(
      fc.property(
        name,
        fc.array(name, { maxLength: 4 }),
        fc.subarray(['Europe/Paris', 'Etc/UTC']),
        (own, others, timeZones) => {
          const place = { code: 'FR', region: 'eu', name: own, otherNames: others, timeZones };
          const back = unpackPlace(
            JSON.parse(JSON.stringify(packPlace(place, foldName))) as ReturnType<typeof packPlace>,
          );
          expect(back).toMatchObject({ code: 'FR', region: 'eu', name: own, timeZones });
          const names = (all: readonly string[]) =>
            [...new Set(all.map(foldName))].filter((each) => each !== '' && each !== foldName(own)).sort();
          expect(names(back.otherNames)).toEqual(names(others));
        },
      ),
      runs(200),
    );
  });
});
