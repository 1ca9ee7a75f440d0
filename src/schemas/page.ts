import { z } from 'astro/zod';
import { entryFields, entryId, inTranslation, words } from './common.ts';

/** About the site itself: who, how, privacy. It may stand without sources where it only speaks of itself. */
export const page = z.strictObject({
  ...entryFields,
  sources: z.array(entryId).default([]),
  order: z.int().min(1).describe('Place in the list of these pages'),
});
export type Page = z.infer<typeof page>;

export const pageTranslation = inTranslation(words);
