import { z } from 'astro/zod';
import { authority } from './authority.ts';
import { dispute } from './dispute.ts';
import { event } from './event.ts';
import { limit } from './limit.ts';
import { reply } from './reply.ts';
import { updateWords } from './update.ts';
import { entryId } from './common.ts';

const byId = <Words extends z.ZodType>(words: Words) => z.record(entryId, words).default({});

/**
 * The words of facts in a language other than English, `content/<locale>/facts.yaml`. Dates, addresses, sources and confidence
 * stay where they are. Lists are joined place by place.
 */
export const factWords = z
  .strictObject({
    events: byId(event.pick({ text: true }).partial()),
    disputes: byId(
      z
        .strictObject({
          ...dispute.pick({ question: true, reading: true }).shape,
          positions: z.array(z.strictObject({ who: z.string(), says: z.string() }).partial()),
        })
        .partial(),
    ),
    authorities: byId(authority.pick({ note: true }).partial()),
    limits: byId(limit.pick({ cannot: true, why: true, instead: true }).partial()),
    updates: byId(z.strictObject(updateWords).partial()),
    replies: byId(reply.pick({ gist: true, meaning: true, nextStep: true }).partial()),
    settings: byId(
      z.strictObject({
        path: z
          .array(z.strictObject({ label: z.string(), also: z.array(z.string()), group: z.string() }).partial())
          .describe('The labels as Meta spells them in this language; {} for an icon'),
      }),
    ),
  })
  .partial();
export type FactWords = z.infer<typeof factWords>;
