import { describe, expect, test } from 'vitest';
import { parseSearch, writeSearch } from '../../src/domain/query.ts';

describe('the address of a search', () => {
  test('gives the question and the kind', () => {
    expect(parseSearch('?q=goodbye+meta+ai&kind=hoax')).toEqual({
      query: 'goodbye meta ai',
      kind: 'hoax',
      app: '',
      place: '',
      isExact: false,
    });
  });
  test('ignores a kind it does not know, and what is no id', () => {
    expect(parseSearch('?q=a&kind=%3Cscript%3E').kind).toBe('');
    expect(parseSearch('?app=whatsapp&place=us-ca')).toMatchObject({ app: 'whatsapp', place: 'us-ca' });
    expect(parseSearch('?app=%22%5D&place=EU&exact=yes')).toMatchObject({ app: '', place: '', isExact: false });
  });
  test('cuts a question nobody would type', () => {
    expect(parseSearch(`?q=${'x'.repeat(5000)}`).query).toHaveLength(200);
  });
  test('survives broken percent signs and lone surrogates', () => {
    expect(parseSearch('?q=100%&kind=%ED%A0%80').query).toBe('100%');
  });
  test('is written back the same', () => {
    const state = { query: 'round thing & <b> “x”', kind: 'faq', app: 'whatsapp', place: 'us-ca', isExact: true };
    expect(parseSearch(writeSearch(state))).toEqual(state);
    expect(writeSearch({ query: '  ', kind: '', app: '', place: '', isExact: false })).toBe('');
  });
});
