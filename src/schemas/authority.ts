import { z } from 'astro/zod';
import { confidence, factId, httpsUrl, sourceIds } from './common.ts';

/** An authority a person can turn to, once. Regions name it by id; the EU has one for each member state. */
export const authority = z.strictObject({
  id: factId,
  name: z.string().min(2).max(120).describe('Its official name'),
  short: z.string().min(2).max(20).optional().describe('Initials people use, for example ICO'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'use the two-letter ISO 3166-1 code, for example DE')
    .describe('Where it sits'),
  site: httpsUrl.describe('Its own site'),
  complaint: httpsUrl.optional().describe('Address where a person complains'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'use a language code such as en or es'))
    .min(1)
    .describe('Languages a person can write to it in, as far as known'),
  accepts: z
    .enum(['complaints', 'reports'])
    .describe('complaints: decides or mediates single cases; reports: only collects them'),
  address: z.array(z.string().min(2).max(70)).min(2).max(7).optional().describe('Where letters go, line by line'),
  email: z.email().optional().describe('Where it takes complaints by email'),
  cost: z.enum(['free', 'fee', 'not-known']).default('not-known').describe('What a complaint costs the person'),
  first: z
    .enum(['firm-first', 'at-once', 'not-known'])
    .default('not-known')
    .describe('Whether it wants the person to have written to the firm before'),
  attach: z.array(z.string().min(5).max(110)).max(6).default([]).describe('What it asks to see with a complaint'),
  takes: z.string().min(5).max(180).optional().describe('How long it takes, in one plain sentence'),
  cannot: z.string().min(5).max(180).optional().describe('What it cannot do for the person, in one plain sentence'),
  isForFirms: z.boolean().default(true).describe('false: other offices of the country deal with private firms'),
  note: z.string().min(10).max(240).optional().describe('What is distinct here, in one or two plain sentences'),
  confidence,
  sources: sourceIds,
});
export type Authority = z.infer<typeof authority>;
