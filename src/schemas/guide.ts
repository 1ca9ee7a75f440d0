import { z } from 'astro/zod';
import {
  accountKind,
  effectValue,
  entryFields,
  entryId,
  inTranslation,
  platform,
  readerAge,
  regionScope,
  regionStatus,
  words,
} from './common.ts';

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

/** Why a step is in a plan. It also decides the place of the step there: see `domain/plan/order.ts`. */
export const planRule = z.enum(['objection', 'letter', 'situation', 'protect', 'safety', 'follow-up']);

/** One set of readers: every field given must fit the person. */
const planCondition = z
  .strictObject({
    platforms: z
      .union([z.literal('any'), z.array(platform).min(1)])
      .optional()
      .describe('Apps the person uses, where they differ from the platforms of the guide; "any": also without an app'),
    regions: z.array(entryId).min(1).optional().describe('Places, where they decide'),
    statuses: z.array(regionStatus).min(1).optional().describe('What people can do in the place, where that decides'),
    ages: z.array(readerAge).min(1).optional().describe('Whose account it is'),
    accounts: z.array(accountKind).min(1).optional().describe('Kinds of account'),
    situations: z.array(entryId).min(1).optional().describe('Ids of guides with a "situation"'),
  })
  .refine((condition) => Object.keys(condition).length > 0, { error: 'name at least one field, or leave "when" out' });

/** When the guide is a step of somebody’s plan. Without it, it never is. */
const guidePlan = z.strictObject({
  rule: planRule.describe('Why it is in a plan, which decides its place there'),
  when: z.array(planCondition).min(1).optional().describe('Whom it is for: any one of these. Without it, everyone'),
  after: z
    .array(entryId)
    .min(1)
    .optional()
    .describe('In the plan only together with one of these guides, and after it'),
  unless: z.array(entryId).min(1).optional().describe('Not for people in one of these situations'),
  first: z.boolean().optional().describe('A situation that comes before everything else'),
  only: z.boolean().optional().describe('A situation whose plan has no steps but those that name it'),
  assumes: accountKind.optional().describe('The account a person in this situation has, unless they say otherwise'),
});

const guideWords = {
  ...words,
  why: z.string().min(10).max(110).optional().describe('What doing it brings, in one sentence, for plans'),
  situation: z.string().min(5).max(60).optional().describe('The situation in the words of the reader: "I am a parent"'),
  needs: z.string().min(3).max(40).describe('What the reader needs at hand, for example "Your login"'),
  audience: z.string().min(3).max(40).describe('Whom it is for, for example "Adults"'),
};

export const guide = z
  .strictObject({
    ...entryFields,
    ...guideWords,
    kind: z
      .enum(['task', 'explainer', 'situation'])
      .describe('task: numbered steps; explainer: an answer; situation: a path for certain people'),
    topic: guideTopic.describe('Group in the steps list'),
    platforms: z.array(platform).min(1).describe('Products of Meta it is about'),
    regions: regionScope.describe('Where the steps can be done: "all" or region ids'),
    effect: effect.describe('What the action does to each of six uses'),
    minutes: z.int().min(1).max(120).describe('Time an unhurried person needs'),
    forms: z.array(entryId).default([]).describe('Ids from content/facts/forms.yaml'),
    disputes: z
      .array(entryId)
      .default([])
      .describe('Ids from content/facts/disputes.yaml: where sources disagree about this'),
    replies: z.array(entryId).default([]).describe('Ids from content/facts/replies.yaml: what Meta may answer'),
    order: z.int().min(1).describe('Place within its topic'),
    plan: guidePlan.optional().describe('When it is a step of somebody’s plan; without it, it never is'),
  })
  .refine(({ plan, why }) => (plan === undefined) === (why === undefined), {
    error: '"plan" and "why" go together: a step of a plan says what it brings. Give both or neither',
    path: ['why'],
  })
  .refine(({ plan }) => plan?.rule !== 'follow-up' || plan.after !== undefined, {
    error: 'a follow-up needs "after": the guides it follows',
    path: ['plan', 'after'],
  });
export type Guide = z.infer<typeof guide>;

export const guideTranslation = inTranslation(guideWords);
