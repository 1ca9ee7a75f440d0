import { z } from 'astro/zod';
import { confidence, entryId, sourceIds } from './common.ts';
import { deadlineKind } from './region.ts';

/** What a letter is for. */
export const letterKind = z.enum([
  'object-ai-training',
  'object-ai-chats',
  'third-party-information',
  'access',
  'erasure',
  'restriction',
  'withdraw-consent',
  'reminder',
  'complaint',
]);
export type LetterKind = z.infer<typeof letterKind>;

/** For whom a letter is written, where that changes its words. */
export const letterSituation = z.enum(['own', 'tagged', 'child', 'minor', 'deceased', 'page-admin', 'no-account']);
export type LetterSituation = z.infer<typeof letterSituation>;

/** What became of the first message, for a complaint. */
export const letterOutcome = z.enum(['silent', 'refused']);
export type LetterOutcome = z.infer<typeof letterOutcome>;

/** What only the writer knows. Each is a marked gap until it is filled. */
export const letterBlank = z.enum([
  'name',
  'account',
  'email',
  'place',
  'reason',
  'sentOn',
  'answeredOn',
  'number',
  'child',
  'person',
  'relation',
  'page',
  'links',
  'idNumber',
  'address',
  'date',
  'signature',
]);
export type LetterBlank = z.infer<typeof letterBlank>;

/** What the site fills in itself, from the choices and the facts of the place. */
export const letterFact = z.enum(['apps', 'law', 'time', 'firm', 'regulator', 'outcome']);
export type LetterFact = z.infer<typeof letterFact>;

const PLACEHOLDERS: readonly string[] = [...letterBlank.options, ...letterFact.options];

/** A text of a letter: may hold the names of gaps and facts in braces, and no others. */
const text = z
  .string()
  .min(2)
  .max(420)
  .superRefine((value, context) => {
    for (const [, name = ''] of value.matchAll(/\{([^}]*)\}/g))
      if (!PLACEHOLDERS.includes(name))
        context.addIssue(`"{${name}}" is no gap of a letter: use one of ${PLACEHOLDERS.join(', ')}`);
  });

/** The words of letters in one language, `content/letters/<language>.yaml`. */
export const letterWords = z.strictObject({
  checked: z.boolean().describe('Whether somebody who grew up with the language has read it'),
  kinds: z.record(letterKind, z.strictObject({ subject: text, ask: z.array(text).min(1).max(4) })),
  outcomes: z.record(letterOutcome, text).describe('What Meta did, for the complaint'),
  situations: z.record(letterSituation, z.string().max(420)).describe('A paragraph; empty for one’s own account'),
  reason: text.describe('With {reason}'),
  law: text.describe('With {law}; a name of a law must fit in without being bent'),
  wish: text.describe('Where no law gives a right to what is asked'),
  time: text.describe('With {time}, such as "30 days"'),
  noTime: text.describe('Where no law sets a time'),
  answer: text,
  attached: text.describe('What is sent along with a complaint'),
  lines: z.record(
    z.enum(['name', 'account', 'email', 'place', 'number', 'idNumber', 'address', 'date', 'signature']),
    text.describe('One line with its gap, such as "Name: {name}"'),
  ),
  blanks: z.record(letterBlank, z.string().min(2).max(60)).describe('What stands in an empty gap'),
  workingDays: z
    .partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), z.string().includes('{count}'))
    .refine((forms) => forms.other !== undefined, 'give at least "other"'),
  allApps: z.string().min(2).max(60).describe('Stands for the apps where none was chosen'),
});
export type LetterWords = z.infer<typeof letterWords>;

/** A text in several languages of letters, by language code. English is always there. */
const inLanguages = z
  .record(z.string().regex(/^[a-z]{2}(?:-[A-Za-z]+)?$/), z.string().min(2).max(300))
  .refine((texts) => texts['en'] !== undefined, 'give at least English, as "en"');

/** What the law of one place says to one kind of letter. */
export const letterLaw = z.strictObject({
  weight: z
    .enum(['right', 'wish'])
    .describe('right: the law gives it, at least in some cases; wish: it does not, and the letter says so'),
  law: inLanguages
    .optional()
    .describe('Name and article as they are quoted in each language of the letters; none for a wish'),
  time: deadlineKind.optional().describe('Which of the deadlines of the region holds for the answer'),
  extra: inLanguages.optional().describe('A sentence that this law needs and others do not'),
  sources: z.array(entryId).default([]),
});
export type LetterLaw = z.infer<typeof letterLaw>;

/** The letters of one region. */
export const letterRules = z
  .strictObject({
    id: entryId.describe('Id of the region'),
    firm: entryId.describe('Id from content/facts/firms.yaml: who gets the letter'),
    languages: z.array(z.string()).min(1).describe('Languages of letters that fit the place, the best first'),
    wants: z
      .array(z.enum(['reason', 'id-number', 'address', 'date', 'signature']))
      .default([])
      .describe('What the law wants in a letter besides name and account'),
    wantsSources: z.array(entryId).default([]),
    placeName: inLanguages.optional().describe('Name of the place where it is no country'),
    kinds: z.partialRecord(letterKind, letterLaw),
    confidence,
  })
  .refine(({ kinds }) => Object.keys(kinds).length > 0, { error: 'name at least one kind of letter', path: ['kinds'] });
export type LetterRules = z.infer<typeof letterRules>;

/** A firm of Meta that a letter goes to. */
export const firm = z.strictObject({
  id: entryId,
  name: z.string().min(3).max(80),
  address: z.array(z.string().min(2).max(60)).min(2).max(6).describe('For a letter on paper, line by line'),
  confidence,
  sources: sourceIds,
});
export type Firm = z.infer<typeof firm>;
