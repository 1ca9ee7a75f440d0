import type { ReadDay } from '../../domain/deadline/calendar-day.ts';
import type { PlaceDeadlines } from '../../domain/deadline/due-dates.ts';
import { FALLBACK_REGION } from '../../domain/region/find-region.ts';
import type { DeadlinesFile, PlaceTimes } from './deadline-file.ts';
import { DeadlineView } from './deadline-view.ts';

/** Everything dates are worked out with. */
export interface Deadlines {
  readonly file: DeadlinesFile;
  readonly view: DeadlineView;
  readonly readDay: ReadDay;
}

/**
 * Fetches the rules of all places, so that the address does not tell the reader’s, and what counts days.
 * @throws Error where one of them does not arrive
 */
export async function openDeadlines(address: string): Promise<Deadlines> {
  const [file, readDay] = await Promise.all([fetchRules(address), readDays()]);
  return { file, view: new DeadlineView(file), readDay };
}

async function fetchRules(address: string): Promise<DeadlinesFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`rules of the deadlines: ${response.status}`);
  const file = (await response.json()) as DeadlinesFile;
  if (!(FALLBACK_REGION in file.places)) throw new Error('rules of the deadlines: there are no places in them');
  return file;
}

/** A browser that knows Temporal needs no more for it. */
async function readDays(): Promise<ReadDay> {
  const own = (globalThis as { Temporal?: { PlainDate: { from: ReadDay } } }).Temporal?.PlainDate;
  const plainDate = own ?? (await import('temporal-polyfill')).Temporal.PlainDate;
  return (day) => plainDate.from(day);
}

/** What dates of a place are worked out from, with its public holidays. */
export function placeDeadlines(place: PlaceTimes, { holidays }: DeadlinesFile): PlaceDeadlines {
  const days = Object.entries(holidays[place.holidays ?? ''] ?? {}).flatMap(([year, list]) =>
    list.split(' ').map((day) => `${year}-${day}`),
  );
  return { ...place, calendar: { weekend: place.weekend, holidays: new Set(days) } };
}
