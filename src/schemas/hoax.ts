import { z } from 'astro/zod';
import { entryFields, entryId, inTranslation, partialDate, sourceIds, words } from './common.ts';

export const verdict = z
  .enum(['false', 'misleading', 'outdated', 'partly-true', 'true'])
  .describe('How true it is, after the sources');
export type Verdict = z.infer<typeof verdict>;

/** Families of several messages. Each has a name in `ui.yaml` under `familyName`, and its versions are drawn together. */
export const namedFamily = z.enum(['permission-notice', 'chat-warning']);
export type NamedFamily = z.infer<typeof namedFamily>;

/** A phrase that shows a message belongs to the family. Never the whole text: it gets copied. */
export const marker = z.strictObject({
  phrase: z
    .string()
    .refine((p) => p.trim().split(/\s+/).length <= 8, 'a marker has at most 8 words')
    .describe('Words the message goes round with'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'use a language code such as en or es')
    .describe('Language of the words, by ISO 639 code'),
  strength: z
    .enum(['strong', 'medium', 'weak'])
    .describe('strong: one is enough; medium: two needed; weak: only supports others'),
  observed: z.boolean().default(true).describe('false where nobody has seen this wording: it is a guess'),
});

/** Things that a message says close together: see `content/facts/sayings.yaml`. They are found in every language that has words for them. */
export const sign = z.strictObject({
  strength: marker.shape.strength,
  sayings: z.array(entryId).min(1).describe('Sayings that stand near each other'),
  without: z.array(entryId).default([]).describe('Sayings that must not stand anywhere in the message'),
});

const atomWords = {
  claim: z.string().min(5).max(120).describe('One part of the claim, in our words'),
  truth: z.string().min(10).max(300).describe('What is true about it'),
};

const hoaxWords = {
  ...words,
  claim: z.string().min(10).max(140).describe('What the message says, in short, in our words'),
};

export const hoax = z.strictObject({
  ...entryFields,
  ...hoaxWords,
  verdict,
  atoms: z
    .array(
      z.strictObject({
        ...atomWords,
        verdict,
        sources: sourceIds,
        sayings: z
          .array(entryId)
          .default([])
          .describe('Sayings: a message with one of them makes this part of the claim'),
      }),
    )
    .min(1),
  markers: z.array(marker).min(1).describe('Short pieces by which a message is known again'),
  signs: z.array(sign).default([]),
  family: entryId.describe('Name shared by all versions of the same message, or one of its own'),
  firstSeen: partialDate.describe('First sighting that a source dates'),
  lastSeen: partialDate.describe('Newest sighting that a source dates'),
  reach: z.string().max(80).optional().describe('How far it spread, with what is known'),
  answerFriend: z.string().min(20).max(300).describe('Kind words to send to the person who shared it'),
});
export type Hoax = z.infer<typeof hoax>;

export const hoaxTranslation = inTranslation({
  ...hoaxWords,
  ...hoax.pick({ reach: true, answerFriend: true }).shape,
  atoms: z.array(inTranslation(atomWords).required()),
});
