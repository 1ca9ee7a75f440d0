/** A span of days, each written year-month-day. An end that is left out is open. */
export interface DaySpan {
  /** First day. */
  readonly from?: string | undefined;
  /** First day after the span. */
  readonly until?: string | undefined;
}

/** Whether a span takes in a day, written year-month-day. */
export function appliesOn(day: string, { from = day, until }: DaySpan): boolean {
  return from <= day && (until === undefined || day < until);
}

/** The calendar day where the reader is, year-month-day. A law begins at midnight of its place; the reader's own is the nearest we know. */
export function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const DAY_MS = 86_400_000;
/** Long after a page was last checked a right clock may still read it; after more days than these nobody looks after it. */
const MANY_DAYS = 3_653;

/**
 * Whether the clock of a device cannot be right: it shows a day before the page was last checked, or one more than ten years after.
 * Both are written year-month-day; the other side of the earth may be a day behind.
 */
export function isClockWrong(day: string, checked: string): boolean {
  const days = (Date.parse(day) - Date.parse(checked)) / DAY_MS;
  return days < -1 || days > MANY_DAYS;
}
