import { z } from 'astro/zod';
import {
  confidence,
  entryFields,
  entryId,
  inTranslation,
  isoDate,
  regionStatus,
  sourceIds,
  uncovered,
  words,
} from './common.ts';

export const continent = z.enum(['africa', 'americas', 'asia', 'europe', 'oceania']);
export type Continent = z.infer<typeof continent>;

/** What a waiting time is for, and whose duty it is. */
export const deadlineKind = z.enum([
  'reply',
  'acknowledgement',
  'access',
  'complaint-window',
  'regulator-update',
  'wait-before-complaint',
]);

/** What starts a waiting time: the day Meta gets the request, its answer, the day the answer was due, a complaint, or the harm. */
export const deadlineStart = z.enum(['request', 'answer', 'answer-due', 'complaint', 'harm']);

/** A waiting time in law. `extension` is the longest further time, in the same unit. */
export const deadline = z.strictObject({
  what: deadlineKind.describe('What the time is for'),
  from: deadlineStart
    .optional()
    .describe('What starts it; without it the request does, and a complaint for what the authority does'),
  about: z.string().min(3).max(60).optional().describe('What alone it holds for, for example "deletion"'),
  applies: z
    .strictObject({
      from: isoDate.optional().describe('First day'),
      until: isoDate.optional().describe('First day it holds no longer'),
    })
    .optional()
    .describe('Requests of which days it holds for: first day, and first day after'),
  amount: z.int().min(1).describe('How many units'),
  unit: z.enum(['day', 'month', 'year']).describe('What is counted'),
  count: z.enum(['calendar', 'working']).default('calendar').describe('How days are counted'),
  extension: z.int().min(1).optional().describe('Longest extra time, in the same unit'),
  law: z.string().min(2).describe('Where the rule stands, for example "GDPR Art. 12(3)"'),
  confidence,
  sources: sourceIds,
});
export type Deadline = z.infer<typeof deadline>;

const lawWords = {
  want: z.string().min(3).max(70).describe('What the reader wants, in their words'),
  right: z.string().min(3).max(90).describe('What the law gives for it'),
};

/** How the law of a place counts days. */
export const dayCount = z.strictObject({
  lastDay: z
    .enum(['next-working-day', 'as-it-is', 'not-known'])
    .describe('What becomes of a time that ends on a day that is no working day'),
  weekend: z
    .array(z.enum(['fri', 'sat', 'sun']))
    .min(1)
    .default(['sat', 'sun'])
    .describe('Days of the week that are no working days'),
  holidays: z
    .string()
    .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'use the code of a country, or of a part of it, for example IE or GB-ENG')
    .describe('Place whose public holidays count: where Meta’s firm or the office sits, as the law says'),
  law: z.string().min(2).max(90).describe('Where the rule stands, or "our reading" where no source says it'),
  confidence,
  sources: sourceIds,
});
export type DayCount = z.infer<typeof dayCount>;

/** One thing a law gives a person, and the one place where they can go on. */
export const legalRight = z
  .strictObject({
    ...lawWords,
    law: z.string().min(2).max(60).describe('Name and article'),
    guide: entryId.optional().describe('Guide that carries it out'),
    form: entryId.optional().describe('Official form or address that carries it out'),
    section: z.string().optional().describe('Id of the heading on this page that says more, for example "authority"'),
  })
  .refine(({ guide, form, section }) => [guide, form, section].filter((way) => way !== undefined).length === 1, {
    error: 'say where the reader goes on: give exactly one of "guide", "form" or "section"',
    path: ['guide'],
  });

/** Whether the clock knows a zone, under its present name or an old one. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/');
  } catch {
    return false;
  }
}

const regionWords = {
  ...words,
  inWords: z.string().min(3).max(60).describe('The name with its preposition, for example "in the United Kingdom"'),
  covers: z.string().min(2).max(80).describe('Which places this entry covers, in one line'),
};

export const region = z
  .strictObject({
    ...entryFields,
    ...regionWords,
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'use the two-letter ISO 3166-1 code, for example DE'))
      .default([])
      .describe('Countries it stands for, by ISO 3166-1 code; none for a part of a country and for "elsewhere"'),
    subdivision: z
      .string()
      .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'use the ISO 3166-2 code, for example US-CA')
      .optional()
      .describe('The part of a country it stands for, by ISO 3166-2 code'),
    parent: entryId.optional().describe('Region a subdivision belongs to'),
    continent: continent.optional().describe('Group in the place list; only "elsewhere" has none'),
    timeZones: z
      .array(z.string().refine(isTimeZone, 'use an IANA name, for example Europe/Berlin'))
      .default([])
      .describe('IANA time zones, where they differ from the country’s'),
    alsoCalled: z
      .record(z.string(), z.array(z.string().min(2)).min(1))
      .default({})
      .describe('By code of a place here: names people type for it that the packages with country names do not know'),
    status: regionStatus,
    statusAsOf: isoDate.describe('Day the evidence for the status is from'),
    nextStatus: z
      .strictObject({ status: regionStatus, from: isoDate.describe('First day it applies') })
      .optional()
      .describe('A status that a law already passed brings on a known day'),
    laws: z.array(legalRight).describe('What the law gives, in the order people ask'),
    regulator: entryId.optional().describe('Id from content/facts/authorities.yaml'),
    deadlines: z.array(deadline).default([]).describe('Waiting times in law'),
    counting: dayCount.optional().describe('How its deadlines are counted; needed where there are any'),
    forms: z.array(entryId).default([]).describe('Official forms and channels for people here'),
    firstGuides: z.array(entryId).min(1).describe('Guides that help most here, best first'),
    notCovered: z.array(uncovered).min(1).describe('What no step here changes'),
  })
  .refine((r) => (r.subdivision === undefined) === (r.parent === undefined), {
    error: '"subdivision" and "parent" go together: give both or neither',
    path: ['parent'],
  });
export type Region = z.infer<typeof region>;
export type LegalRight = z.infer<typeof legalRight>;

export const regionTranslation = inTranslation({
  ...regionWords,
  laws: z.array(inTranslation(lawWords).required()),
  deadlines: z.array(inTranslation(deadline.pick({ about: true }).shape)).describe('{} where English says nothing'),
});
