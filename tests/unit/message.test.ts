import { expect, test } from 'vitest';
import { fillMessage } from '../../src/domain/message.ts';

test('placeholders take their values', () => {
  expect(fillMessage('Open {name} on {host}.', { name: 'it', host: 'meta.com' }, 'en')).toBe('Open it on meta.com.');
});

test('a number is written as the language writes it', () => {
  expect(fillMessage('{count} posts', { count: 12345 }, 'de')).toBe('12.345 posts');
});

test('the plural form follows the language', () => {
  const forms = { one: '{count} odpowiedź', few: '{count} odpowiedzi', other: '{count} odpowiedzi.' };
  expect(fillMessage(forms, { count: 1 }, 'pl')).toBe('1 odpowiedź');
  expect(fillMessage(forms, { count: 3 }, 'pl')).toBe('3 odpowiedzi');
  expect(fillMessage(forms, { count: 5 }, 'pl')).toBe('5 odpowiedzi.');
});

test('text that looks like a placeholder inside a value stays as it is', () => {
  expect(fillMessage('“{query}”', { query: '{name} <b>' }, 'en')).toBe('“{name} <b>”');
});

test('a Latin name keeps its order in a language written from right to left, and an address stays as it is', () => {
  expect(fillMessage('افتح {name}.', { name: 'GDPR Art. 12(3)' }, 'ar')).toBe('افتح \u2068GDPR Art. 12(3)\u2069.');
  expect(fillMessage('افتح {name}.', { name: 'https://meta.com/' }, 'ar')).toBe('افتح https://meta.com/.');
  expect(fillMessage('افتح {name}.', { name: 'ميتا' }, 'ar')).toBe('افتح ميتا.');
});

test('a placeholder without a value is an error, not a gap', () => {
  expect(() => fillMessage('Open {name}.', {}, 'en')).toThrow(/needs a value for \{name\}/);
});
