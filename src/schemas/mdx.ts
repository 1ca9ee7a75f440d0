import { z } from 'astro/zod';
import { confidence, entryId, isoDate, uncovered } from './common.ts';
import { letterKind } from './letter.ts';
import { deadlineKind } from './region.ts';

/** A list of ids in one attribute, separated by spaces: `regions="eu uk"`. */
function idList<T extends z.ZodType<string, string>>(item: T) {
  return z
    .string()
    .transform((value) => value.trim().split(/\s+/))
    .pipe(z.array(item).min(1));
}

/**
 * The components a writer may use in a page, with their attributes.
 * The content check reads this to stop a misspelt attribute; each component parses its own props with it.
 */
export const mdxProps = {
  Steps: z.strictObject({
    label: z.string().min(3).max(60).optional().describe('Where the steps are done, for example "Instagram app"'),
  }),
  Step: z.strictObject({ see: z.string().min(3).max(120).optional().describe('What the reader should see next') }),
  MenuPath: z.strictObject({ setting: entryId.describe('Id from content/facts/settings.yaml') }),
  FormLink: z.strictObject({ form: entryId.describe('Id from content/facts/forms.yaml') }),
  OnlyIn: z
    .strictObject({
      regions: idList(entryId).optional().describe('Region ids this block is for'),
      except: idList(entryId).optional().describe('Region ids this block is not for'),
    })
    .refine((p) => (p.regions === undefined) !== (p.except === undefined), {
      error: 'give either "regions" or "except"',
      path: ['regions'],
    }),
  ByDate: z
    .strictObject({
      until: isoDate.optional().describe('First day on which the block no longer applies'),
      from: isoDate.optional().describe('First day on which the block applies'),
    })
    .refine((p) => p.until !== undefined || p.from !== undefined, {
      error: 'give "until", "from" or both',
      path: ['from'],
    }),
  YourCopy: z.strictObject({
    title: z.string().min(3).max(60).describe('What the reader keeps, for example "Proof that you objected"'),
  }),
  Callout: z.strictObject({ kind: z.enum(['take-care', 'good-to-know']) }),
  Cite: z.strictObject({
    source: idList(entryId).describe('Source ids that also stand in the front matter'),
    confidence: confidence.optional().describe('Shown in words when the note has text'),
  }),
  Deadline: z.strictObject({
    region: entryId,
    what: deadlineKind,
    length: z.enum(['usual', 'longest']).optional().describe('longest: with the further time the law allows'),
  }),
  LetterWords: z.strictObject({
    region: entryId,
    kind: letterKind.describe('Kind of letter, one that content/facts/letters.yaml has for the region'),
  }),
  NotCovered: z.strictObject({
    items: idList(uncovered).optional().describe('What stays untouched. Without it: the effect values of this guide'),
  }),
  StoredChoices: z.strictObject({}),
} as const;

export type MdxComponent = keyof typeof mdxProps;
export type MdxProps<Name extends MdxComponent> = z.input<(typeof mdxProps)[Name]>;
