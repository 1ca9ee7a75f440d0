/** How fast a subject changes. Same words as the content schema. */
export type Volatility = 'screens' | 'hoax' | 'law' | 'background';

/** Days after which a page must be checked again. */
export const REVIEW_DAYS: Readonly<Record<Volatility, number>> = { screens: 45, hoax: 90, law: 120, background: 365 };

/** Days a review may be late before the build stops. */
export const GRACE_DAYS = 60;

const MS_PER_DAY = 86_400_000;

/**
 * Adds days to a calendar date. Works on UTC days, so no time zone or summer time can shift the result.
 * @param isoDate year-month-day
 * @param days whole days, may be negative
 * @returns year-month-day
 */
export function addDays(isoDate: string, days: number): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day by which a page has to be checked again (year-month-day). */
export function nextReview(reviewed: string, volatility: Volatility): string {
  return addDays(reviewed, REVIEW_DAYS[volatility]);
}

/** Whether the review is later than the grace period allows on the given day (all dates year-month-day). */
export function isPastGrace(reviewed: string, volatility: Volatility, today: string): boolean {
  return today > addDays(nextReview(reviewed, volatility), GRACE_DAYS);
}

/** The newest of some days, year-month-day; undefined where there is none. */
export function newestDay(days: readonly string[]): string | undefined {
  return days.toSorted().at(-1);
}
