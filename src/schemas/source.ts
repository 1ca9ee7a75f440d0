import { z } from 'astro/zod';
import { draft, factId, httpsUrl, isoDate, partialDate } from './common.ts';

export const source = z.strictObject({
  id: factId,
  title: z.string().min(5).max(140).describe('What it is, in our words'),
  publisher: z.string().min(2).max(80).describe('Who published it'),
  url: httpsUrl.describe('Where a reader can open it'),
  archive: httpsUrl.optional().describe('A dated copy of the same text'),
  published: partialDate.optional().describe('Day it was published or took effect. Left out where it carries no date'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'use a two-letter language code such as en or es')
    .default('en')
    .describe('Language it is written in, by ISO 639 code'),
  kind: z
    .enum([
      'law',
      'regulator',
      'court',
      'meta',
      'news',
      'fact-check',
      'consumer-body',
      'organisation',
      'research',
      'community',
    ])
    .describe('What kind of text it is'),
  read: z
    .enum(['full', 'excerpt', 'dated-copy', 'named-by-others'])
    .describe(
      'How we read it: whole, in part, as a dated copy in a public archive, or only as other sources report it',
    ),
  readOn: isoDate.describe('Day we read it'),
  draft,
});
export type Source = z.infer<typeof source>;
