import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { calendarFile, type CalendarEntry } from '../../../src/components/deadline/calendar-file.ts';
import { isDay } from '../../../src/components/deadline/sent-address.ts';
import { appliesOn, localDay } from '../../../src/domain/by-date.ts';
import { lastDayOf, workingDayFrom, type CalendarDay } from '../../../src/domain/deadline/calendar-day.ts';
import { dueDates, type DueDate, type PlaceDeadlines, type Request } from '../../../src/domain/deadline/due-dates.ts';
import { addDays, isPastGrace, nextReview, REVIEW_DAYS, type Volatility } from '../../../src/domain/review-date.ts';
import { endOf, stackMarks, startOf, timeScale } from '../../../src/domain/time-scale.ts';
import { isoDate, partialDate } from '../../../src/schemas/common.ts';
import { dayText, realDay, runs, text } from './hostile.ts';
import { expectedDates, isRealDay, plusDays } from './reference-days.ts';

const readDay = (day: string) => Temporal.PlainDate.from(day);

/** Any law of waiting times, made up. */
const rule = fc.record({
  what: fc.constantFrom(
    'reply',
    'access',
    'acknowledgement',
    'complaint-window',
    'wait-before-complaint',
    'regulator-update',
  ),
  length: fc.oneof(
    fc.record({ amount: fc.nat(60), unit: fc.constant('day' as const), count: fc.constant('working' as const) }),
    fc.record({
      amount: fc.nat(40),
      unit: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
      count: fc.constant('calendar' as const),
    }),
  ),
  from: fc.option(fc.constantFrom('request', 'answer', 'answer-due', 'complaint', 'harm'), { nil: undefined }),
  extension: fc.option(fc.nat(30), { nil: undefined }),
  about: fc.option(fc.constant('deletion'), { nil: undefined }),
});
const place = (start: string): fc.Arbitrary<PlaceDeadlines> =>
  fc
    .record({
      rules: fc.array(rule, { maxLength: 5 }),
      lastDay: fc.option(fc.constantFrom('next-working-day', 'as-it-is', 'not-known'), { nil: undefined }),
      weekend: fc.subarray([5, 6, 7]),
      holidays: fc.array(fc.nat(200), { maxLength: 40 }),
      hasAuthority: fc.boolean(),
    })
    .map(({ rules, lastDay, weekend, holidays, hasAuthority }) => {
      const cited = { law: 'The Law', confidence: 'primary', sources: [] };
      return {
        deadlines: rules.map(({ length, ...rest }) => ({ ...rest, ...length, ...cited })),
        counting: lastDay === undefined ? undefined : { lastDay, ...cited },
        calendar: { weekend, holidays: new Set(holidays.map((after) => plusDays(start, after))) },
        hasAuthority,
      };
    });
const asked = fc.constantFrom('stop' as const, 'copy' as const);
const cases = realDay().chain((sent) =>
  fc.record({
    request: fc.record({
      asked,
      sent: fc.constant(sent),
      answered: fc.option(
        fc.integer({ min: -5, max: 120 }).map((after) => plusDays(sent, after)),
        { nil: undefined },
      ),
    }),
    place: place(sent),
  }),
);

describe('dates that follow from a message', () => {
  test('are those that a plain count on paper gives', () => {
    fc.assert(
      fc.property(cases, ({ request, place: there }) => {
        const dates = dueDates(request, there, readDay);
        const plain = dates.map(({ kind, date, movedFrom, allowUntil, isDayOff }) => ({
          kind,
          date,
          ...(movedFrom === undefined ? {} : { movedFrom }),
          ...(allowUntil === undefined ? {} : { allowUntil }),
          ...(isDayOff === undefined ? {} : { isDayOff }),
        }));
        const sorted = (list: readonly object[]): string[] => list.map((each) => JSON.stringify(each)).sort();
        expect(sorted(plain)).toEqual(sorted(expectedDates(request, there)));
      }),
      runs(250),
    );
  });

  test('stand in their order, never before the message, and have what a reader looks for', () => {
    fc.assert(
      fc.property(cases, ({ request, place: there }) => {
        const dates = dueDates(request, there, readDay);
        expect(dates.map(({ date }) => date)).toEqual(dates.map(({ date }) => date).sort());
        for (const { date, movedFrom, allowUntil } of dates) {
          expect(isRealDay(date)).toBe(true);
          expect(date >= request.sent).toBe(true);
          if (movedFrom !== undefined) expect(movedFrom < date).toBe(true);
          if (allowUntil !== undefined) expect(allowUntil > date).toBe(true);
        }
        const kinds = dates.map(({ kind }) => kind);
        expect(kinds).toContain('reply');
        expect(kinds.filter((kind) => kind === 'recheck')).toHaveLength(1);
        expect(kinds.filter((kind) => kind === 'complaint').length).toBeLessThanOrEqual(1);
        expect(kinds.includes('complaint-from')).toBe(
          dates.some(({ kind, bound }) => kind === 'complaint' && bound === 'last'),
        );
      }),
      runs(120),
    );
  });

  const kindsOf = (dates: readonly DueDate[]): string[] =>
    dates.map(({ kind, rule: own, date }) => `${kind} ${JSON.stringify(own)} ${date}`).sort();
  const givenLater = (first: Request, second: Request, there: PlaceDeadlines): void => {
    const early = kindsOf(dueDates(first, there, readDay));
    const late = kindsOf(dueDates(second, there, readDay));
    expect(late).toHaveLength(early.length);
    early.forEach((date, at) => expect((late[at] ?? '') >= date).toBe(true));
  };

  test('are never earlier for a message that was sent later', () => {
    fc.assert(
      fc.property(cases, fc.nat(40), ({ request, place: there }, days) => {
        // Of several ways to complain another may come first.
        const single = {
          ...there,
          deadlines: there.deadlines.filter(({ what }, at, all) => all.findIndex((one) => one.what === what) === at),
        };
        const first = { ...request, answered: undefined };
        givenLater(first, { ...first, sent: plusDays(request.sent, days) }, single);
      }),
      runs(100),
    );
  });

  test('are never earlier for an answer that came later', () => {
    fc.assert(
      fc.property(cases, fc.nat(60), fc.nat(40), ({ request, place: there }, wait, days) => {
        const single = {
          ...there,
          deadlines: there.deadlines.filter(({ what }, at, all) => all.findIndex((one) => one.what === what) === at),
        };
        const answered = plusDays(request.sent, wait);
        givenLater({ ...request, answered }, { ...request, answered: plusDays(answered, days) }, single);
      }),
      runs(100),
    );
  });

  test('are counted day by day, and no day is looked at twice', () => {
    let steps = 0;
    const wrap = (date: Temporal.PlainDate): CalendarDay => ({
      dayOfWeek: date.dayOfWeek,
      toString: () => date.toString(),
      add: (span) => {
        steps++;
        return wrap(date.add(span));
      },
    });
    fc.assert(
      fc.property(cases, fc.nat(60), ({ request: { sent }, place: { calendar } }, amount) => {
        const between = (day: CalendarDay): number => readDay(sent).until(readDay(day.toString())).days;
        steps = 0;
        expect(between(lastDayOf(wrap(readDay(sent)), { amount, unit: 'day', count: 'working' }, calendar))).toBe(
          steps,
        );
        steps = 0;
        expect(between(workingDayFrom(wrap(readDay(sent)), calendar))).toBe(steps);
      }),
      runs(60),
    );
  });

  test('of a day that does not exist are an error, and the only one there is', () => {
    fc.assert(
      fc.property(dayText.filter(isDay), cases, (sent, { place: there }) => {
        const work = () => dueDates({ asked: 'stop', sent }, there, readDay);
        if (isRealDay(sent)) expect(work().length).toBeGreaterThan(0);
        else expect(work).toThrow(RangeError);
      }),
      runs(100),
    );
  });
});

describe('the review clock', () => {
  const speed = fc.constantFrom(...(Object.keys(REVIEW_DAYS) as Volatility[]));

  test('goes so many days on, and as many back', () => {
    fc.assert(
      fc.property(realDay(), fc.integer({ min: -3_000, max: 3_000 }), (day, days) => {
        expect(addDays(day, days)).toBe(plusDays(day, days));
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
      runs(300),
    );
  });

  test('is past its grace from one day on, and stays so', () => {
    fc.assert(
      fc.property(realDay(), speed, fc.nat(800), (reviewed, how, days) => {
        const today = plusDays(reviewed, days);
        expect(isPastGrace(reviewed, how, today)).toBe(days > REVIEW_DAYS[how] + 60);
        expect(nextReview(reviewed, how)).toBe(plusDays(reviewed, REVIEW_DAYS[how]));
      }),
      runs(200),
    );
  });
});

describe('days of laws', () => {
  test('a span takes in its first day and not its end, and a law that follows another leaves no day without one', () => {
    fc.assert(
      fc.property(realDay(), realDay(), (day, border) => {
        expect(appliesOn(day, { until: border })).toBe(day < border);
        expect(appliesOn(day, { from: border })).toBe(day >= border);
        expect(appliesOn(day, { until: border })).not.toBe(appliesOn(day, { from: border }));
        expect(appliesOn(day, {})).toBe(true);
      }),
      runs(200),
    );
  });

  test('the day of a clock, wrong by thousands of years, is written so that days can be compared', () => {
    const clock = fc.date({ min: new Date('1000-01-02'), max: new Date(9999, 11, 30), noInvalidDate: true });
    fc.assert(
      fc.property(clock, clock, (one, other) => {
        expect(localDay(one)).toMatch(/^\d{4}-\d\d-\d\d$/);
        if (localDay(one) < localDay(other)) expect(one < other).toBe(true);
      }),
      runs(300),
    );
  });
});

describe('dates that a writer gives', () => {
  test('are days of the calendar, and nothing else is', () => {
    fc.assert(
      fc.property(dayText, (given) => {
        expect(isoDate.safeParse(given).success).toBe(/^\d{4}-\d\d-\d\d$/.test(given) && isRealDay(given));
        const isPart = /^20\d\d(?:-(?:0[1-9]|1[0-2]))?$/.test(given);
        const isWhole = /^\d{4}-\d\d-\d\d$/.test(given) && isRealDay(given);
        expect(partialDate.safeParse(given).success).toBe(isPart || isWhole);
      }),
      runs(300),
    );
  });

  const partial = fc
    .tuple(realDay('1000-01-01', '9998-12-31'), fc.constantFrom(4, 7, 10))
    .map(([day, length]) => day.slice(0, length));

  test('have their place in time: a part of a year lies within it, and later ones begin later', () => {
    fc.assert(
      fc.property(partial, partial, (one, other) => {
        const year = Number(one.slice(0, 4));
        expect(startOf(one)).toBeGreaterThanOrEqual(year);
        expect(endOf(one)).toBeGreaterThan(startOf(one));
        expect(endOf(one)).toBeLessThanOrEqual(year + 1);
        if (one.length === other.length && one < other) expect(startOf(one)).toBeLessThan(startOf(other));
      }),
      runs(300),
    );
  });

  test('all stand on the scale that is made of them', () => {
    fc.assert(
      fc.property(fc.array(partial, { minLength: 1, maxLength: 6 }), (dates) => {
        const scale = timeScale(dates);
        expect(scale.years.length).toBeGreaterThan(0);
        for (const date of dates) {
          expect(scale.at(startOf(date))).toBeGreaterThanOrEqual(0);
          expect(scale.at(endOf(date))).toBeLessThanOrEqual(100);
          expect(scale.years).toContain(Number(date.slice(0, 4)));
        }
      }),
      runs(60),
    );
  });

  test('make marks that do not cover each other, in as few rows as need be', () => {
    const positions = fc.array(
      fc.nat(1_000).map((tenths) => tenths / 10),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(positions, fc.double({ min: 0.5, max: 30, noNaN: true }), (at, gap) => {
        const rows = stackMarks(at, gap);
        expect(rows).toHaveLength(at.length);
        at.forEach((one, a) =>
          at.forEach((other, b) => {
            if (a < b && rows[a] === rows[b]) expect(Math.abs(one - other)).toBeGreaterThanOrEqual(gap);
          }),
        );
        // A mark stands higher only where all rows below are taken.
        at.forEach((one, a) => {
          for (let row = 0; row < (rows[a] ?? 0); row++)
            expect(at.some((other, b) => rows[b] === row && Math.abs(one - other) < gap)).toBe(true);
        });
      }),
      runs(200),
    );
  });
});

describe('a calendar file, read back by another library', () => {
  const frame = {
    name: 'Dates',
    alarm: 'Meta:',
    host: 'guide.example',
    url: 'https://guide.example/',
    now: new Date(0),
  };
  const entry: fc.Arbitrary<CalendarEntry> = fc.record({
    id: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
    date: realDay(),
    summary: text,
    description: text,
    reminds: fc.constantFrom('after', 'before'),
  });
  /** A calendar has one kind of line break. */
  const broken = (given: string): string => given.toWellFormed().replace(/\r\n?/g, '\n');

  test('has each day and each text as it was, and no line that a text brought in', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), (entries) => {
        const file = calendarFile(entries, frame);
        // As a file: in UTF-8.
        const read = new ICAL.Component(ICAL.parse(Buffer.from(file).toString()) as unknown[]);
        const events = read.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
        expect(
          events.map(({ startDate, summary, description }) => [startDate.toString(), summary, description]),
        ).toEqual(entries.map(({ date, summary, description }) => [date, broken(summary), broken(description)]));
        for (const line of file.split('\r\n')) expect(line).toMatch(/^(?:[A-Z-]+[;:]| |$)/);
        expect(read.getAllSubcomponents()).toHaveLength(entries.length);
        expect(file.match(/^BEGIN:VALARM\r$/gm)).toHaveLength(
          entries.reduce((sum, { reminds }) => sum + (reminds === 'after' ? 1 : 2), 0),
        );
      }),
      runs(60),
    );
  });
});
