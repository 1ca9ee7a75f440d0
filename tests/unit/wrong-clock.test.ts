import { expect, test } from 'vitest';
import { isClockWrong } from '../../src/domain/by-date.ts';

test.each([
  ['1970-01-01', true],
  ['2026-11-20', true],
  ['2026-11-21', false],
  ['2026-11-22', false],
  ['2036-11-20', false],
  ['2036-11-25', true],
  ['2099-12-31', true],
])('a device that says %s cannot be right: %s', (day, isWrong) => {
  expect(isClockWrong(day, '2026-11-22')).toBe(isWrong);
});

test('without a day to compare with, the clock is believed', () => {
  expect(isClockWrong('1970-01-01', '')).toBe(false);
});
