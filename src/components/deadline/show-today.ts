import { isClockWrong, localDay } from '../../domain/by-date.ts';
import { write } from '../site/part.ts';
import type { DeadlineView } from './deadline-view.ts';

/**
 * Says which day the device takes for today, where that cannot be right.
 * @param warning sentence for it, whose attribute is the day of the newest check
 * @returns year-month-day; nothing where the clock is wrong: by it no day is over
 */
export function showToday(warning: HTMLElement, view: DeadlineView): string {
  const today = localDay(new Date());
  warning.hidden = !isClockWrong(today, warning.dataset['clock'] ?? '');
  write(warning, 'today', view.stamp(today));
  return warning.hidden ? today : '';
}
