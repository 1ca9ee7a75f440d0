import ical, { ICalAlarmType } from 'ical-generator';

/** One day of a calendar, with what it says and when it reminds. */
export interface CalendarEntry {
  /** Name of the entry that stays the same when the file is made again. */
  readonly id: string;
  /** Year-month-day. */
  readonly date: string;
  readonly summary: string;
  readonly description: string;
  /** Whether it reminds on the morning after, once somebody else’s time is over, or before, while there is time to act. */
  readonly reminds: 'after' | 'before';
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * Writes a calendar file (RFC 5545): a whole day for each date, with alarms. It holds no name, no account and no time zone.
 * @param now instant the file is made at
 * @param host public name of the site, which makes the names of entries unique in the world
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { name, alarm, host, url, now }: { name: string; alarm: string; host: string; url: string; now: Date },
): string {
  const calendar = ical({ name, prodId: { company: host, product: 'deadlines', language: 'EN' } });
  for (const { id, date, summary, description, reminds } of entries)
    calendar.createEvent({
      id: `${id}@${host}`,
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      stamp: now,
      summary,
      description,
      url,
      // A negative time counts from the end of the day (the library writes RELATED=END): nine in the morning after it.
      alarms: (reminds === 'after' ? [-9 * HOUR] : [7 * DAY, DAY - 9 * HOUR]).map((trigger) => ({
        type: ICalAlarmType.display,
        trigger,
        description: `${alarm} ${summary}`,
      })),
    });
  return calendar.toString();
}
