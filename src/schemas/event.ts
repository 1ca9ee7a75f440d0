import { z } from 'astro/zod';
import { confidence, entryId, partialDate, regionScope } from './common.ts';

export const event = z.strictObject({
  id: entryId,
  date: partialDate,
  text: z.string().min(10).max(220).describe('What happened, in one or two plain sentences'),
  regions: regionScope,
  kind: z.enum(['meta', 'law', 'regulator', 'court', 'hoax', 'report']),
  confidence,
  sources: z.array(entryId).min(1),
});
export type Event = z.infer<typeof event>;
