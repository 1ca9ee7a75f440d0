import { describe, expect, test } from 'vitest';
import { MessageCheck } from '../../../src/domain/hoax/check-message.ts';
import {
  buildRumourFiles,
  NOTHING_LEARNED as NOTHING,
  type LearnedWeights,
} from '../../../src/domain/hoax/rumour-data.ts';

const marker = (phrase: string, strength: 'strong' | 'medium' | 'weak', observed = true) => ({
  phrase,
  language: 'en',
  strength,
  observed,
});
const SAYINGS = [
  { id: 'meta', said: { en: ['meta', 'facebook'] } },
  { id: 'lawyer', said: { en: ['lawyer advised', 'attorney'] } },
  { id: 'pass-on', said: { en: ['send this to'] } },
];
const rumour = { id: 'notice', signs: [], pieces: [], markers: [] };
const check = (
  text: string,
  parts: Partial<Parameters<typeof buildRumourFiles>[0][number]>,
  learned: LearnedWeights = NOTHING,
) => new MessageCheck(buildRumourFiles([{ ...rumour, ...parts }], SAYINGS, learned).data).check(text);

describe('a rumour that nothing was learned about yet', () => {
  const markers = [
    marker('goodbye meta ai', 'strong'),
    marker('legal consequences', 'medium'),
    marker('similar statement', 'medium'),
    marker('very similar statement', 'medium'),
    marker('better safe', 'weak'),
    marker('tschüss meta ai', 'strong', false),
  ];

  test.each([
    ['one strong marker', 'Goodbye Meta AI!', 'known'],
    ['two medium ones', 'a similar statement … legal consequences', 'known'],
    ['one medium and one weak', 'legal consequences, better safe', 'unknown'],
    ['the same medium one twice', 'legal consequences, legal consequences', 'unknown'],
    ['two medium ones that are the same words', 'a very similar statement', 'unknown'],
    ['a strong one that is a guess', 'Tschüss Meta AI', 'unknown'],
    ['nothing of it', 'See you on Sunday', 'unknown'],
  ])('%s', (_, text, verdict) => {
    expect(check(text, { markers }).verdict).toBe(verdict);
  });

  test('is named by things said near each other', () => {
    const signs = [{ sayings: ['lawyer', 'meta'], without: ['pass-on'], strength: 'strong' as const }];
    expect(check('A lawyer advised us about Meta', { signs }).verdict).toBe('known');
    expect(check(`A lawyer advised us. ${'And so on. '.repeat(20)} Meta.`, { signs }).verdict).toBe('unknown');
    expect(check('A lawyer advised us about Meta. Send this to all', { signs }).verdict).toBe('unknown');
  });
});

describe('what was learned', () => {
  const learned: LearnedWeights = {
    ...NOTHING,
    says: {
      'pass-on': { 'looks-like': 5 },
      lawyer: { notice: 1, unknown: -4, 'looks-like': -2 },
      meta: { notice: 0.5 },
    },
    points: { notice: {} },
    bias: { unknown: 2 },
  };

  test('decides, and shows what it went by', () => {
    const text = 'Note: a lawyer advised us that Facebook…';
    const finding = check(text, {}, learned);
    expect(finding).toMatchObject({ verdict: 'known', rumours: ['notice'] });
    expect(finding.matched.map(({ start, end }) => text.slice(start, end))).toEqual(['lawyer advised', 'Facebook']);
    expect(check('Send this to all', {}, learned)).toMatchObject({ verdict: 'looks-like', rumours: [] });
    expect(check('Hello', {}, learned).verdict).toBe('unknown');
  });

  test('of a rumour outweighs its markers; it is offered to look at, and a bare name is enough', () => {
    const markers = [marker('goodbye meta ai', 'strong')];
    const talk = 'What is this Goodbye Meta AI that everybody posts?';
    expect(check(talk, { markers }, learned)).toMatchObject({ verdict: 'unknown', rumours: [], maybe: ['notice'] });
    expect(check('See you on Sunday', { markers }, learned).maybe).toEqual([]);
    expect(check('Goodbye Meta AI!', { markers }, learned)).toMatchObject({ verdict: 'known', maybe: [] });
  });
});

test('pieces of the claim are found where the message makes them', () => {
  const text = 'Goodbye Meta AI, an attorney says';
  const { pieces } = check(text, { markers: [marker('goodbye meta ai', 'strong')], pieces: [['pass-on'], ['lawyer']] });
  expect(pieces.map(({ piece, start, end }) => [piece, text.slice(start, end)])).toEqual([[1, 'attorney']]);
});

test('a sign with a saying that is not there stops the build and says which', () => {
  expect(() => check('', { signs: [{ sayings: ['lawier'], without: [], strength: 'weak' }] })).toThrow(
    'the rumour “notice” has a sign with “lawier”',
  );
});

test('of a very long text the beginning and the end are read, and that is said', () => {
  const markers = [marker('goodbye meta ai', 'strong')];
  const filler = 'nothing here '.repeat(7_000);
  const atEnd = `${filler}Goodbye Meta AI`;
  const finding = check(atEnd, { markers });
  expect(finding).toMatchObject({ verdict: 'known', isCut: true });
  expect(finding.matched.map(({ start, end }) => atEnd.slice(start, end))).toEqual(['Goodbye Meta AI']);
  expect(check(`Goodbye Meta AI ${filler}`, { markers }).verdict).toBe('known');
  expect(check(`${filler}Goodbye Meta AI ${filler}`, { markers }).verdict).toBe('unknown');
  expect(check('Goodbye Meta AI', { markers }).isCut).toBe(false);
  const whole = `${filler.slice(0, 2_500)} Goodbye Meta AI ${filler.slice(0, 2_500)}`;
  expect(check(whole, { markers })).toMatchObject({ verdict: 'known', isCut: false });
});
