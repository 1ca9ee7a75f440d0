import type { DaySpan } from '../domain/by-date.ts';
import type { Site } from '../queries.ts';
import type { Deadline } from '../schemas/region.ts';

/**
 * A waiting time in words: "1 month", "20 working days".
 * @param longest with the further time the law allows
 */
export function deadlineInWords({ t, format }: Site, deadline: Deadline, longest = false): string {
  const { amount, unit, count, extension = 0 } = deadline;
  const total = longest ? amount + extension : amount;
  return count === 'working' ? t('deadline.workingDays', { count: total }) : format.duration(total, unit);
}

/** For which days a waiting time holds, in words: "From 1 December 2026". */
export function appliesInWords({ t, format }: Site, { from, until }: DaySpan): string {
  if (from !== undefined && until !== undefined)
    return t('byDate.between', { from: format.date(from), until: format.date(until) });
  return from === undefined
    ? t('byDate.until', { until: format.date(until ?? '') })
    : t('byDate.from', { from: format.date(from) });
}
