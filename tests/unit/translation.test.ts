import { expect, test } from 'vitest';
import { mergeWords, sharedIds } from '../../src/domain/translation.ts';

const english = {
  title: 'The post',
  reviewed: '2026-11-21',
  searchTerms: ['copy and paste'],
  atoms: [
    { claim: 'It stops Meta', verdict: 'false' },
    { claim: 'It is old', verdict: 'true' },
  ],
};

test('words of the language win, everything else stays', () => {
  expect(mergeWords(english, { title: 'La publicación' })).toEqual({ ...english, title: 'La publicación' });
});

test('each part of a list keeps its facts', () => {
  expect(mergeWords(english, { atoms: [{ claim: 'Detiene a Meta' }] }).atoms).toEqual([
    { claim: 'Detiene a Meta', verdict: 'false' },
    { claim: 'It is old', verdict: 'true' },
  ]);
});

test('a list of words replaces the English one, an empty list does not', () => {
  expect(mergeWords(english, { searchTerms: ['copiar y pegar'] }).searchTerms).toEqual(['copiar y pegar']);
  expect(mergeWords(english, { searchTerms: [] }).searchTerms).toEqual(['copy and paste']);
});

test('the English entry itself does not change', () => {
  mergeWords(english, { title: 'x', atoms: [{ claim: 'y' }] });
  expect([english.title, english.atoms[0]?.claim]).toEqual(['The post', 'It stops Meta']);
});

test('headings of a translation get the ids of the English ones, in their order', () => {
  const english = [
    { depth: 2, slug: 'send-it' },
    { depth: 3, slug: 'by-post' },
  ];
  const own = [
    { depth: 2, slug: 'wyślij' },
    { depth: 3, slug: 'pocztą' },
  ];
  expect([...sharedIds(english, own)]).toEqual([
    ['wyślij', 'send-it'],
    ['pocztą', 'by-post'],
  ]);
});

test('and keep their own where the two pages have not the same headings', () => {
  const english = [{ depth: 2, slug: 'send-it' }];
  expect(sharedIds(english, []).size).toBe(0);
  expect(sharedIds(english, [{ depth: 3, slug: 'wyślij' }]).size).toBe(0);
});
