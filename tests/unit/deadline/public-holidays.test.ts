import { expect, test } from 'vitest';
import { publicHolidays } from '../../../src/components/deadline/public-holidays.ts';

test.each([
  // Citizens Information, Ireland: public holidays of 2026.
  ['IE', '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26'],
  // GOV.UK: bank holidays of 2026 in England and Wales. The real Boxing Day is a Saturday and a day off anyway.
  ['GB-ENG', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28'],
])('%s in 2026', (code, days) => {
  expect(publicHolidays(code, [2026])).toEqual({ 2026: days });
});

test('a holiday of several days has all of them', () => {
  // Eid al-Fitr in Egypt lasts three days.
  expect(publicHolidays('EG', [2026])['2026']).toContain('03-20 03-21 03-22');
});

test('a place that nobody knows is an error that says what to do', () => {
  expect(() => publicHolidays('XQ', [2026])).toThrow(/XQ.*counting/);
});
