import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { publicHolidays } from '../../../src/components/deadline/public-holidays.ts';
import { dueDates, type DueDate, type PlaceDeadlines, type Request } from '../../../src/domain/deadline/due-dates.ts';
import { region } from '../../../src/schemas/region.ts';

const root = resolve(import.meta.dirname, '../../..');
const DAYS = { fri: 5, sat: 6, sun: 7 };
const readDay = (day: string) => Temporal.PlainDate.from(day);

/** A place as the site has it, with its public holidays of the years of these tests. */
function place(id: string): PlaceDeadlines {
  const text = readFileSync(resolve(root, `content/en/regions/${id}.mdx`), 'utf8').split(/^---$/m)[1] ?? '';
  const { deadlines, counting, regulator } = region.parse(parse(text));
  const holidays = counting ? publicHolidays(counting.holidays, [2026, 2027, 2028, 2029]) : {};
  const days = Object.entries(holidays).flatMap(([year, list]) => list.split(' ').map((day) => `${year}-${day}`));
  const weekend = (counting?.weekend ?? (['sat', 'sun'] as const)).map((name) => DAYS[name]);
  return { deadlines, counting, calendar: { weekend, holidays: new Set(days) }, hasAuthority: regulator !== undefined };
}

function dates(id: string, request: Partial<Request> & { sent: string }): DueDate[] {
  return dueDates({ asked: 'stop', ...request }, place(id), readDay);
}
const on = (list: readonly DueDate[], kind: DueDate['kind']): string | undefined =>
  list.find((due) => due.kind === kind)?.date;

describe('the European Union counts by Regulation 1182/71', () => {
  // The days were worked out with the text of the regulation and printed calendars, not with this code.
  test.each([
    ['EDPB Guidelines 01/2022: got on 5 March, due on 5 April; in 2027 that is a Monday', '2027-03-05', '2027-04-05'],
    ['EDPB Guidelines 01/2022: got on 31 August, due on 30 September', '2026-08-31', '2026-09-30'],
    ['the last day of a short month, which is a Saturday', '2026-01-30', '2026-03-02'],
    ['a leap year has a 29 February', '2028-01-31', '2028-02-29'],
    ['Good Friday is no public holiday in Ireland', '2026-03-03', '2026-04-03'],
    ['Easter Sunday and Easter Monday', '2026-03-05', '2026-04-07'],
    ['Christmas Day, St Stephen’s Day and a Sunday', '2026-11-25', '2026-12-28'],
    ['over the end of the year, on a Sunday, before St Brigid’s Day', '2026-12-31', '2027-02-02'],
    ['a Friday stays', '2026-10-20', '2026-11-20'],
  ])('%s', (_, sent, reply) => {
    expect(on(dates('eu', { sent }), 'reply')).toBe(reply);
  });

  test('the longest time is three months from the day the message came', () => {
    expect(on(dates('eu', { sent: '2026-01-30' }), 'extension')).toBe('2026-04-30');
    expect(on(dates('eu', { sent: '2026-11-30' }), 'extension')).toBe('2027-03-01');
  });

  test('a complaint can follow the day after the answer was due, and at once after an answer', () => {
    expect(on(dates('eu', { sent: '2026-01-30' }), 'complaint')).toBe('2026-03-03');
    expect(on(dates('eu', { sent: '2026-01-30', answered: '2026-02-04' }), 'complaint')).toBe('2026-02-04');
  });

  test('says from where a day was moved, and what the authority has then', () => {
    const list = dates('eu', { sent: '2026-01-30' });
    expect(list.find(({ kind }) => kind === 'reply')).toMatchObject({ movedFrom: '2026-02-28', bound: 'last' });
    expect(list.find(({ kind }) => kind === 'complaint')?.then).toMatchObject({ amount: 3, unit: 'month' });
  });
});

describe('other laws', () => {
  test.each([
    // ICO: the corresponding date of the next month, else its last day, else the next working day.
    ['uk', 'reply', '2026-09-03', '2026-10-05'],
    ['uk', 'reply', '2026-03-31', '2026-04-30'],
    ['uk', 'reply', '2026-11-27', '2026-12-29'], // 27 December is a Sunday, 28 December stands in for Boxing Day
    // Thirty days, and no rule that moves a Sunday.
    ['tr', 'reply', '2026-01-30', '2026-03-01'],
    // Ten working days over Fiestas Patrias (28 and 29 July) of Peru, and 23 July; the longer time over 6 August, too.
    ['pe', 'reply', '2026-07-17', '2026-08-05'],
    ['pe', 'extension', '2026-07-17', '2026-08-20'],
    // Twenty working days over 1 May of Mexico.
    ['mx', 'reply', '2026-04-20', '2026-05-19'],
    // Fifteen working days of Colombia, over 12 October.
    ['co', 'reply', '2026-10-05', '2026-10-27'],
    // Ten business days of California, over Thanksgiving and the day after it.
    ['us-ca', 'acknowledgement', '2026-11-20', '2026-12-08'],
    ['us-ca', 'reply', '2026-11-20', '2027-01-04'],
    ['us-ca', 'extension', '2026-11-20', '2027-02-18'],
    // Two working days of Vietnam over a weekend.
    ['vn', 'acknowledgement', '2026-11-20', '2026-11-24'],
    ['vn', 'reply', '2026-11-20', '2026-12-07'],
    ['kr', 'reply', '2026-11-13', '2026-11-23'],
    ['tw', 'reply', '2026-11-13', '2026-12-14'],
    // Chile has one law until the end of November 2026, and another from December on.
    ['cl', 'reply', '2026-11-27', '2026-12-01'],
    ['cl', 'reply', '2026-12-01', '2026-12-31'],
  ] as const)('%s: %s after %s is %s', (id, kind, sent, expected) => {
    expect(on(dates(id, { sent }), kind)).toBe(expected);
  });

  test('a weekend of Friday and Saturday: Sunday is a working day', () => {
    const saudi = place('sa');
    expect(saudi.calendar.weekend).toEqual([5, 6]);
    // 30 days after 22 October 2026 is a Saturday, a day off there; the next working day is a Sunday.
    const [reply] = dueDates({ asked: 'stop', sent: '2026-10-22' }, saudi, readDay).filter(
      ({ kind }) => kind === 'reply',
    );
    expect(reply).toMatchObject({ date: '2026-11-21', allowUntil: '2026-11-22' });
  });

  test('the earlier of two last days for a complaint counts, and is never moved later', () => {
    // Türkiye: 30 days from the answer, and 60 from the message at most.
    expect(on(dates('tr', { sent: '2026-01-05', answered: '2026-01-12' }), 'complaint')).toBe('2026-02-11');
    expect(on(dates('tr', { sent: '2026-01-05', answered: '2026-02-20' }), 'complaint')).toBe('2026-03-06');
    const [last] = dates('tr', { sent: '2026-01-05', answered: '2026-01-15' }).filter(
      ({ kind }) => kind === 'complaint',
    );
    expect(last).toMatchObject({ date: '2026-02-14', isDayOff: true });
  });

  test('a place that wants people to wait says from when they can complain', () => {
    expect(on(dates('au', { sent: '2026-10-01' }), 'complaint-from')).toBe('2026-11-01');
    expect(on(dates('au', { sent: '2026-10-01' }), 'complaint')).toBe('2027-10-01');
  });

  test('without a law there is advice, and it says so', () => {
    const list = dates('elsewhere', { sent: '2026-01-31' });
    expect(list.map(({ kind, date, rule }) => [kind, date, rule])).toEqual([
      ['reply', '2026-02-28', undefined],
      ['recheck', '2026-07-31', undefined],
    ]);
  });

  test('a copy of one’s data has its own time', () => {
    expect(on(dates('pe', { sent: '2026-11-02', asked: 'copy' }), 'reply')).toBe('2026-11-30');
    expect(on(dates('pe', { sent: '2026-11-02' }), 'reply')).toBe('2026-11-16');
  });

  test('a time for something else is shown beside the advice, with what it is about', () => {
    const replies = dates('za', { sent: '2026-11-02' }).filter(({ kind }) => kind === 'reply');
    expect(replies.map(({ rule }) => rule?.about)).toEqual(expect.arrayContaining([undefined, 'deletion']));
  });
});

test('a receipt for a complaint is no receipt for an objection', () => {
  expect(on(dates('uk', { sent: '2026-11-27' }), 'acknowledgement')).toBeUndefined();
});

test('an answer that would be older than the message is none', () => {
  expect(dates('eu', { sent: '2026-01-30', answered: '2026-01-29' })).toEqual(dates('eu', { sent: '2026-01-30' }));
});

test('no date for a complaint where nobody takes it', () => {
  expect(on(dates('in', { sent: '2026-11-20' }), 'complaint')).toBe('2026-12-22');
  const nobody = { ...place('in'), hasAuthority: false };
  const list = dueDates({ asked: 'stop', sent: '2026-11-20' }, nobody, readDay);
  expect(on(list, 'complaint')).toBeUndefined();
  // What holds for harm only is said beside the advice.
  expect(list.filter(({ kind }) => kind === 'reply').map(({ rule }) => rule?.about)).toEqual([
    'harm, not AI training',
    undefined,
  ]);
});

test('a day that does not exist is an error', () => {
  expect(() => dates('eu', { sent: '2026-02-30' })).toThrow(RangeError);
});
