import { z } from 'astro/zod';
import { entryId } from './common.ts';

/**
 * What a saying shows about a whole message: it is passed on; it talks about a rumour or about what is right; or which language it
 * is in. A language with everyday words has a file of its own, which is fetched for messages in it.
 */
export const sayingRole = z.enum(['chain', 'talk', 'language']);

const phrase = z
  .string()
  .min(1)
  .refine((words) => words.trim().split(/\s+/).length <= 6, 'a phrase has at most 6 words');

/** A thing that messages say, as people write it. Rumours put such things together: `signs` in their front matter. */
export const saying = z
  .strictObject({
    id: entryId,
    role: sayingRole.optional(),
    points: z
      .number()
      .positive()
      .max(2)
      .optional()
      .describe('How much it shows, where it has a role: from 1 on a chain message is named'),
    said: z
      .partialRecord(z.string().regex(/^[a-z]{2,3}$/, 'use a language code such as en or es'), z.array(phrase).min(1))
      .describe('By language: words people use for it. `*` at the end of a word is any ending'),
  })
  .refine(({ role, points }) => (role === 'chain' || role === 'talk') === (points !== undefined), {
    message: 'points belong to a saying with the role chain or talk, and only there',
    path: ['points'],
  });
export type Saying = z.infer<typeof saying>;
