import { z } from 'astro/zod';

/** kebab-case name of an entry: it is the file name, the URL and the id that other entries use. */
export const entryId = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'use lower-case letters, digits and single hyphens, for example "object-on-instagram"',
  );

/**
 * A calendar date, "2026-11-21". YAML readers turn an unquoted date into a Date object, so both forms are taken;
 * a date that does not exist ("2026-02-30") is refused.
 */
export const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('write a real calendar date as year-month-day, for example 2026-11-21'),
);

/** A date that may lack its day or month: "2025", "2025-04" or "2025-04-24". */
export const partialDate = z.preprocess(
  (value) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value,
  z.union([z.iso.date(), z.string().regex(/^20\d\d(?:-(?:0[1-9]|1[0-2]))?$/)], {
    error: 'write a year, a year and month, or a full date: 2025, 2025-04 or 2025-04-24',
  }),
);

/** How well a statement is supported. The page shows it in words, never as a code. */
export const confidence = z
  .enum(['primary', 'corroborated', 'single', 'unconfirmed'])
  .describe('How well it is supported: by an official text, by two or more sources, by one, or not confirmed');
export type Confidence = z.infer<typeof confidence>;

/** How fast the subject changes. The next review date is computed from it and `reviewed`. */
export const volatility = z.enum(['screens', 'hoax', 'law', 'background']);
export type Volatility = z.infer<typeof volatility>;

/** Meta's products, as readers name them. */
export const platform = z.enum([
  'facebook',
  'instagram',
  'whatsapp',
  'messenger',
  'threads',
  'meta-ai-app',
  'ai-glasses',
]);
export type Platform = z.infer<typeof platform>;

/** Whose hands an account is in, as far as rights and forms differ. */
export const readerAge = z.enum(['adult', 'minor']);

/** What kinds of account a person has on Facebook, Instagram or Threads. */
export const accountKind = z.enum(['public', 'private', 'business', 'none']);

/** What a person can do against AI training where they live. */
export const regionStatus = z
  .enum(['can-object', 'can-ask', 'no-right', 'not-known'])
  .describe('What a person can do against AI training there');
export type RegionStatus = z.infer<typeof regionStatus>;

/** What an action does to one of Meta's uses of information. */
export const effectValue = z.enum(['yes', 'partly', 'no', 'unknown']);
export type EffectValue = z.infer<typeof effectValue>;

/** What an objection or a setting leaves untouched. The words for each are in `ui.yaml` under `notCovered`. */
export const uncovered = z.enum([
  'trained-models',
  'others-posts',
  'web-data',
  'meta-ai-button',
  'ads',
  'ads-from-ai-chats',
  'human-review',
  'always-public',
  'ai-chats',
  'public-posts',
  'copies-already-made',
]);
export type Uncovered = z.infer<typeof uncovered>;

/** The regions an entry speaks of: every one, or a list of region ids. */
export const regionScope = z
  .union([z.literal('all'), z.array(entryId).min(1)])
  .describe('Where it applies: "all" or region ids');
export type RegionScope = z.infer<typeof regionScope>;

export const httpsUrl = z.url({ protocol: /^https$/, error: 'give a full address that starts with https://' });

/** What is not ready for readers. The content check judges it like the rest; a build leaves it out, but for `DRAFTS=1`. */
export const draft = z
  .literal(true, { error: 'write "true", or leave the line out: without it the entry is published' })
  .optional()
  .describe('Not published yet: seen with npm run dev, and in a build with DRAFTS=1');

/** The id of a fact, and what an entry relies on. */
export const factId = entryId.describe('Stable name of the entry, which others refer to');
export const sourceIds = z.array(entryId).min(1).describe('What it relies on: ids from content/facts/sources.yaml');

/** Words a translation may replace. Every other field of an entry is inherited from English. */
export const words = {
  title: z.string().min(3).max(80).describe('Heading of the page and text of links to it'),
  description: z
    .string()
    .min(20)
    .max(160)
    .describe('The answer itself, in one or two sentences: first line of the page and of search results'),
  searchTerms: z
    .array(z.string().min(2))
    .default([])
    .describe('Other words people type for this, wrong spellings included'),
};

/** How much longer than in English words may be in another language: German or Finnish need a third more. */
const ROOM_IN_TRANSLATION = 1.5;

/**
 * The same fields in a language other than English, none of them needed. Lengths get room, and rules about how English is
 * written, such as the sign at the end of a question, do not hold.
 */
export function inTranslation<Shape extends Readonly<Record<string, z.ZodType>>>(shape: Shape) {
  const fields = Object.entries(shape).map(([name, schema]) => [name, withRoom(schema)]);
  return z.strictObject(Object.fromEntries(fields) as Shape).partial();
}

function withRoom(schema: z.ZodType): z.ZodType {
  const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  if (!(inner instanceof z.ZodString)) return schema;
  const { maxLength, description } = inner;
  const text = z.string().min(1);
  const limited = maxLength === null ? text : text.max(Math.ceil(maxLength * ROOM_IN_TRANSLATION));
  return description === undefined ? limited : limited.describe(description);
}

/** Fields every page entry has. */
export const entryFields = {
  ...words,
  draft,
  sources: z
    .array(entryId)
    .min(1, 'name at least one source id from content/facts/sources.yaml')
    .refine((ids) => new Set(ids).size === ids.length, 'a source is named twice: keep it once')
    .describe('Ids from content/facts/sources.yaml, in the order they are numbered on the page'),
  reviewed: isoDate.describe('Day the facts were last checked. Never renewed for an edit alone'),
  volatility: volatility.describe('How fast this subject changes: screens 45 days, hoax 90, law 120, background 365'),
  confidence: confidence.describe('How well the page as a whole is supported'),
};
