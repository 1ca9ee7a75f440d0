import { z } from 'astro/zod';
import { entryId } from './common.ts';

const phrase = z
  .string()
  .min(1)
  .refine((words) => words.trim().split(/\s+/).length <= 6, 'a phrase has at most 6 words');

/** A thing that messages say, as people write it. Rumours put such things together: `signs` in their front matter. */
export const saying = z.strictObject({
  id: entryId,
  role: z
    .literal('language')
    .optional()
    .describe('Everyday words: they tell the language of a message. A language that has them gets a file of its own'),
  said: z
    .partialRecord(z.string().regex(/^[a-z]{2,3}$/, 'use a language code such as en or es'), z.array(phrase).min(1))
    .describe('By language: words people use for it. `*` at the end of a word is any ending, 0 any number'),
});
export type Saying = z.infer<typeof saying>;
