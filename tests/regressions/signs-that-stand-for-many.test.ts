import { expect, test } from 'vitest';
import { readSent } from '../../src/components/deadline/sent-address.ts';
import { foldMessage } from '../../src/domain/hoax/fold-message.ts';

/**
 * Some signs of Unicode stand for whole phrases (U+FDFA for eighteen letters and spaces), others for a digit in brackets. A word of
 * a pasted message then had spaces and brackets in it, and was none that a marker could ever have.
 */
test('a sign that stands for several is its letters and digits', () => {
  expect(foldMessage('ﷺ ⑴ ½').map(({ fold }) => fold)).toEqual(['صلىاللهعليهوسلم', '1', '12']);
});

/** With a link of the year 9999, dates came out with five digits in their year, stood in the wrong order and counted as over. */
test('a day of the year 0 or 9999 in a link is none', () => {
  expect(readSent('#sent=9999-12-31&answered=0000-01-01')).toMatchObject({ sent: '', answered: '' });
  expect(readSent('#sent=2026-01-30')).toMatchObject({ sent: '2026-01-30' });
});
