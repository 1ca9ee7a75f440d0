import { z } from 'astro/zod';
import { confidence, entryId, factId, sourceIds } from './common.ts';
import { letterKind } from './letter.ts';

/** A short piece of an email by which an answer is known again. Never the whole text. */
export const replyMarker = z
  .strictObject({
    text: z
      .string()
      .min(5)
      .refine((p) => p.trim().split(/\s+/).length <= 8, 'a marker has at most 8 words')
      .describe('Words by which the answer is known again'),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'use a two-letter language code such as en or es')
      .describe('Language of the words, by ISO 639 code'),
    strength: z
      .enum(['strong', 'medium', 'weak'])
      .describe('strong: this phrase alone decides; medium: two of them decide; weak: only supports others'),
    observed: z
      .boolean()
      .describe('true: a source of the entry shows that Meta used these words; false: a guess, or a translation'),
  })
  .refine(({ strength, observed }) => observed || strength !== 'strong', {
    error: 'nobody has seen this wording, so it cannot decide alone: make it medium or weak',
    path: ['strength'],
  });
export type ReplyMarker = z.infer<typeof replyMarker>;

/** Things that an answer says near each other, in any language that they have phrases for. */
const replySign = z.strictObject({
  strength: z.enum(['strong', 'medium', 'weak']),
  together: z.array(entryId).min(1).describe('Ids from content/facts/reply-sayings.yaml'),
  butNot: z.array(entryId).default([]).describe('Sayings that tell it apart from another answer'),
});

export const reply = z.strictObject({
  id: factId,
  gist: z.string().min(5).max(120).describe('What Meta answers, in our words'),
  markers: z.array(replyMarker).default([]).describe('Short pieces by which the answer is known again'),
  signs: z.array(replySign).default([]),
  partOf: z.array(entryId).default([]).describe('Answers whose mail says this as well: then it is one of those'),
  meaning: z.string().min(10).max(300).describe('What it means for the person'),
  endsTheMatter: z.boolean().describe('Whether nothing is left to do'),
  nextStep: z.string().min(10).max(240).describe('What to do next'),
  guide: entryId.optional().describe('Guide that helps with it'),
  letter: letterKind.optional().describe('Which letter to send next, where one helps'),
  confidence,
  sources: sourceIds,
});
export type Reply = z.infer<typeof reply>;
