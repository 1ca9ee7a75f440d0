import { z } from 'astro/zod';
import { confidence, factId, httpsUrl, partialDate, platform, sourceIds } from './common.ts';

/** One thing to tap: a label as Meta spells it, or an icon that has no label. */
export const menuItem = z.union([
  z.strictObject({
    label: z.string().min(1).max(80).describe('Exactly as Meta writes it'),
    also: z.array(z.string().min(1)).default([]).describe('Other spellings and older names'),
    group: z.string().optional().describe('Heading it stands under'),
  }),
  // The words are in ui.yaml under `icon`.
  z.strictObject({
    icon: z
      .enum(['profile', 'menu', 'more', 'chat', 'chat-name', 'search', 'info'])
      .describe('An icon or place without a label'),
  }),
]);
export type MenuItem = z.infer<typeof menuItem>;

export const setting = z.strictObject({
  id: factId,
  platform: platform.describe('Which product of Meta it is in'),
  surface: z.enum(['app', 'web', 'app-or-web', 'phone-settings']).describe('Where it is reached'),
  exists: z.boolean().describe('false for a menu that only rumours know'),
  path: z.array(menuItem).min(1).describe('What to tap, in order'),
  url: httpsUrl.optional().describe('Address that opens the same screen'),
  searchWord: z
    .string()
    .optional()
    .describe('Word to type in the search box of the settings when the row is not found'),
  lastSeen: partialDate.optional().describe('Newest dated source for this path. Left out where no source has a date'),
  confidence,
  sources: sourceIds,
});
export type Setting = z.infer<typeof setting>;
