import { z } from 'astro/zod';
import { entryId, isoDate, partialDate } from './common.ts';

/** What of a change a translation may replace. */
export const updateWords = {
  text: z.string().min(10).max(240).describe('What is different for the reader, in one or two plain sentences'),
  was: z.string().min(10).max(240).optional().describe('Of a correction: what we said that was wrong'),
  now: z.string().min(10).max(240).optional().describe('Of a correction: what is right'),
};

/** A change of this site that a reader who was here before should know. */
export const update = z
  .strictObject({
    id: entryId,
    date: isoDate,
    kind: z.enum(['new', 'changed', 'corrected']),
    ...updateWords,
    since: partialDate.optional().describe('Of a correction: since when the mistake stood there, where that is known'),
    page: z
      .string()
      .regex(/^\/(?:[a-z0-9-]+\/)*$/, 'write the address of a page of this site, for example /regions/cl/')
      .optional(),
  })
  .refine(({ kind, was, now }) => kind !== 'corrected' || (was !== undefined && now !== undefined), {
    error: 'a correction says in "was" what we said that was wrong, and in "now" what is right: give both',
    path: ['was'],
  })
  .refine(({ kind, was, now, since }) => kind === 'corrected' || (was ?? now ?? since) === undefined, {
    error: '"was", "now" and "since" belong to a correction: write "kind: corrected", or leave them out',
    path: ['kind'],
  });
export type Update = z.infer<typeof update>;
