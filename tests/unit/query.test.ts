import { describe, expect, test } from 'vitest';
import {
  contentWords,
  hasAllWords,
  joinByWords,
  markMatches,
  parseSearch,
  writeSearch,
} from '../../src/domain/query.ts';

describe('the address of a search', () => {
  test('gives the question and the kind', () => {
    expect(parseSearch('?q=goodbye+meta+ai&kind=hoax')).toEqual({ query: 'goodbye meta ai', kind: 'hoax' });
  });
  test('ignores a kind it does not know', () => {
    expect(parseSearch('?q=a&kind=%3Cscript%3E').kind).toBe('');
  });
  test('cuts a question nobody would type', () => {
    expect(parseSearch(`?q=${'x'.repeat(5000)}`).query).toHaveLength(200);
  });
  test('survives broken percent signs and lone surrogates', () => {
    expect(parseSearch('?q=100%&kind=%ED%A0%80').query).toBe('100%');
  });
  test('is written back the same', () => {
    const state = { query: 'round thing & <b> “x”', kind: 'faq' };
    expect(parseSearch(writeSearch(state))).toEqual(state);
    expect(writeSearch({ query: '  ', kind: '' })).toBe('');
  });
});

describe('marks in an answer', () => {
  const marked = (text: string, query: string) =>
    markMatches(text, query, 'en')
      .filter((part) => part.isMatch)
      .map((part) => part.text);
  test('stand on the words of the question', () => {
    expect(marked('Yes, you can tell Meta to stop using your posts.', 'stop post')).toEqual(['stop', 'posts']);
  });
  test('do not stand on words that are in every sentence', () => {
    expect(marked('You can do it on any day.', 'can you do it')).toEqual([]);
  });
  test('leave the text as it is, letter by letter', () => {
    const text = 'É “A <b>post</b>”\u200F & more…';
    expect(
      markMatches(text, 'post é', 'en')
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
  test('stand on a word however its accents were typed, and leave them as they are', () => {
    const text = 'Quyền phản đối'.normalize('NFD');
    expect(markMatches(text, 'phản'.normalize('NFC'), 'vi').filter(({ isMatch }) => isMatch)).toEqual([
      { text: 'phản'.normalize('NFD'), isMatch: true },
    ]);
  });
});

describe('the words of a question', () => {
  test('are those that say what it is about', () => {
    expect(contentWords('how do I get rid of the blue circle on WhatsApp?', 'en')).toEqual([
      'rid',
      'blue',
      'circle',
      'whatsapp',
    ]);
  });
  test('stay when there are no others', () => {
    expect(contentWords('what is it', 'en')).toEqual(['what', 'is', 'it']);
  });
  test('leave out what says nothing in their own language only', () => {
    expect(contentWords('die Bilder in meinem Feed', 'de')).toEqual(['die', 'bilder', 'in', 'meinem', 'feed']);
    expect(contentWords('the photos in my feed', 'en-GB')).toEqual(['photos', 'feed']);
  });
  test.each([
    ['hi', 'मेटा की आपत्ति', ['मेटा', 'की', 'आपत्ति']],
    ['ar', 'حَقّ الاعتراض', ['حَقّ', 'الاعتراض']],
    ['vi', 'phản đối'.normalize('NFD'), ['phản', 'đối']],
  ])('are not torn at their vowel signs and accents (%s)', (language, query, expected) => {
    expect(contentWords(query, language)).toEqual(expected);
  });
});

describe('pages that have some of the words', () => {
  const hit = (id: string, score = 1) => ({ id, score });
  test('come first when they have more of them', () => {
    expect(joinByWords([[hit('a'), hit('b')], [hit('b')]]).map(({ id }) => id)).toEqual(['b', 'a']);
  });
  test('come first when their word is rare', () => {
    const common = ['a', 'b', 'c', 'd', 'e'].map((id) => hit(id));
    expect(joinByWords([common, [hit('f')]])[0]?.id).toBe('f');
  });
  test('are none where no word is found', () => {
    expect(joinByWords([[], []])).toEqual([]);
  });
});

describe('hasAllWords', () => {
  const text = 'Does objecting cover WhatsApp? No. delete chats';

  test('wants every word that says something, whole or begun', () => {
    expect(hasAllWords(text, 'whatsapp object', 'en')).toBe(true);
    expect(hasAllWords(text, 'wh', 'en')).toBe(true);
    expect(hasAllWords(text, 'whatsapp photos', 'en')).toBe(false);
  });

  test('passes over words that stand everywhere', () => {
    expect(hasAllWords(text, 'how do I delete my chats', 'en')).toBe(true);
    expect(hasAllWords(text, 'how do I', 'en')).toBe(true);
  });
});
