import { describe, expect, test } from 'vitest';
import { stemmer } from 'stemmer';
import { markWords, mendText } from '../../../src/domain/search/mark-words.ts';
import { mendWord } from '../../../src/domain/search/mend-word.ts';
import { readMeanings } from '../../../src/domain/search/search-words.ts';
import { packSearchIndex, packWords, unpackWords } from '../../../src/domain/search/pack-search-index.ts';
import {
  buildSearchIndex,
  CARDS_PER_FILE,
  decodePassage,
  encodePassage,
  FIELDS,
  weightOf,
} from '../../../src/domain/search/search-index.ts';
import { documents, files, find, read } from './sample-index.ts';

describe('a question finds its page', () => {
  test.each([
    ['delete ai chats', '/delete-chats/'],
    ['removing conversations', '/delete-chats/'],
    ['GET RID OF the Round-Button!', '/remove-circle/'],
    ['is it too late', '/late/'],
    ['opt out instagram', '/object-instagram/'],
    ['how do i object on facebook', '/object-facebook/'],
  ])('%s', (query, path) => {
    expect(find(query).paths[0]).toBe(path);
  });
  test('words of other languages that say nothing change no answer, and are not taken for mistakes', () => {
    const plain = find('are my photos used').paths;
    expect(plain[0]).toBe('/photos/');
    expect(find('guten tag are my photos nicht used hier').paths).toEqual(plain);
    expect(read('nicht phots hier photos').mended).toEqual([]);
    // Without its entry it would be one.
    expect(read('phtos').mended).toEqual([{ typed: 'phtos', word: 'photos' }]);
  });

  test('with what readers asked; a page with many phrases has a word more often and counts it less', () => {
    const language = { common: [], aliases: [], regions: {}, platforms: {} };
    const [short, long] = documents;
    if (!short || !long) throw new Error('The sample has no pages');
    const asked = Array.from({ length: 30 }, (_, number) => `robot question ${number}`);
    const { stems, words } = buildSearchIndex(
      [
        { ...short, asked: ['robot'] },
        { ...long, asked },
      ],
      language,
      stemmer,
    );
    expect(stems.flatMap((file) => Object.keys(file))).toContain('robot');
    const [ofShort = 0, ofLong = 0] = words.counts;
    expect(ofLong).toBeGreaterThan(0);
    expect(ofLong).toBeLessThan(ofShort / 2);
  });

  test('a word that says nothing says nothing where it is the stem of another word, too', () => {
    const language = { common: [], ignored: ['even'], aliases: [], regions: {}, platforms: {} };
    const first = documents[0];
    if (!first) throw new Error('The sample has no page');
    const evening = { ...first, title: 'Evening photos' };
    const index = buildSearchIndex([evening], language, stemmer);
    expect(index.forms[0]?.['even']).toEqual(['evening', 1]);
    expect(index.stems[0]?.['even']?.[0]).toBe(1);
    expect(readMeanings('even photos', index.words, stemmer).map(({ typed }) => typed)).toEqual(['photos']);
  });

  test('a word of a foreign list that our pages or other names use stays a word', () => {
    expect(find('late').paths[0]).toBe('/late/');
    expect(find('insta').paths).toEqual(find('instagram').paths);
    expect(find('nicht').paths).toEqual([]);
  });

  test('with another name for a thing', () => {
    expect(find('opt out insta').paths[0]).toBe('/object-instagram/');
    expect(find('selfies').paths).toEqual(['/photos/']);
  });
  test('with a word that our pages use in its own meaning, too', () => {
    const { paths } = find('can meta refuse');
    expect(paths[0]).toBe('/refuse/');
    expect(paths).toContain('/object-facebook/');
  });
  test('with words written as one, and one word written as two', () => {
    expect(find('twofactor').paths[0]).toBe('/two-factor/');
    expect(find('what sapp').paths).toEqual(['/remove-circle/']);
  });
  test('while its last word is not finished', () => {
    expect(find('inst', { isUnfinished: true }).paths[0]).toBe('/object-instagram/');
    expect(find('conv', { isUnfinished: true }).paths).toEqual(['/delete-chats/']);
    expect(find('conv ', { isUnfinished: true }).paths).toEqual([]);
  });
  test('with a word written on to one that says nothing', () => {
    expect(find('metarefuse').paths[0]).toBe('/refuse/');
    expect(find('myselfies').paths).toEqual(['/photos/']);
    expect(find('mylate').paths).toEqual(['/late/']);
    // What is left beside the little word is too short to be sure of.
    expect(find('aon').paths).toEqual([]);
  });
  test('with a little word that French and Italian write on to it', () => {
    expect(find("l'instagram").paths).toEqual(['/object-instagram/']);
    expect(find('dell’objection facebook').paths[0]).toBe('/object-facebook/');
    expect(find("don't").paths).toEqual([]);
  });
  test('by another name inside a phrase that has a name of its own', () => {
    const rules = { common: ['of', 'me'], same: { pictures: 'photos' }, near: { 'pictures of me': 'others post' } };
    expect(readMeanings('pictures of me', rules, stemmer)).toEqual([
      { typed: 'pictures of me', stems: ['photo'], orElse: ['other', 'post'] },
    ]);
  });
  test('and nothing where no page has a word of it', () => {
    expect(find('xylophone zzqxv').paths).toEqual([]);
  });
});

describe('mistakes in typing', () => {
  test('are mended to the words of our pages, and said', () => {
    expect(find('delte my converations').paths[0]).toBe('/delete-chats/');
    expect(read('delte my converations').mended).toEqual([
      { typed: 'delte', word: 'delete' },
      { typed: 'converations', word: 'conversations' },
    ]);
  });
  test('are mended to other names of things, too, where no word is as near', () => {
    expect(find('selfeis').paths).toEqual(['/photos/']);
    expect(read('selfeis').mended).toEqual([{ typed: 'selfeis', word: 'selfies' }]);
    expect(find('sellfeis').paths).toEqual([]);
  });
  test('stay where the reader wants the words as they stand', () => {
    expect(read('converations', { isExact: true }).mended).toEqual([]);
    expect(find('converations', { isExact: true }).paths).toEqual([]);
  });
  test('are not looked for in short words and numbers', () => {
    const known = [{ stem: 'late', word: 'late', pages: 1 }];
    expect(mendWord('lat', known, 3)).toEqual([]);
    expect(mendWord('lete', known, 3)).toMatchObject([{ word: 'late', mistakes: 1 }]);
    expect(mendWord('1ate', known, 3)).toEqual([]);
  });
  test('two letters in each other’s place come before a wrong letter', () => {
    const known = [
      { stem: 'turn', word: 'turn', pages: 90 },
      { stem: 'true', word: 'true', pages: 1 },
    ];
    expect(mendWord('ture', known, 1)).toMatchObject([{ word: 'true' }]);
  });
  test('an ending that no rule knows is one mistake', () => {
    expect(mendWord('readin', [{ stem: 'read', word: 'read', pages: 1 }], 1)).toMatchObject([{ stem: 'read' }]);
  });
  test('are shown in the reader’s own sentence', () => {
    expect(mendText(' How to delte “chats”? ', [{ typed: 'delte', word: 'delete' }])).toBe('How to delete “chats”?');
  });
});

describe('place and app', () => {
  test('a place that is named leads to its page, in any of its names', () => {
    for (const query of ['opt out spain', 'españa', 'ESPANA']) expect(find(query)).toMatchObject({ named: ['eu'] });
    expect(find('spain').paths[0]).toBe('/regions/eu/');
    expect(find('states').named).toEqual([]);
  });
  test('pages for the reader’s place come before pages for others', () => {
    expect(find('california photos', { region: 'eu' }).paths).toEqual(['/photos/', '/ask-california/']);
    expect(find('california photos', { region: 'us' }).paths).toEqual(['/ask-california/', '/photos/']);
  });
  test('pages about the app that is named come first', () => {
    const { paths } = find('object facebook');
    expect(paths[0]).toBe('/object-facebook/');
    expect(paths.indexOf('/object-instagram/')).toBeGreaterThan(0);
  });
});

describe('how much of a question a page has', () => {
  test('is all where it has every word, and part where one is missing', () => {
    expect(find('delete chats').coverage).toBe(1);
    const part = find('delete chats on facebook').coverage;
    expect(part).toBeGreaterThan(0.3);
    expect(part).toBeLessThan(1);
  });
  test('a word that the index does not have counts, too', () => {
    expect(find('delete chats xylophone').coverage).toBeLessThan(1);
  });
});

describe('the files of the index', () => {
  test('a passage keeps its number and field, and nearly its weight, in one number', () => {
    for (const [passage, field, norm] of [
      [0, 0, 0.5],
      [417, FIELDS.length - 1, 12.5],
      [3, 1, 30],
    ] as const) {
      const read = decodePassage(encodePassage(passage, field, norm));
      expect(read).toMatchObject({ passage, field });
      expect(Math.abs(read.norm / norm - 1)).toBeLessThan(0.08);
    }
    expect(decodePassage(encodePassage(3, 1, 900))).toMatchObject({ passage: 3, field: 1 });
    expect(decodePassage(encodePassage(3, 1, 0))).toMatchObject({ passage: 3, field: 1 });
  });
  test('a name that is read the same without it is not sent', () => {
    const { words } = buildSearchIndex(
      [],
      {
        common: ['how', 'do i', 'how do i', 'how come'],
        aliases: [
          { means: 'glasses', same: true, typed: ['specs', 'smart glasses', 'sunny specs'] },
          { means: 'smart', same: true, typed: ['sunny'] },
        ],
        regions: {},
        platforms: {},
      },
      (word) => word,
    );
    expect(Object.keys(words.same)).toEqual(['do i', 'how come', 'specs', 'smart glasses', 'sunny specs', 'sunny']);
  });
  test('a rare word says more than a frequent one, within bounds', () => {
    expect(weightOf(10, 100)).toBeGreaterThan(weightOf(40, 100));
    expect(weightOf(1, 100_000)).toBe(weightOf(3, 100_000));
    expect(weightOf(100, 100)).toBeGreaterThan(0);
  });
  test('have every page once, with what is shown of it', () => {
    const cards = files.cards.flat();
    expect(cards.map(({ path }) => path)).toEqual(documents.map(({ path }) => path));
    for (const file of files.cards) expect(file.length).toBeLessThanOrEqual(CARDS_PER_FILE);
  });
  test('say once what other names stand for, and give them all back', () => {
    const packed = packWords(files.words);
    expect(packed.near['photos']).toBe('pics,selfies');
    expect(Object.keys(files.words.near).length).toBeGreaterThan(4);
    expect(unpackWords(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(files.words);
  });
  test('stand in a folder that changes with what is in them', () => {
    const { folder, files: packed } = packSearchIndex(files);
    expect([...packed.keys()]).toEqual(['words', 'stems-0', 'forms-0', 'cards-0']);
    expect(folder).toMatch(/^[a-z0-9]{8,}$/);
    expect(packSearchIndex(files).folder).toBe(folder);
    expect(packSearchIndex({ ...files, cards: [] }).folder).not.toBe(folder);
  });
  test('are several where there is much', () => {
    const many = Array.from({ length: 400 }, (_, number) => ({
      ...(documents[0] as (typeof documents)[number]),
      title: `Title ${number} of subject${number * 7}`,
      terms: [`word${number} other${number}`],
    }));
    const language = { common: [], aliases: [], regions: {}, platforms: {} };
    const index = buildSearchIndex(many, language, stemmer);
    expect(index.stems.length).toBeGreaterThan(1);
    expect(index.forms.length).toBeGreaterThan(1);
    for (const [files, starts] of [
      [index.stems, index.words.starts],
      [index.forms, index.words.formStarts],
    ] as const) {
      // A file is named by as many letters as tell it from the one before.
      const bounds = files.map((file) => Object.keys(file).sort());
      expect(
        starts.filter((start, number) => {
          const before = bounds[number - 1]?.at(-1) ?? '';
          return bounds[number]?.[0]?.startsWith(start) && start > before && start.slice(0, -1) <= before;
        }),
      ).toHaveLength(files.length);
      expect(starts).toEqual([...starts].sort());
    }
    expect(index.cards).toHaveLength(Math.ceil(400 / CARDS_PER_FILE));
  });
  test('an alias for two things is refused', () => {
    const aliases = [
      { means: 'photos', typed: ['pics'] },
      { means: 'posts', typed: ['Pics'] },
    ];
    const language = { common: [], aliases, regions: {}, platforms: {} };
    expect(() => buildSearchIndex(documents, language, stemmer)).toThrow(
      '“pics” is an alias of “photos” and of “posts”',
    );
  });
});

describe('marks in an answer', () => {
  const marked = (text: string, ...stems: string[]) =>
    markWords(text, new Set(stems), stemmer)
      .filter(({ isMatch }) => isMatch)
      .map((part) => part.text);
  test('stand on every form of a word that was looked for', () => {
    expect(marked('Yes, you can tell Meta to stop using your posts.', 'stop', 'post')).toEqual(['stop', 'posts']);
  });
  test('leave the text as it is, letter by letter', () => {
    const text = 'É “A <b>post</b>”\u200F & more…';
    const parts = markWords(text, new Set(['post', 'e']), stemmer);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.some(({ isMatch }) => isMatch)).toBe(true);
  });
  test('stand on a word however its accents were typed, and leave them as they are', () => {
    expect(marked('Quyền phản đối'.normalize('NFD'), 'phan')).toEqual(['phản'.normalize('NFD')]);
  });
});
