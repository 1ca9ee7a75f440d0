import { localDay } from '../../domain/by-date.ts';
import type { DueDate } from '../../domain/deadline/due-dates.ts';
import { saveFile } from '../site/save-file.ts';
import type { PlaceTimes } from './deadline-file.ts';
import type { DeadlineView } from './deadline-view.ts';
import { recordText } from './record-text.ts';

/** The dates on the page, and where they hold. */
export interface ShownDates {
  readonly dates: readonly DueDate[];
  readonly view: DeadlineView;
  readonly place: PlaceTimes;
  /** Id of the region. */
  readonly region: string;
}

/**
 * Hands the reader a file with the dates for the calendar. What writes it is fetched now, so that nobody else pays for it.
 * @throws Error where it does not arrive
 */
export async function saveCalendar({ dates, view, region }: ShownDates): Promise<void> {
  const url = `${location.origin}${location.pathname}`;
  const { calendarFile } = await import('./calendar-file.ts');
  // A day that is over needs no reminder.
  const today = localDay(new Date());
  const ahead = dates.filter(({ date }) => date >= today);
  const text = calendarFile(
    (ahead.length > 0 ? ahead : dates).map((due) => view.entry(due, region, url)),
    { name: view.fill('calendarName'), alarm: view.fill('alarm'), host: location.hostname, url, now: new Date() },
  );
  saveFile('meta-ai-dates.ics', text, 'text/calendar');
}

/** Hands the reader the record: what stands in its fields, and the dates, where there are any. It goes nowhere else. */
export function saveRecord(proof: HTMLElement, shown: ShownDates | undefined): void {
  const lines = shown
    ? [
        shown.place.name,
        ...shown.dates.map((due) => `${due.date}  ${shown.view.title(due)}${due.rule ? ` (${due.rule.law})` : ''}`),
      ]
    : [];
  saveFile('meta-ai-record.txt', recordText(proof, localDay(new Date()), lines), 'text/plain');
}
