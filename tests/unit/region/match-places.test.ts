import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMistakes } from '../../../src/domain/region/count-mistakes.ts';
import { foldName } from '../../../src/domain/region/fold-name.ts';
import { findPlace, matchPlaces } from '../../../src/domain/region/match-places.ts';
import type { Place } from '../../../src/domain/region/place.ts';
import { contentPlaces } from './content-places.ts';

const codes = (typed: string): string[] => matchPlaces(typed, contentPlaces).map(({ code }) => code);

describe('a place is found first by', () => {
  test.each([
    ['its name, however it is written', 'Spain', 'ES'],
    ['its name in small letters', 'spain', 'ES'],
    ['its name without accents', 'turkiye', 'TR'],
    ['its name with them', 'Türkiye', 'TR'],
    ['its name without signs', 'cote divoire', 'CI'],
    ['its beginning', 'swi', 'CH'],
    ['a later word', 'zealand', 'NZ'],
    ['its words in another order', 'korea south', 'KR'],
    ['its name in its own language', 'Deutschland', 'DE'],
    ['that without accents', 'espana', 'ES'],
    ['that with them', 'Česko', 'CZ'],
    ['each of its own languages', 'svizzera', 'CH'],
    ['Greek capitals', 'ΕΛΛΑΔΑ', 'GR'],
    ['Japanese', '日本', 'JP'],
    ['Hindi', 'भारत', 'IN'],
    ['Arabic', 'مصر', 'EG'],
    ['a Korean word that is not finished', '하', 'KR'],
    ['its English name on a page that writes another', 'turkey', 'TR'],
    ['a short name', 'UK', 'GB'],
    ['a short name with dots', 'U.S.A.', 'US'],
    ['a part of it', 'England', 'GB'],
    ['another part of it', 'northern ireland', 'GB'],
    ['what many call it', 'Holland', 'NL'],
    ['what many more call it', 'America', 'US'],
    ['an article before it', 'the Emirates', 'AE'],
    ['an article before its whole name', 'the Netherlands', 'NL'],
    ['a name two countries share in part', 'Korea', 'KR'],
    ['the name of a state, too', 'California', 'US-CA'],
    ['the name of a shared region', 'Europe', 'EU'],
    ['a former name', 'Burma', 'MM'],
  ])('%s: %s', (_, typed, code) => {
    expect(codes(typed)[0]).toBe(code);
  });

  test.each([
    ['germny', 'DE'],
    ['brasil', 'BR'],
    ['swizerland', 'CH'],
    ['untied states', 'US'],
    ['austrailia', 'AU'],
    ['phillipines', 'PH'],
    ['columbia', 'CO'],
    ['spian', 'ES'],
    ['the phillipines', 'PH'],
    ['new zeland', 'NZ'],
    ['swizer', 'CH'],
  ])('a name with a mistake: %s', (typed, code) => {
    expect(codes(typed)[0]).toBe(code);
  });
});

describe('names that are alike', () => {
  test.each([
    ['Georgia', 'GE'],
    ['Jersey', 'JE'],
    ['Ireland', 'IE'],
    ['Niger', 'NE'],
    ['Guinea', 'GN'],
    ['Dominica', 'DM'],
    ['Samoa', 'WS'],
    ['Sudan', 'SD'],
  ])('%s is the place of that name', (typed, code) => {
    expect(codes(typed)[0]).toBe(code);
    expect(findPlace(typed, contentPlaces)?.code).toBe(code);
  });

  test('both stand in the list where one is the beginning of the other', () => {
    expect(codes('guinea')).toEqual(['GN', 'GW', 'GQ', 'PG']);
    expect(codes('congo')).toEqual(['CG', 'CD']);
  });

  test('a mistake comes after what is really there, and not beside a whole name', () => {
    expect(codes('guiana')).toEqual(['GF', 'GY']);
    expect(codes('iran')).toEqual(['IR']);
    expect(codes('spai')).toEqual(['ES']);
  });
});

test.each([
  '',
  '   ',
  '...',
  '🙂',
  'narnia',
  'xyzzy',
  'atlantis',
  'new jersey',
  'texas',
  '\0',
  'constructor',
  'the'.repeat(9),
])('nothing is found for %j', (typed) => {
  expect(codes(typed)).toEqual([]);
  expect(findPlace(typed, contentPlaces)).toBeUndefined();
});

describe('a place counts as named', () => {
  test('by its whole name or another one', () => {
    expect(findPlace(' ESPAÑA ', contentPlaces)?.code).toBe('ES');
    expect(findPlace('the uk', contentPlaces)?.code).toBe('GB');
  });
  test('not by a beginning, not with a mistake, and not where two are called so', () => {
    expect(findPlace('spa', contentPlaces)).toBeUndefined();
    expect(findPlace('germny', contentPlaces)).toBeUndefined();
    expect(codes('Channel Islands')).toEqual(['GG', 'JE']);
    expect(findPlace('Channel Islands', contentPlaces)).toBeUndefined();
  });
});

test('every place finds itself first by its own name, and is found by its other names', () => {
  expect(contentPlaces.length).toBeGreaterThan(250);
  const lost = contentPlaces.filter(
    (place) => matchPlaces(place.name, contentPlaces)[0] !== place || findPlace(place.name, contentPlaces) !== place,
  );
  expect(lost.map(({ name }) => name)).toEqual([]);
  const unknown = contentPlaces.flatMap((place) =>
    place.otherNames.filter((name) => !matchPlaces(name, contentPlaces).includes(place)),
  );
  expect(unknown).toEqual([]);
});

describe('whatever is typed', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...contentPlaces.flatMap(({ name, otherNames }) => [name, ...otherNames])),
    fc.constantFrom('the '.repeat(20_000), 'a '.repeat(20_000), '\u0301'.repeat(5_000), 'x'.repeat(50_000)),
  );

  test('the answer is the same each time, holds each place once, and is found in no other order', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const found = matchPlaces(typed, contentPlaces);
        expect(new Set(found).size).toBe(found.length);
        const copies = contentPlaces.map((place): Place => ({ ...place }));
        expect(matchPlaces(typed, copies)).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });

  test('capitals, accents and spaces around it change nothing', () => {
    const name = fc.constantFrom(...contentPlaces.map((place) => place.name));
    fc.assert(
      fc.property(name, (typed) => {
        const first = matchPlaces(typed, contentPlaces)[0];
        for (const spelling of [typed.toUpperCase(), ` ${typed.normalize('NFD')} `, foldName(typed)])
          expect(matchPlaces(spelling, contentPlaces)[0]).toBe(first);
      }),
      { numRuns: 40 },
    );
  });

  test('one letter left out of a long name still finds it', () => {
    const long = contentPlaces.filter(({ name }) => foldName(name).length >= 6);
    expect(long.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), (place, position) => {
        const name = foldName(place.name);
        const cut = position % name.length;
        expect(matchPlaces(name.slice(0, cut) + name.slice(cut + 1), contentPlaces)).toContain(place);
      }),
      { numRuns: 60 },
    );
  });
});

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldName(foldName(text)) === foldName(text)));
});

describe('mistakes', () => {
  test.each([
    ['spain', 'spain', 0],
    ['spian', 'spain', 1],
    ['span', 'spain', 1],
    ['spaain', 'spain', 1],
    ['spaim', 'spain', 1],
    ['untied', 'united', 1],
    ['pasin', 'spain', 2],
  ])('%s for %s are %i', (typed, name, count) => {
    expect(countMistakes(typed, name, 3).whole).toBe(count);
  });
  test('are counted up to the nearest beginning, too', () => {
    expect(countMistakes('swizer', 'switzerland', 2)).toEqual({ whole: 5, beginning: 1 });
  });
  test('beyond the bound are not counted', () => {
    expect(countMistakes('abcdef', 'uvwxyz', 2)).toEqual({ whole: Infinity, beginning: Infinity });
  });
  test('are as many from one side as from the other, and none only between equals', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const { whole } = countMistakes(a, b, 20);
        expect(whole).toBe(countMistakes(b, a, 20).whole);
        expect(whole === 0).toBe(a === b);
        expect(whole).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(whole).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
