import type { PlaceDeadlines, Request } from '../../../src/domain/deadline/due-dates.ts';

/**
 * Days counted once more, in another way than the site counts them: with no library, by the number of a day. It says what the
 * documentation of `due-dates.ts` says, and uses none of its code.
 */
const DAY = 86_400_000;

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** The day so many days after another one. */
export const plusDays = (day: string, days: number): string => dayOf(numberOf(day) + days);

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether a text written year-month-day is a day of the calendar. */
export function isRealDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function plusMonths(from: string, months: number): string {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const all = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(all / 12), (all % 12) + 1];
  const toDay = Math.min(day, daysIn(toYear, toMonth));
  return [String(toYear).padStart(4, '0'), String(toMonth).padStart(2, '0'), String(toDay).padStart(2, '0')].join('-');
}

type Rule = PlaceDeadlines['deadlines'][number];
interface Expected {
  readonly kind: string;
  readonly date: string;
  readonly movedFrom?: string;
  readonly allowUntil?: string;
  readonly isDayOff?: boolean;
}

/** The dates that a person with paper and a calendar would write down. */
export function expectedDates({ asked, sent, answered }: Request, place: PlaceDeadlines): Expected[] {
  const { weekend, holidays } = place.calendar;
  // 1 January 1970 was a Thursday.
  const isOff = (day: string): boolean =>
    weekend.includes(((((numberOf(day) + 3) % 7) + 7) % 7) + 1) || holidays.has(day);
  const onWork = (day: string): string => (isOff(day) ? onWork(plusDays(day, 1)) : day);
  const end = (from: string, { amount, unit, count }: Pick<Rule, 'amount' | 'unit' | 'count'>): string => {
    if (count === 'working')
      return amount === 0 ? from : end(onWork(plusDays(from, 1)), { amount: amount - 1, unit, count });
    return unit === 'day' ? plusDays(from, amount) : plusMonths(from, unit === 'year' ? amount * 12 : amount);
  };
  const theirs = (kind: string, day: string): Expected => {
    if (!isOff(day) || place.counting?.lastDay === 'as-it-is') return { kind, date: day };
    const next = onWork(day);
    return place.counting?.lastDay === 'next-working-day'
      ? { kind, date: next, movedFrom: day }
      : { kind, date: day, allowUntil: next };
  };
  const first = (what: string, isGeneral: boolean): Rule | undefined =>
    place.deadlines.find((rule) => rule.what === what && (!isGeneral || rule.about === undefined));

  const rule = (asked === 'copy' ? first('access', true) : undefined) ?? first('reply', true);
  const month = { amount: 1, unit: 'month', count: 'calendar' } as const;
  const reply = theirs('reply', end(sent, rule ?? month));
  const dates: Expected[] = [reply, { kind: 'recheck', date: plusMonths(sent, 6) }];
  if (rule?.extension !== undefined)
    dates.push(theirs('extension', end(sent, { ...rule, amount: rule.amount + rule.extension })));
  for (const other of place.deadlines) {
    if (other.what === 'acknowledgement' && other.from !== 'complaint')
      dates.push(theirs('acknowledgement', end(sent, other)));
    const isAnswer = other.what === 'reply' || (asked === 'copy' && other.what === 'access');
    if (isAnswer && other.about !== undefined) dates.push(theirs('reply', end(sent, other)));
  }

  const due = reply.allowUntil ?? reply.date;
  const got = answered !== undefined && answered >= sent ? answered : undefined;
  const wait = first('wait-before-complaint', false);
  const opens = got ?? plusDays(wait ? end(sent, wait) : due, 1);
  const closes = place.deadlines
    .filter(({ what, about }) => what === 'complaint-window' && about === undefined)
    .map((window) => {
      const from = window.from ?? 'answer';
      const isFromAnswer = from === 'answer' || from === 'answer-due';
      return end(isFromAnswer ? (from === 'answer' ? (got ?? due) : due) : sent, window);
    })
    .sort();
  const [last] = closes;
  if (last !== undefined)
    dates.push(
      { kind: 'complaint-from', date: opens },
      { kind: 'complaint', date: last, ...(isOff(last) ? { isDayOff: true } : {}) },
    );
  else if (place.hasAuthority) dates.push({ kind: 'complaint', date: opens });
  return dates;
}
