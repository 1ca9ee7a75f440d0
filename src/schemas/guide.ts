import { z } from 'astro/zod';
import { effectValue, entryFields, entryId, platform, regionScope, words } from './common.ts';

/** The groups of the steps list, in the order the reader sees them. */
export const guideTopic = z.enum([
  'say-no',
  'show-less',
  'quiet-ai',
  'stay-safe',
  'when-it-goes-wrong',
  'understand',
  'situations',
]);
export type GuideTopic = z.infer<typeof guideTopic>;

/** What the action does to each of the six uses people ask about. */
export const effect = z.strictObject({
  futureTraining: effectValue.describe('Training of future AI on what you post'),
  trainedModels: effectValue.describe('AI that is already trained'),
  aiChats: effectValue.describe('Use of your chats with Meta AI'),
  adsFromChats: effectValue.describe('Ads chosen from your chats with Meta AI'),
  othersPosts: effectValue.describe('What other people post about you'),
  visibleAi: effectValue.describe('Meta AI buttons and answers in the apps'),
});
export type Effect = z.infer<typeof effect>;

const guideWords = {
  ...words,
  needs: z.string().min(3).max(40).describe('What the reader needs at hand, for example "Your login"'),
  audience: z.string().min(3).max(40).describe('Whom it is for, for example "Adults"'),
};

export const guide = z.strictObject({
  ...entryFields,
  ...guideWords,
  kind: z
    .enum(['task', 'explainer', 'situation'])
    .describe('task: numbered steps; explainer: an answer; situation: a path for certain people'),
  topic: guideTopic.describe('Group in the steps list'),
  platforms: z.array(platform).min(1),
  regions: regionScope.describe('Where the steps can be done: "all" or region ids'),
  effect,
  minutes: z.int().min(1).max(120).describe('Time an unhurried person needs'),
  forms: z.array(entryId).default([]).describe('Ids from content/facts/forms.yaml'),
  disputes: z
    .array(entryId)
    .default([])
    .describe('Ids from content/facts/disputes.yaml: where sources disagree about this'),
  replies: z.array(entryId).default([]).describe('Ids from content/facts/replies.yaml: what Meta may answer'),
  order: z.int().min(1).describe('Place within its topic'),
});
export type Guide = z.infer<typeof guide>;

export const guideTranslation = z.strictObject(guideWords).partial();
