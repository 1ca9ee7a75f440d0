import { addDays, GRACE_DAYS, isPastGrace, nextReview, type Volatility } from '../../../domain/review-date.ts';
import { volatility } from '../../../schemas/common.ts';
import { defaultLocale } from '../../../i18n/locales.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** No page is checked later than it may be, and none was checked in the future. */
export function checkDates(library: Library, today: string): Problem[] {
  return library.pages
    .filter((page) => page.locale === defaultLocale)
    .flatMap((page): Problem[] => {
      const reviewed = page.data['reviewed'];
      const speed = volatility.safeParse(page.data['volatility']);
      // Anything else about these two fields is for the shape rule to say.
      if (typeof reviewed !== 'string' || !ISO_DATE.test(reviewed) || Number.isNaN(Date.parse(reviewed)) || !speed.success) return [];
      const where = { file: page.file, line: page.lineOf(['reviewed']), field: 'reviewed' };
      if (reviewed > today) return [{ ...where, reason: `${reviewed} is in the future (today is ${today})`, mending: 'give the day the facts were last checked' }];
      if (!isPastGrace(reviewed, speed.data as Volatility, today)) return [];
      const due = nextReview(reviewed, speed.data as Volatility);
      return [{ ...where, reason: `the next review was due on ${due}, and the ${GRACE_DAYS} days of grace ended on ${addDays(due, GRACE_DAYS)}`, mending: 'check the facts again, then set the day you did' }];
    });
}

/**
 * The day the check works with when none is given: the newest `reviewed` in the content. So the clock never stops work that
 * has nothing to do with it, and a page that is left behind while others are checked is still found.
 */
export function newestReview(library: Library): string {
  const dates = library.pages.map((page) => page.data['reviewed']).filter((date): date is string => typeof date === 'string' && ISO_DATE.test(date));
  return dates.sort().at(-1) ?? new Date().toISOString().slice(0, 10);
}
