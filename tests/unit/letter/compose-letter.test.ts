import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asText,
  bodyAsText,
  composeLetter,
  gapsOf,
  letterAsText,
  type LetterChoices,
} from '../../../src/domain/letter/compose-letter.ts';
import { letterBlank, letterKind, letterSituation } from '../../../src/schemas/letter.ts';
import { PLACES, WORDS } from './site-letters.ts';

const DAY = '2026-11-22';
const choose = (choices: Partial<LetterChoices> & { kind: string }): LetterChoices => ({
  situation: 'own',
  day: DAY,
  ...choices,
});
const words = (language: string) => {
  const found = WORDS[language];
  if (!found) throw new Error(`no words in ${language}`);
  return found;
};
const place = (id: string) => {
  const found = PLACES[id];
  if (!found) throw new Error(`no place ${id}`);
  return found;
};
const write = (id: string, language: string, choices: Partial<LetterChoices> & { kind: string }) =>
  composeLetter(words(language), language, place(id), choose(choices));

/** Every letter the site can write, without the fields. */
const ALL = Object.entries(PLACES).flatMap(([id, { kinds, languages }]) =>
  Object.keys(kinds).flatMap((kind) => languages.map((language) => [id, kind, language] as const)),
);

test('there are letters of every kind, for many places and languages', () => {
  expect(new Set(ALL.map(([, kind]) => kind))).toEqual(new Set(letterKind.options));
  expect(Object.keys(PLACES).length).toBeGreaterThan(35);
  expect(new Set(ALL.map(([, , language]) => language))).toEqual(new Set(Object.keys(WORDS)));
});

describe.each(Object.keys(PLACES))('letters of %s', (id) => {
  const own = ALL.filter(([region]) => region === id);

  test('have no gap without a name, no double full stop and no empty line', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const [, kind, language] of own)
      for (const situation of letterSituation.options) {
        const text = letterAsText(write(id, language, { kind, situation }));
        const where = `${kind} ${situation} ${language}`;
        expect(text, where).not.toMatch(/[{}]/);
        expect(text, where).not.toMatch(/(?<!\.)\.\.(?!\.)|undefined|null| {2}|\n{3}/);
        for (const [, name = ''] of text.matchAll(/\[([^\]]*)\]/g))
          expect(Object.values(words(language).blanks), where).toContain(name);
      }
  });

  test('quote the law where it gives a right, and say so where it does not', () => {
    for (const [, kind, language] of own) {
      const rules = place(id).kinds[kind];
      const text = bodyAsText(write(id, language, { kind }));
      if (rules?.weight === 'right') expect(text).toContain(rules.law?.[language] ?? rules.law?.['en']);
      else if (kind !== 'complaint') expect(text).toContain(words(language).wish);
    }
  });

  test('have the same gaps in every language', () => {
    for (const [, kind, language] of own) {
      const choices = choose({ kind, situation: 'child' });
      const english = gapsOf(words('en'), 'en', place(id), choices);
      expect(new Set(gapsOf(words(language), language, place(id), choices)), `${kind} ${language}`).toEqual(
        new Set(english),
      );
    }
  });
});

describe('proof-reading', () => {
  // What a reader of the site gets, place by place: who changes a text sees here what it does to every letter.
  test.each(letterKind.options)('%s', async (kind) => {
    const seen = new Set<string>();
    const letters = ALL.filter(([, own]) => own === kind)
      // English everywhere; every other language once.
      .filter(([, , language]) => language === 'en' || (!seen.has(language) && seen.add(language)))
      .map(([id, , language]) => `=== ${id}, ${language}\n\n${letterAsText(write(id, language, { kind }))}`);
    expect(letters.length).toBeGreaterThan(10);
    await expect(letters.join('\n')).toMatchFileSnapshot(`proofs/${kind}.txt`);
  });

  test.each(letterSituation.options.filter((name) => name !== 'own'))('situation: %s', async (situation) => {
    const letters = Object.keys(WORDS).map((language) => {
      const [id = ''] = ALL.find(([, , own]) => own === language) ?? [];
      return `=== ${id}, ${language}\n\n${letterAsText(write(id, language, { kind: 'object-ai-training', situation }))}`;
    });
    await expect(letters.join('\n')).toMatchFileSnapshot(`proofs/situation-${situation}.txt`);
  });
});

describe('what a letter says', () => {
  test('the law follows the wish, with its time', () => {
    const text = bodyAsText(write('eu', 'en', { kind: 'object-ai-training', apps: ['Facebook', 'Instagram'] }));
    expect(text).toMatch(/^I object to your use[\s\S]*Facebook and Instagram[\s\S]*Article 21[\s\S]*1 month/);
  });

  test('a law that starts on a day is quoted with its time from that day on', () => {
    const chile = (day: string) => bodyAsText(write('cl', 'en', { kind: 'object-ai-training', day }));
    expect(chile('2026-11-30')).toContain('2 working days');
    expect(chile('2026-12-01')).toContain('30 days');
  });

  test('a complaint goes to the authority of the country, else to the one that leads, else to nobody', () => {
    const to = (id: string, country?: string) => write(id, 'en', { kind: 'complaint', country }).to[0];
    expect(to('eu', 'FR')).toMatch(/informatique/);
    expect(to('eu')).toMatch(/Data Protection Commission/);
    expect(to('elsewhere')).toBeUndefined();
    expect(asText(write('eu', 'en', { kind: 'complaint', country: 'FR' }).lines.at(3) ?? [])).toBe('I live in: France');
  });

  test('for a person who has died no right is claimed', () => {
    const text = bodyAsText(write('eu', 'en', { kind: 'object-ai-training', situation: 'deceased' }));
    expect(text).not.toContain('Article 21');
    expect(text).toContain('has died');
  });

  test('days are written as the language writes them', () => {
    const typed = { sentOn: '2026-01-30' };
    const subject = (language: string) => asText(write('eu', language, { kind: 'reminder', typed }).subject);
    expect(subject('en')).toContain('30 January 2026');
    expect(subject('de')).toContain('30. Januar 2026');
  });

  test('a kind that a place does not have is an error', () => {
    expect(() => write('pk', 'en', { kind: 'restriction' })).toThrow(RangeError);
  });
});

describe('what is typed stays plain characters', () => {
  /** Texts that may be read as something else: templates, tags, directions, broken pairs, very long ones. */
  const hard = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '{law}',
      '{{constructor}}',
      '${name}',
      "$&$1$'",
      '<img src=x onerror=alert(1)>',
      '</script>',
      '\u202Eevil\u202C',
      '\u2067x',
      'שלום עולם',
      '👩‍👩‍👧‍👦🏳️‍🌈',
      '\u0000\n\r\t',
      '\uD800',
      'a'.repeat(100_000),
      '[your name]',
    ),
  );
  const gaps = letterBlank.options;

  test('whatever it is, it is in the letter once cleaned, and nothing else in the letter changes', () => {
    const usual = bodyAsText(write('pe', 'en', { kind: 'object-ai-training', typed: { name: 'X' } }));
    fc.assert(
      fc.property(hard, (name) => {
        const text = bodyAsText(write('pe', 'en', { kind: 'object-ai-training', typed: { name } }));
        const line = text.split('\n').find((candidate) => candidate.startsWith('Name: ')) ?? '';
        expect(text.replace(line, '')).toBe(usual.replace('Name: X', ''));
        expect(line).not.toMatch(/[\u202A-\u202E\u2066-\u2069\p{Cc}]/u);
        expect(line.length).toBeLessThan(2_020);
      }),
      { numRuns: 500 },
    );
  });

  test('any field, place, kind and language: no error, no template that runs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.constantFrom(...gaps), hard, ([id, kind, language], gap, typed) => {
        const text = letterAsText(write(id, language, { kind, situation: 'deceased', typed: { [gap]: typed } }));
        if (!/[{}]/.test(typed)) expect(text).not.toMatch(/[{}]/);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a name in braces is a name', () => {
    expect(bodyAsText(write('eu', 'en', { kind: 'access', typed: { name: '{law}' } }))).toContain('Name: {law}\n');
  });
});
