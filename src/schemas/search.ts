import { z } from 'astro/zod';

const phrase = z.string().min(1).max(60);

/** Words of one language that a search reads in another way than they stand there: `content/<locale>/search.yaml`. */
export const searchWords = z.strictObject({
  aliases: z
    .array(
      z.strictObject({
        means: phrase.describe('Words our pages use'),
        same: z
          .literal(true)
          .optional()
          .describe(
            'Only other names: read as `means` everywhere. Without it both are looked for, what was typed first',
          ),
        typed: z.array(phrase).min(1).describe('Words or short phrases people type for it, in any language'),
      }),
    )
    .describe('Other names. The same words stand in one group only'),
  common: z.array(phrase).describe('Words that stand in most questions and say nothing about their subject'),
  ignored: z.array(phrase).default([]).describe('The same in other languages people type'),
});
export type SearchWords = z.infer<typeof searchWords>;

/** What people type when a page is the answer, page by page: `content/<locale>/asked.yaml`. */
export const askedPhrases = z.record(
  z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'write the address of a page, for example /forms/'),
  z.array(z.string().min(2).max(200)).min(1),
);
export type AskedPhrases = z.infer<typeof askedPhrases>;
