/**
 * What may come in from outside, made to do harm. The properties beside this file say what has to hold for all of it.
 *
 * Each property runs so often that the unit suite stays quick. For a long run: `FUZZ_RUNS=50 npm run test:unit -- fuzz` does all of
 * it fifty times as often. Where a property fails, fast-check prints the seed and the smallest input it found: put both into the
 * property (`{ seed, path }`) to see it again, and keep the input as a test in tests/regressions/.
 */
import fc from 'fast-check';
import { vi } from 'vitest';

const TIMES = Number(process.env['FUZZ_RUNS'] ?? 1);
vi.setConfig({ testTimeout: 120_000 * Math.max(1, TIMES) });

/** How often a property runs, times `FUZZ_RUNS`. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: Math.max(1, Math.round(usual * TIMES)) };
}

/** Names that every object of JavaScript answers to, though nobody gave it such a field. */
export const INHERITED = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'then'] as const;

/** Pieces that have broken programs before. */
export const PIECES: readonly string[] = [
  ...INHERITED,
  '\uD800',
  '\uDC00',
  '\uD83D',
  '\u0000',
  '\u0007',
  '\u0085',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '\u2028',
  '\u2029',
  '\u00A0',
  '\uFEFF',
  '\u200B',
  '\u200D',
  '\u00AD',
  '\u202E',
  '\u202C',
  '\u2066',
  '\u2069',
  '\u200F',
  '\u061C',
  'ا\u064B',
  'שלום',
  `e${'\u0301'.repeat(40)}`,
  '\u{E0041}',
  '👩‍👩‍👧‍👦',
  '\uFDFA',
  'İ',
  'ß',
  'ς',
  'ﬁ',
  '한국',
  'क्षि',
  'Ａ',
  '%',
  '%E0%A4%A',
  '%00',
  '%0D%0A',
  '&amp;',
  '+',
  '#',
  '?',
  '..',
  '//',
  '\\',
  '<img src=x onerror=alert(1)>',
  '</script><script>',
  '<!--',
  'javascript:alert(1)',
  '{law}',
  '{count}',
  '{{constructor}}',
  '${name}',
  "$&$1$'$`",
  '*',
  '**',
  '|',
  '[x](y)',
  "'",
  '"',
  '`',
  ': ',
  '- ',
  '1e999',
  '-0',
  'NaN',
  'Infinity',
  '0x10',
  'null',
  'undefined',
  'true',
  'goodbye meta ai',
  'G o o d b y e',
  'meta-\nai',
];

/** Any text, up to about a hundred signs. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join('')) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 }), fc.lorem()), {
        maxLength: 6,
      })
      .map((parts) => parts.join(' ')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  // Pairs of units that are no letter, alone or in the wrong order.
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 30 })
      .map((units) => String.fromCharCode(...units)),
  },
);

/** A text much longer than anybody types: one piece again and again. */
export const longText: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(fc.constantFrom(...PIECES, 'a', 'a ', '-\n', "'s "), text), fc.integer({ min: 1_000, max: 30_000 }))
  .map(([piece, length]) => (piece === '' ? 'x' : piece).repeat(Math.ceil(length / Math.max(1, piece.length))));

/** A name of a field, as somebody may write it to do harm. */
export const key: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...INHERITED), fc.string({ maxLength: 12 }), text);

/** Texts that look like days, and days that hardly anybody thinks of. */
export const dayText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '0000-00-00',
    '0000-01-01',
    '0001-01-01',
    '0099-12-31',
    '0999-12-31',
    '1000-01-01',
    '1582-10-10',
    '1900-02-29',
    '2000-02-29',
    '2024-02-29',
    '2025-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '9999-12-31',
    '+010000-01-01',
    '-000001-01-01',
    '275760-09-13',
    '+275760-09-14',
    '2026-1-1',
    '2026-01-01T00:00',
    '2026-W01-1',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-０１-０１',
    '20260101',
    'NaN-NaN-NaN',
    '1e999',
  ),
  fc
    .tuple(fc.nat(9_999), fc.nat(19), fc.nat(39))
    .map(([year, month, day]) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`),
  text,
);

const pad = (part: number, length: number): string => String(part).padStart(length, '0');

/** A day that there is, year-month-day. */
export function realDay(first = '1000-01-01', last = '2990-12-31'): fc.Arbitrary<string> {
  const span = { min: new Date(first), max: new Date(last), noInvalidDate: true };
  const usual = { min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true };
  return fc
    .oneof(fc.date(first > '2024' ? span : usual), fc.date(span), fc.constant(new Date('2028-02-29')))
    .map((date) => date.toISOString().slice(0, 10));
}

/** Anything that JSON or YAML can hold, with names of fields that every object inherits. */
export const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    dayText,
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, true, false, Infinity, -0, '', [], {}),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/**
 * The part of an address after `?` or `#`: known names with any value, names twice, broken escapes.
 * @param names that the reader of it knows
 * @param values that it knows
 */
export function parameters(names: readonly string[], values: readonly string[]): fc.Arbitrary<string> {
  const one = fc.oneof(
    fc.constantFrom(...values),
    fc.array(fc.constantFrom(...values), { minLength: 2, maxLength: 5 }).map((known) => known.join('.')),
    dayText,
    text,
    text.map((typed) => encodeURIComponent(typed.toWellFormed())),
  );
  const pairs = fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names), key), one), { maxLength: 6 })
    .map((list) => list.map(([name, given]) => `${name}=${given}`).join('&'));
  return fc.oneof(
    { weight: 4, arbitrary: pairs },
    { weight: 1, arbitrary: fc.oneof(text, fc.webFragments(), longText) },
    { weight: 1, arbitrary: pairs.map((list) => `#${list}`) },
  );
}
