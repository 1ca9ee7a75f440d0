import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldMessage } from '../../../src/domain/hoax/fold-message.ts';
import { isOneMistake, PhraseFinder } from '../../../src/domain/hoax/phrase-finder.ts';
import { countMistakes } from '../../../src/domain/region/count-mistakes.ts';

/** Words of a message that were found for a phrase. */
const found = (phrase: string, text: string): string[] => {
  const words = foldMessage(text);
  return new PhraseFinder([phrase])
    .find(words)
    .map(({ first, last }) => text.slice(words[first]?.start, words[last]?.end));
};

describe('a phrase is found', () => {
  test.each([
    ['as it stands', 'goodbye meta ai', 'Well, goodbye Meta AI.', 'goodbye Meta AI'],
    ['with a letter too few', 'give permission', 'I give permision', 'give permision'],
    ['with two letters swapped', 'permission', 'no permissoin', 'permissoin'],
    ['from a badly read picture', 'all members', 'a11 rnernbers', 'a11 rnernbers'],
    ['torn apart', 'goodbye meta', 'good bye meta', 'good bye meta'],
    ['run together', 'goodbye meta ai', 'goodbyemetaai', 'goodbyemetaai'],
    ['with any ending', 'forward* this', 'forwarding this', 'forwarding this'],
    ['with any number', '0 friends', 'send it to 15 friends', '15 friends'],
    ['with a small word more', 'removed encryption', 'removed the encryption', 'removed the encryption'],
  ])('%s', (_, phrase, text, words) => {
    expect(found(phrase, text)).toEqual([words]);
  });

  test('with any word more, where it is long', () => {
    expect(found('all members must post', 'all our members must post')).toHaveLength(1);
    expect(found('members must post', 'members certainly must post')).toEqual([]);
  });
});

describe('a phrase is not found', () => {
  test.each([
    ['where “not” stands in it', 'can use', 'can not use'],
    ['in a short word that differs', 'meta', 'beta'],
    ['in words far apart', 'goodbye meta', 'goodbye dear old friend of meta'],
    ['where a word has two mistakes', 'permission', 'permosson'],
    ['where a letter is too few and another too many', 'reach', 'recht'],
    ['in a number that is no small one', '0 friends', '15000 friends'],
  ])('%s', (_, phrase, text) => {
    expect(found(phrase, text)).toEqual([]);
  });
});

describe('texts made to tire the finder', () => {
  const finder = new PhraseFinder(['a a a a a a b', 'goodbye meta ai', 'all* members*', 'x* y* z*']);
  const count = (text: string): number => finder.find(foldMessage(text)).length;

  test.each([
    ['repetition', 'a '.repeat(50_000)],
    ['one endless word', 'a'.repeat(100_000)],
    ['hyphens and spaces', '-        '.repeat(12_000)],
    ['invisible signs', '\u200b'.repeat(100_000)],
    ['strange words', Array.from({ length: 15_000 }, (_, index) => `qz${index.toString(36)}xv`).join(' ')],
    ['marks piled on a letter', `e${'\u0301'.repeat(100_000)}`],
  ])('are read to their end: %s', (_, text) => {
    expect(count(text)).toBe(0);
  });

  test('give no more matches than anybody needs', () => {
    expect(count('goodbye meta ai '.repeat(50))).toBe(50);
    expect(count('goodbye meta ai '.repeat(6_000))).toBe(100);
  });
});

test('one mistake between two words is what the count of mistakes says', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(isOneMistake(one, other)).toBe(countMistakes(one, other, 1).whole === 1);
    }),
    { numRuns: 2_000 },
  );
  expect(isOneMistake('permission', 'permissoin')).toBe(true);
});
