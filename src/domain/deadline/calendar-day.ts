/**
 * The part of `Temporal.PlainDate` that is needed here: a day of the ISO calendar without time and zone. Browsers that have
 * Temporal bring it; for others a polyfill is fetched.
 */
export interface CalendarDay {
  /** Monday is 1, Sunday is 7. */
  readonly dayOfWeek: number;
  add(span: { days?: number; months?: number; years?: number }, options?: { overflow: 'constrain' }): CalendarDay;
  /** Year-month-day. */
  toString(): string;
}

/** Reads a day written year-month-day. Throws RangeError where there is no such day. */
export type ReadDay = (day: string) => CalendarDay;

/** Which days are no working days. */
export interface Calendar {
  /** Days of the week, Monday is 1. */
  readonly weekend: readonly number[];
  /** Public holidays, year-month-day. */
  readonly holidays: ReadonlySet<string>;
}

export function isWorkingDay(day: CalendarDay, { weekend, holidays }: Calendar): boolean {
  return !weekend.includes(day.dayOfWeek) && !holidays.has(day.toString());
}

/** The day itself, or the first working day after it. */
export function workingDayFrom(day: CalendarDay, calendar: Calendar): CalendarDay {
  let next = day;
  while (!isWorkingDay(next, calendar)) next = next.add({ days: 1 });
  return next;
}

/** A length of time, as laws give it. */
export interface Period {
  readonly amount: number;
  readonly unit: 'day' | 'month' | 'year';
  readonly count: 'calendar' | 'working';
}

/**
 * The last day of a period that an event starts. The day of the event does not count. A period in months or years ends on the day
 * of the same date; where the last month has none, on its last day (Regulation (EEC, Euratom) No 1182/71, Art. 3(1) and (2)(c);
 * laws elsewhere that say how they count say the same).
 */
export function lastDayOf(event: CalendarDay, { amount, unit, count }: Period, calendar: Calendar): CalendarDay {
  if (count === 'calendar') return event.add({ [`${unit}s`]: amount }, { overflow: 'constrain' });
  let day = event;
  for (let left = amount; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day, calendar)) left--;
  }
  return day;
}
