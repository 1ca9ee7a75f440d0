import { describe, expect, test } from 'vitest';
import { createFormats } from '../../src/i18n/format.ts';
import { createTranslate } from '../../src/i18n/translate.ts';
import type { Ui } from '../../src/schemas/ui.ts';

const { date, stamp, list, duration, minutes, place } = createFormats('en');

describe('dates', () => {
  test('are written as far as they are known', () => {
    expect([date('2025'), date('2025-04'), date('2025-04-09')]).toEqual(['2025', 'April 2025', '9 April 2025']);
  });
  test('do not shift with the time zone of the machine', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/Los_Angeles';
    expect(date('2026-01-01')).toBe('1 January 2026');
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  test('on the stamp have three letters for every month', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      stamp(`2026-${String(month + 1).padStart(2, '0')}-07`).join(' '),
    );
    expect(months).toEqual(
      'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ').map((month) => `7 ${month} 2026`),
    );
  });
  test('are in the order of the language', () => {
    expect(createFormats('ja').stamp('2026-11-07')).toEqual(['2026', '11', '7']);
  });
});

test('lists, lengths of time and places are in the language', () => {
  expect(list(['a', 'b', 'c'])).toBe('a, b and c');
  expect([duration(1, 'month'), duration(30, 'day'), minutes(5)]).toEqual(['1 month', '30 days', '5 mins']);
  expect([place('ES'), place('150'), createFormats('de').place('ES')]).toEqual(['Spain', 'Europe', 'Spanien']);
});

test('a text that a language lacks comes from English', () => {
  const english = { site: { name: 'Guide', skip: 'Skip' } } as unknown as Ui;
  const t = createTranslate('de', { site: { name: 'Ratgeber' } }, english);
  expect([t('site.name'), t('site.skip')]).toEqual(['Ratgeber', 'Skip']);
});
