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
