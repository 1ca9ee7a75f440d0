import { describe, expect, test } from 'vitest';
import { foldMessage, shapeOf } from '../../../src/domain/hoax/fold-message.ts';

const folds = (text: string): string[] => foldMessage(text).map(({ fold }) => fold);

describe('the words of a message', () => {
  test.each([
    ['capitals, accents and punctuation', 'ADIÓS, Meta-IA!!', 'adios meta ia'],
    ['emoji between words', 'Goodbye 👋 Meta 🤖 AI', 'goodbye meta ai'],
    ['line breaks in a sentence', 'Goodbye\nMeta\r\nAI', 'goodbye meta ai'],
    ['a word divided at the end of a line', 'permis-\nsion', 'permission'],
    ['letters of other alphabets that look Latin', 'Gооdbyе Mеtа', 'goodbye meta'],
    ['fancy letters', '𝗚𝗼𝗼𝗱𝗯𝘆𝗲 𝓜𝓮𝓽𝓪', 'goodbye meta'],
    ['invisible signs inside words', 'M\u200beta\u00ad A\u2060I', 'meta ai'],
    ['“Al” for “AI”', 'Meta Al', 'meta ai'],
    ['“al” after Meta only', 'meta al, al contrario', 'meta ai al contrario'],
    ['letters written apart', 'g o o d b y e, A I', 'goodbye ai'],
    ['apostrophes that end a word', "don't you've it’s", 'dont youve its'],
    ['apostrophes that join two words', "l'IA, d’avocat", 'l ia d avocat'],
    ['nothing at all', ' \u200b 🙂 … ', ''],
  ])('%s', (_, text, words) => {
    expect(folds(text).join(' ')).toBe(words);
  });

  test('know where they stand in the message', () => {
    const text = '👋 “Don’t”  share';
    expect(foldMessage(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Don’t', 'share']);
  });

  test('that a picture may confuse have one shape', () => {
    expect(shapeOf('rnernbers')).toBe(shapeOf('members'));
    expect(shapeOf('pub1ic')).toBe(shapeOf('public'));
    expect(shapeOf('f0rm')).toBe(shapeOf('form'));
    expect(shapeOf('post')).not.toBe(shapeOf('past'));
  });
});
