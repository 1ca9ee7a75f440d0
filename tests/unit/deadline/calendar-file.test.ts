import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile, type CalendarEntry } from '../../../src/components/deadline/calendar-file.ts';

const entries: CalendarEntry[] = [
  {
    id: 'reply-2026-03-02-eu',
    date: '2026-03-02',
    summary: 'Meta’s answer is due; yes, really',
    description: 'GDPR Art. 12(3)\nNächster Schritt: 日本語 עברית',
    reminds: 'after',
  },
  {
    id: 'complaint-2028-02-29-pe',
    date: '2028-02-29',
    summary: 'Last day to complain',
    description: 'x'.repeat(400),
    reminds: 'before',
  },
];
const file = calendarFile(entries, {
  name: 'My dates',
  alarm: 'Meta and AI:',
  host: 'guide.example',
  url: 'https://guide.example/deadlines/',
  now: new Date('2026-01-30T10:00:00Z'),
});
// The reader is another library than the writer.
const events = new ICAL.Component(ICAL.parse(file) as unknown[])
  .getAllSubcomponents('vevent')
  .map((event) => new ICAL.Event(event));

describe('a calendar file, read back by another library', () => {
  test('has a whole day for each date, the same in every time zone', () => {
    expect(events.map(({ startDate }) => [startDate.toString(), startDate.isDate])).toEqual([
      ['2026-03-02', true],
      ['2028-02-29', true],
    ]);
    expect(file).not.toMatch(/VTIMEZONE|TZID/);
  });

  test('keeps every character of its texts', () => {
    expect(events.map(({ summary, description }) => [summary, description])).toEqual(
      entries.map(({ summary, description }) => [summary, description]),
    );
  });

  test('reminds the morning after a time that others have, and before one’s own last day', () => {
    const alarms = events.map(({ component }) =>
      component.getAllSubcomponents('valarm').map((alarm) => {
        const trigger = alarm.getFirstProperty('trigger');
        return [String(trigger?.getFirstValue()), trigger?.getParameter('related')];
      }),
    );
    expect(alarms).toEqual([
      [['PT9H', 'END']],
      [
        ['-P7D', undefined],
        ['-PT15H', undefined],
      ],
    ]);
  });

  test('is a file as RFC 5545 wants it: long lines folded, lines end with CR LF, names of entries unique', () => {
    expect(file.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    const lines = file.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toContain('\n');
    const names = events.map(({ uid }) => uid);
    expect(names).toEqual(['reply-2026-03-02-eu@guide.example', 'complaint-2028-02-29-pe@guide.example']);
  });

  test('holds nobody: no organiser, no attendee, no place', () => {
    expect(file).not.toMatch(/ORGANIZER|ATTENDEE|LOCATION|GEO/);
  });
});
