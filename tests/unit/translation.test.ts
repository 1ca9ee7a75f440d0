import { expect, test } from 'vitest';
import { mergeWords } from '../../src/domain/translation.ts';

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
