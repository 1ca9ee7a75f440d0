import { addDays, GRACE_DAYS, isPastGrace, nextReview } from '../../../domain/review-date.ts';
import { defaultLocale } from '../../../i18n/locales.ts';
import { isoDate, volatility } from '../../../schemas/common.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';

/**
 * No page was checked in the future, and on a day that was named none is checked later than it may be. Where no day is named, what is
 * late stops nobody: whoever mends one page need not check sixty others. `npm run freshness` and /about/freshness/ name them.
 * @param named year-month-day the review clock is read at
 */
export function checkDates(library: Library, named: string | undefined): Problem[] {
  const today = named ?? newestReview(library);
  return library.pages
    .filter((page) => page.locale === defaultLocale)
    .flatMap((page): Problem[] => {
      const reviewed = isoDate.safeParse(page.data['reviewed']);
      const speed = volatility.safeParse(page.data['volatility']);
      // Anything wrong with the two fields themselves is for the shape rule to say.
      if (!reviewed.success || !speed.success) return [];
      const where = { file: page.file, line: page.lineOf(['reviewed']), field: 'reviewed' };
      if (reviewed.data > today) {
        const reason = `${reviewed.data} is in the future (today is ${today})`;
        return [{ ...where, reason, mending: 'give the day the facts were last checked' }];
      }
      if (named === undefined || !isPastGrace(reviewed.data, speed.data, today)) return [];
      const due = nextReview(reviewed.data, speed.data);
      const end = addDays(due, GRACE_DAYS);
      const reason = `the next review was due on ${due}, and the ${GRACE_DAYS} days of grace ended on ${end}`;
      return [{ ...where, reason, mending: 'check the facts again, then set the day you did' }];
    });
}

/** The day the check works with when none is named: the newest `reviewed` in the content, but never a day to come. */
function newestReview(library: Library): string {
  const now = new Date().toISOString().slice(0, 10);
  const dates = library.pages.map((page) => isoDate.safeParse(page.data['reviewed']).data ?? '');
  return (
    dates
      .filter((date) => date !== '' && date <= now)
      .sort()
      .at(-1) ?? now
  );
}
