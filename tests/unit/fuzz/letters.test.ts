import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailLink } from '../../../src/components/letter/mail-link.ts';
import {
  asText,
  bodyAsText,
  composeLetter,
  gapsOf,
  letterAsText,
  type Letter,
  type LetterChoices,
} from '../../../src/domain/letter/compose-letter.ts';
import { fillMessage } from '../../../src/domain/message.ts';
import { letterBlank, letterSituation } from '../../../src/schemas/letter.ts';
import { PLACES, WORDS } from '../letter/site-letters.ts';
import { dayText, INHERITED, key, longText, realDay, runs, text, value } from './hostile.ts';
import { isRealDay } from './reference-days.ts';

const ALL = Object.entries(PLACES).flatMap(([id, { kinds, languages }]) =>
  Object.keys(kinds).flatMap((kind) => languages.map((language) => ({ id, kind, language }))),
);
const write = (id: string, language: string, choices: LetterChoices): Letter => {
  const [words, place] = [WORDS[language], PLACES[id]];
  if (!words || !place) throw new Error(`no letters of ${id} in ${language}`);
  return composeLetter(words, language, place, choices);
};
const typedText = fc.oneof(text, longText, dayText, fc.constantFrom('{law}', '{name}', '{apps}', '[your name]'));
const typed = fc.dictionary(fc.oneof(fc.constantFrom(...letterBlank.options), key), typedText, {
  maxKeys: 6,
  noNullPrototype: true,
});
const choices = fc.record(
  {
    situation: fc.constantFrom(...letterSituation.options),
    outcome: fc.constantFrom('silent', 'refused'),
    day: realDay('2020-01-01', '2040-12-31'),
    country: fc.option(fc.constantFrom('FR', 'DE', 'IE'), { nil: undefined }),
    apps: fc.subarray(['Facebook', 'Instagram', 'WhatsApp']),
    typed,
  },
  { requiredKeys: ['situation', 'day', 'typed'] },
);
const some = fc.constantFrom(...ALL);

describe('a letter, whatever is typed', () => {
  test('has each thing typed as one line of plain characters, no longer than a gap takes, and nothing is filled twice', () => {
    fc.assert(
      fc.property(some, choices, ({ id, kind, language }, chosen) => {
        const letter = write(id, language, { kind, ...chosen });
        const without = write(id, language, { kind, ...chosen, typed: {} });
        const reason = chosen.typed['reason'] ?? '';
        for (const paragraph of [letter.subject, ...letter.paragraphs, ...letter.lines])
          for (const piece of paragraph) {
            if (!('blank' in piece)) expect(piece.text.length).toBeLessThanOrEqual(2_000);
            expect(piece.text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u);
          }
        expect(letter.to).toEqual(without.to);
        expect(letter.lines).toHaveLength(without.lines.length);
        const more = letter.paragraphs.length - without.paragraphs.length;
        expect(more === 0 || (more === 1 && reason !== '')).toBe(true);
        // The words of the site stay where they are: only gaps have become something else.
        letter.lines.forEach((line, at) => {
          expect(line).toHaveLength(without.lines[at]?.length ?? -1);
          line.forEach((piece, place) => {
            const before = without.lines[at]?.[place];
            if (before && !('blank' in before) && !Object.hasOwn(chosen.typed, 'place')) expect(piece).toEqual(before);
          });
        });
      }),
      runs(250),
    );
  });

  test('stays well-formed text where what is typed is too long', () => {
    const emoji = fc
      .tuple(fc.nat(3), fc.constantFrom('🙂', '👩‍👩‍👧', '\u{1D49C}'))
      .map(([lead, sign]) => 'x'.repeat(lead) + sign.repeat(1_500));
    fc.assert(
      fc.property(some, emoji, ({ id, kind, language }, name) => {
        const written = letterAsText(
          write(id, language, { kind, situation: 'own', day: '2026-11-22', typed: { name } }),
        );
        expect(written.isWellFormed()).toBe(true);
      }),
      runs(40),
    );
  });

  test('typed again from what it shows is the same letter', () => {
    fc.assert(
      fc.property(
        some,
        text.filter((given) => given.isWellFormed()),
        ({ id, kind, language }, name) => {
          const make = (given: string) =>
            write(id, language, { kind, situation: 'own', day: '2026-11-22', typed: { name: given } });
          const once = make(name);
          const shown = once.lines[0]?.find(
            (piece) => !('blank' in piece) && name !== '' && piece !== once.lines[0]?.[0],
          );
          if (shown && !('blank' in shown)) expect(make(shown.text)).toEqual(once);
        },
      ),
      runs(150),
    );
  });

  test('writes a day in words, and leaves what is no day as it was typed', () => {
    fc.assert(
      fc.property(
        dayText.filter((day) => day.isWellFormed()),
        (sentOn) => {
          const shown = asText(
            write('eu', 'en', { kind: 'reminder', situation: 'own', day: '2026-11-22', typed: { sentOn } }).subject,
          );
          const plain = sentOn
            .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
            .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
            .trim();
          if (plain === '') return;
          const isDay = /^\d{4}-\d{2}-\d{2}$/.test(plain) && isRealDay(plain);
          expect(shown.includes(plain)).toBe(!isDay);
          if (isDay) expect(shown).toMatch(new RegExp(`\\b${Number(plain.slice(8))} \\w+ \\d+`));
        },
      ),
      runs(300),
    );
  });

  test('of a kind, a country or a situation that is not there is an error or a letter, and never shows code', () => {
    const any = fc.oneof(fc.constantFrom(...INHERITED, 'FR', 'access'), text);
    fc.assert(
      fc.property(some, any, any, any, any, ({ id, language }, kind, situation, outcome, country) => {
        let shown: string;
        try {
          shown = letterAsText(write(id, language, { kind, situation, outcome, country, day: '2026-11-22' }));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(Object.keys(PLACES[id]?.kinds ?? {})).toContain(kind);
        expect(shown).not.toMatch(/native code|\[object|undefined/);
      }),
      runs(300),
    );
    fc.assert(
      fc.property(some, any, any, any, ({ id, kind, language }, situation, outcome, country) => {
        const shown = letterAsText(write(id, language, { kind, situation, outcome, country, day: '2026-11-22' }));
        expect(shown).not.toMatch(/native code|\[object|undefined/);
      }),
      runs(200),
    );
  });

  test('asks for gaps that have a field, each once', () => {
    fc.assert(
      fc.property(some, choices, ({ id, kind, language }, chosen) => {
        const [words, place] = [WORDS[language], PLACES[id]];
        if (!words || !place) throw new Error('no words');
        const gaps = gapsOf(words, language, place, { kind, ...chosen });
        expect(new Set(gaps).size).toBe(gaps.length);
        for (const gap of gaps) expect(letterBlank.options).toContain(gap);
      }),
      runs(100),
    );
  });
});

describe('the link to a mail program', () => {
  test('has the subject and the letter in it, and nothing that a reader typed becomes a field of the mail', () => {
    fc.assert(
      fc.property(fc.oneof(text, longText), fc.oneof(text, longText), (subject, body) => {
        const link = mailLink('office@example.org', subject, body);
        const [address, query = '', ...more] = link.split('?');
        expect([address, more]).toEqual(['mailto:office@example.org', []]);
        expect(query).toMatch(/^subject=[\w.*%-]*&body=[\w.*%-]*$/);
        const lines = (given: string) => given.toWellFormed().replaceAll('\n', '\r\n');
        const [read, letter] = query.split('&').map((field) => decodeURIComponent(field.slice(field.indexOf('=') + 1)));
        expect([read, letter]).toEqual([subject.toWellFormed(), lines(body)]);
        expect(URL.canParse(link)).toBe(true);
      }),
      runs(150),
    );
  });

  test('goes on with the letter as it is written', () => {
    fc.assert(
      fc.property(some, typed, ({ id, kind, language }, given) => {
        const letter = write(id, language, { kind, situation: 'own', day: '2026-11-22', typed: given });
        const body = /&body=(.*)$/.exec(mailLink('', asText(letter.subject), bodyAsText(letter)))?.[1] ?? '';
        expect(decodeURIComponent(body).replaceAll('\r\n', '\n')).toBe(bodyAsText(letter).toWellFormed());
      }),
      runs(60),
    );
  });
});

describe('a text of the interface', () => {
  test('takes each value as it is, whatever stands in it, and never a value that was not given', () => {
    const name = fc.constantFrom('title', 'place', 'count');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.lorem(), name), { maxLength: 4 }),
        fc.dictionary(name, text, { noNullPrototype: true }),
        (parts, values) => {
          const template = parts.map(([words, each]) => `${words} {${each}}`).join('');
          const isGiven = parts.every(([, each]) => Object.hasOwn(values, each));
          const fill = () => fillMessage(template, values, 'en');
          if (isGiven) expect(fill()).toBe(parts.map(([words, each]) => `${words} ${values[each] ?? ''}`).join(''));
          else expect(fill).toThrow(RangeError);
        },
      ),
      runs(300),
    );
  });

  test('with forms for numbers has one for every number', () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom('en', 'de', 'pl', 'ar', 'he'), (count, locale) => {
        expect(fillMessage({ one: '{count} a', other: '{count} b' }, { count }, locale)).toMatch(/ [ab]$/);
      }),
      runs(100),
    );
    fc.assert(
      fc.property(value, (forms) => {
        const given = (typeof forms === 'object' ? forms : {}) as Record<string, string>;
        if (Object.hasOwn(given ?? {}, 'other')) return;
        expect(() => fillMessage({ ...given, one: 'x' }, { count: 2 }, 'en')).toThrow(RangeError);
      }),
      runs(60),
    );
  });
});
