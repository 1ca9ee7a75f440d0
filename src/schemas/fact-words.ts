import { z } from 'astro/zod';
import { authority } from './authority.ts';
import { dispute } from './dispute.ts';
import { event } from './event.ts';
import { form } from './form.ts';
import { limit } from './limit.ts';
import { reply } from './reply.ts';
import { setting } from './setting.ts';
import { source } from './source.ts';
import { updateWords } from './update.ts';
import { entryId, inTranslation } from './common.ts';

const byId = <Words extends z.ZodType>(words: Words) => z.record(entryId, words).default({});

/**
 * The words of facts in a language other than English, `content/<locale>/facts.yaml`. Dates, addresses, sources and confidence
 * stay where they are. Lists are joined place by place.
 */
export const factWords = z
  .strictObject({
    events: byId(inTranslation(event.pick({ text: true }).shape)),
    disputes: byId(
      inTranslation({
        ...dispute.pick({ question: true, reading: true }).shape,
        positions: z.array(z.strictObject({ who: z.string(), says: z.string() }).partial()),
      }),
    ),
    authorities: byId(inTranslation(authority.pick({ note: true, attach: true, takes: true, cannot: true }).shape)),
    limits: byId(inTranslation(limit.pick({ cannot: true, why: true, instead: true }).shape)),
    updates: byId(inTranslation(updateWords)),
    replies: byId(inTranslation(reply.pick({ gist: true, meaning: true, nextStep: true }).shape)),
    forms: byId(inTranslation({ name: form.shape.name })),
    sources: byId(inTranslation(source.pick({ title: true }).shape)),
    settings: byId(
      inTranslation({
        ...setting.pick({ searchWord: true }).shape,
        path: z
          .array(z.strictObject({ label: z.string(), also: z.array(z.string()), group: z.string() }).partial())
          .describe('The labels as Meta spells them in this language; {} for an icon'),
      }),
    ),
  })
  .partial();
export type FactWords = z.infer<typeof factWords>;
