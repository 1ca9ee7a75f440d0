import { z } from 'astro/zod';
import { entryId, isoDate, partialDate } from './common.ts';

export const dispute = z.strictObject({
  id: entryId,
  question: z.string().min(10).max(120).regex(/\?$/, 'put the point in dispute as a question'),
  positions: z
    .array(
      z.strictObject({
        who: z.string().min(2).max(80),
        says: z.string().min(10).max(220),
        date: partialDate.optional(),
        source: entryId,
      }),
    )
    .min(2, 'a dispute has at least two positions'),
  reading: z.string().min(10).max(300).describe('Our reading: what to do while it is open'),
  reviewed: isoDate,
});
export type Dispute = z.infer<typeof dispute>;
