import type { Message } from '../../domain/message.ts';
import type { CountRule, DeadlineRule } from '../../domain/deadline/due-dates.ts';

/** What the law of one place says about waiting times. */
export interface PlaceTimes {
  readonly name: string;
  readonly deadlines: readonly DeadlineRule[];
  readonly counting?: CountRule | undefined;
  /** Days of the week that are off, Monday is 1. */
  readonly weekend: readonly number[];
  /** Code of the place whose public holidays count. */
  readonly holidays?: string | undefined;
  readonly hasAuthority: boolean;
}

/** What `/deadlines/rules.json` holds. */
export interface DeadlinesFile {
  /** By id of the region. */
  readonly places: Readonly<Record<string, PlaceTimes>>;
  /** By code of a place, then by year: its public holidays as month-day, with spaces between them. */
  readonly holidays: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By id of a source: its title and address. */
  readonly sources: Readonly<Record<string, readonly [title: string, url: string]>>;
  readonly words: Readonly<Record<DeadlineWord, Message>>;
}

/** Texts that the script fills in. The others stand in the page. */
export const DEADLINE_WORDS = [
  'acknowledgement',
  'reply',
  'extension',
  'complaintFrom',
  'complaintLast',
  'recheck',
  'counted',
  'workingDays',
  'atOnce',
  'fromRequest',
  'fromAnswer',
  'fromAnswerDue',
  'fromHarm',
  'moved',
  'allowUntil',
  'isDayOff',
  'advice',
  'recheckText',
  'extensionText',
  'complaintText',
  'then',
  'onlyFor',
  'howCounted',
  'yearsKnown',
  'ready',
  'alarm',
  'calendarName',
  'saved',
] as const;
export type DeadlineWord = (typeof DEADLINE_WORDS)[number];
