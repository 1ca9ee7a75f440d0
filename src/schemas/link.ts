import { z } from 'astro/zod';
import { isoDate } from './common.ts';

const webUrl = z.url({ protocol: /^https?$/, error: 'give a full address that starts with https://' });

/** How an address of another site answered when `npm run links` last asked. That command writes these entries; nobody needs to. */
export const linkState = z.enum(['open', 'moved', 'refused', 'dead', 'trouble']);
export type LinkState = z.infer<typeof linkState>;

export const link = z.strictObject({
  id: webUrl.describe('The address as it stands in the content'),
  state: linkState.describe(
    'open; moved: leads elsewhere for good; refused: it does not answer programs; dead: not found, gone; trouble: may pass',
  ),
  why: z.string().min(2).max(200).optional().describe('What it said, where it is not simply open: "404", "robots.txt"'),
  to: webUrl.optional().describe('Where it led'),
  since: isoDate.describe('First day it was found like this, without another state in between'),
  checked: isoDate.describe('Last day it was asked'),
  seen: isoDate.optional().describe('Last day it opened'),
});
export type Link = z.infer<typeof link>;
