import { z } from 'astro/zod';
import { confidence, factId, partialDate, regionScope, sourceIds } from './common.ts';

export const event = z.strictObject({
  id: factId,
  date: partialDate.describe('When it happened, as far as known'),
  text: z.string().min(10).max(220).describe('What happened, in one or two plain sentences'),
  regions: regionScope,
  kind: z.enum(['meta', 'law', 'regulator', 'court', 'hoax', 'report']).describe('Whose act it was'),
  confidence,
  sources: sourceIds,
});
export type Event = z.infer<typeof event>;
