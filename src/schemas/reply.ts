import { z } from 'astro/zod';
import { confidence, entryId } from './common.ts';

export const reply = z.strictObject({
  id: entryId,
  gist: z.string().min(5).max(120).describe('What Meta answers, in our words'),
  markers: z
    .array(z.string().refine((p) => p.trim().split(/\s+/).length <= 8, 'a marker has at most 8 words'))
    .default([]),
  meaning: z.string().min(10).max(300),
  endsTheMatter: z.boolean(),
  nextStep: z.string().min(10).max(240),
  guide: entryId.optional(),
  confidence,
  sources: z.array(entryId).min(1),
});
export type Reply = z.infer<typeof reply>;
