import { z } from 'astro/zod';
import { entryId, isoDate } from './common.ts';

/** A change of this site that a reader who was here before should know. */
export const update = z.strictObject({
  id: entryId,
  date: isoDate,
  kind: z.enum(['new', 'changed', 'corrected']),
  text: z.string().min(10).max(240).describe('What is different for the reader, in one or two plain sentences'),
  page: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*$/, 'write the address of a page of this site, for example /regions/cl/')
    .optional(),
});
export type Update = z.infer<typeof update>;
