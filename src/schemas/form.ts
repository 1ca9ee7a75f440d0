import { z } from 'astro/zod';
import { confidence, entryId, factId, httpsUrl, partialDate, regionScope, sourceIds } from './common.ts';

/** What a form asks for. The words are in `ui.yaml` under `asks`. */
export const asked = z.enum([
  'email',
  'reason-optional',
  'reason',
  'country',
  'code',
  'phone',
  'name',
  'prompts',
  'screenshot',
  'topic-choice',
  'details',
  'nothing',
  'not-known',
]);

export const form = z
  .strictObject({
    id: factId,
    name: z.string().min(5).max(110).describe('The official title where one is known, else what it is'),
    url: httpsUrl.optional().describe('Address of the form. It belongs to Meta or an authority, not to this site'),
    setting: entryId
      .optional()
      .describe('Id from content/facts/settings.yaml, for a form that is reached by a menu only'),
    purpose: z
      .enum([
        'object-own-content',
        'object-general',
        'object-whatsapp',
        'object-ai-chats',
        'third-party-information',
        'erasure',
        'privacy-request',
        'rights-contact',
        'information',
        'complaint',
        'switch',
      ])
      .describe('What it is for'),
    service: z
      .enum(['facebook', 'instagram', 'whatsapp', 'threads', 'meta', 'authority'])
      .describe('Whose login it wants, or who runs it'),
    regions: regionScope.describe('Where it is offered, as far as known'),
    login: z.enum(['needed', 'not-needed', 'not-known']).describe('Whether a person must log in'),
    asks: z.array(asked).min(1).describe('What it asks for'),
    firstSeen: partialDate.describe('First day the address is documented'),
    lastSeen: partialDate.describe('Last day the address is documented. Not proof that it opens today'),
    retired: partialDate.optional().describe('Day Meta stopped linking it'),
    confidence,
    next: z.array(entryId).default([]).describe('Forms to try when it does not open, in order'),
    sources: sourceIds,
  })
  .refine((f) => f.url !== undefined || f.setting !== undefined, {
    error: 'give "url", or "setting" for a form reached by a menu only',
    path: ['url'],
  });
export type Form = z.infer<typeof form>;
