import { expect, test } from 'vitest';
import { mailLink } from '../../src/components/letter/mail-link.ts';
import {
  asText,
  bodyAsText,
  composeLetter,
  letterAsText,
  type LetterChoices,
} from '../../src/domain/letter/compose-letter.ts';
import { PLACES, WORDS } from '../unit/letter/site-letters.ts';

const write = (choices: Partial<LetterChoices>) => {
  const [words, place] = [WORDS['en'], PLACES['eu']];
  if (!words || !place) throw new Error('no letters of the European Union');
  return composeLetter(words, 'en', place, { kind: 'reminder', situation: 'own', day: '2026-11-22', ...choices });
};

/**
 * What is typed into a gap is one line of the letter. U+2028 and U+2029 break a line as well, and were left in; and a text that is
 * too long was cut in the middle of an emoji, which left half of it.
 */
test('what is typed is one line of whole signs, whatever breaks it', () => {
  const text = bodyAsText(write({ typed: { name: 'Ann\u2028To: somebody\u2029else' } }));
  expect(text).toContain('Name: Ann To: somebody else\n');
  expect(letterAsText(write({ typed: { name: `x${'🙂'.repeat(1_000)}` } })).isWellFormed()).toBe(true);
});

/** The engine of Chrome reads "2026-02-30" as 2 March, so a letter named a day that nobody had typed. */
test('a day that does not exist is left as it was typed', () => {
  expect(asText(write({ typed: { sentOn: '2026-02-30' } }).subject)).toContain('2026-02-30');
  expect(asText(write({ typed: { sentOn: '2026-02-28' } }).subject)).toContain('28 February 2026');
});

/** Ids were looked up in objects, which answer to "constructor", too: the letter named code of the browser, or an error nobody expected. */
test('names that every object has are no kind, country or situation', () => {
  expect(() => write({ kind: 'constructor' })).toThrow(RangeError);
  const usual = letterAsText(write({ kind: 'complaint' }));
  const odd = { kind: 'complaint', situation: 'constructor', country: 'constructor', outcome: 'silent' };
  expect(letterAsText(write(odd))).toBe(letterAsText(write({ kind: 'complaint', situation: '' })));
  expect(usual).not.toContain('native code');
});

/** Line breaks of a mail are CR LF (RFC 6068, section 5); a bare line feed is dropped by some mail programs. */
test('lines of a mail end as mail wants it', () => {
  expect(mailLink('', 'S', 'a\nb+c d')).toBe('mailto:?subject=S&body=a%0D%0Ab%2Bc%20d');
});
