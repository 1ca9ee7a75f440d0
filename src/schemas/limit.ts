import { z } from 'astro/zod';
import { accountKind, confidence, entryId, factId, platform, readerAge, regionScope, sourceIds } from './common.ts';

/** Something no setting and no form can do, and what comes closest. */
export const limit = z.strictObject({
  id: factId,
  cannot: z.string().min(10).max(110).describe('What cannot be done, beginning with a verb: "Take old posts out of …"'),
  why: z.string().min(10).max(220).describe('Why not, as far as known, in one or two plain sentences'),
  platforms: z.array(platform).min(1),
  regions: regionScope.describe('Where it cannot be done: "all" or region ids'),
  for: z
    .strictObject({
      ages: z.array(readerAge).min(1).optional(),
      accounts: z.array(accountKind).min(1).optional(),
    })
    .optional()
    .describe('Only for these readers; without it, for everyone'),
  instead: z.string().min(10).max(160).describe('The best substitute, beginning with a verb'),
  guide: entryId.describe('Guide that carries the substitute out'),
  confidence,
  sources: sourceIds,
});
export type Limit = z.infer<typeof limit>;
