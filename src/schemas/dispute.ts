import { z } from 'astro/zod';
import { entryId, factId, isoDate, partialDate } from './common.ts';

export const dispute = z.strictObject({
  id: factId,
  question: z
    .string()
    .min(10)
    .max(120)
    .regex(/\?$/, 'put the point in dispute as a question')
    .describe('What sources disagree about'),
  positions: z
    .array(
      z.strictObject({
        who: z.string().min(2).max(80).describe('Who says it'),
        says: z.string().min(10).max(220).describe('What they say, in our words'),
        date: partialDate.optional().describe('When they said it'),
        source: entryId.describe('Id from content/facts/sources.yaml'),
      }),
    )
    .min(2, 'a dispute has at least two positions')
    .describe('Who says what'),
  reading: z.string().min(10).max(300).describe('Our reading: what to do while it is open'),
  reviewed: isoDate.describe('Day the point was last checked'),
});
export type Dispute = z.infer<typeof dispute>;
