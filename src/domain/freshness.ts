import { addDays, nextReview, type Volatility } from './review-date.ts';

/** Where a page stands on its review clock: past its date, close to it, or neither. */
export type ReviewState = 'overdue' | 'soon' | 'later';

/** Days before a review is due from which it counts as due soon. */
export const SOON_DAYS = 30;

/**
 * Where a review stands on a day. On its own day it is due, and not yet overdue.
 * @param next day the review is due, year-month-day
 * @param today year-month-day
 */
export function reviewState(next: string, today: string): ReviewState {
  if (next < today) return 'overdue';
  return next <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/** What the clock reads: when something was checked (year-month-day), and how fast its subject changes. */
export interface Reviewed {
  readonly reviewed: string;
  readonly volatility: Volatility;
}

/** One thing on the clock: the day its next review is due, and where that stands. */
export type Due<Entry> = Entry & { readonly next: string; readonly state: ReviewState };

/** Puts things on the clock of a day (year-month-day), the one due first at the top. Of two due on a day, the order they came in stays. */
export function readClock<Entry extends Reviewed>(entries: readonly Entry[], today: string): Due<Entry>[] {
  return entries
    .map((entry) => {
      const next = nextReview(entry.reviewed, entry.volatility);
      return { ...entry, next, state: reviewState(next, today) };
    })
    .sort((a, b) => (a.next < b.next ? -1 : Number(a.next > b.next)));
}

/** How many stand where. */
export function countStates(states: readonly { readonly state: ReviewState }[]): Record<ReviewState, number> {
  const count = (wanted: ReviewState): number => states.filter(({ state }) => state === wanted).length;
  return { overdue: count('overdue'), soon: count('soon'), later: count('later') };
}
