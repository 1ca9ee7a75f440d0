import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { defaultLocale, localeIds } from './i18n/locales.ts';
import { factWords } from './schemas/fact-words.ts';
import { factSchemas, pageSchemas, translationSchemas } from './schemas/index.ts';
import { letterWords } from './schemas/letter.ts';
import { askedPhrases, searchWords } from './schemas/search.ts';
import { ui, uiTranslation } from './schemas/ui.ts';

const source = (name: string) => glob({ base: `./content/${defaultLocale}/${name}`, pattern: '*.mdx' });
// With one language there is nothing to look for, and looking would print a warning.
const translated = (name: string) =>
  localeIds.length > 1 ? glob({ base: './content', pattern: [`*/${name}/*.mdx`, `!${defaultLocale}/**`] }) : () => [];
const texts = (...pattern: string[]) =>
  glob({ base: './content', pattern, generateId: ({ entry }) => entry.split('/')[0] ?? entry });
const ownTexts = (name: string) => (localeIds.length > 1 ? texts(`*/${name}.yaml`, `!${defaultLocale}/**`) : () => []);

/** Facts keep the order a writer gave them: the store sorts by id, so each entry carries its place. */
const facts = <Schema extends z.ZodType>(name: string, schema: Schema) =>
  defineCollection({
    loader: file(`content/facts/${name}.yaml`, {
      parser: (text) => (parse(text) as { id: string }[]).map((entry, order) => ({ id: entry.id, order, entry })),
    }),
    schema: z.object({ id: z.string(), order: z.int(), entry: schema }),
  });

export const collections = {
  guides: defineCollection({ loader: source('guides'), schema: pageSchemas.guides }),
  faqs: defineCollection({ loader: source('faqs'), schema: pageSchemas.faqs }),
  regions: defineCollection({ loader: source('regions'), schema: pageSchemas.regions }),
  hoaxes: defineCollection({ loader: source('hoaxes'), schema: pageSchemas.hoaxes }),
  pages: defineCollection({ loader: source('pages'), schema: pageSchemas.pages }),
  guideTranslations: defineCollection({ loader: translated('guides'), schema: translationSchemas.guides }),
  faqTranslations: defineCollection({ loader: translated('faqs'), schema: translationSchemas.faqs }),
  regionTranslations: defineCollection({ loader: translated('regions'), schema: translationSchemas.regions }),
  hoaxTranslations: defineCollection({ loader: translated('hoaxes'), schema: translationSchemas.hoaxes }),
  pageTranslations: defineCollection({ loader: translated('pages'), schema: translationSchemas.pages }),
  ui: defineCollection({ loader: texts(`${defaultLocale}/ui.yaml`), schema: ui }),
  uiTranslations: defineCollection({
    loader: ownTexts('ui'),
    schema: uiTranslation,
  }),
  searchWords: defineCollection({ loader: texts('*/search.yaml'), schema: searchWords }),
  asked: defineCollection({ loader: texts('*/asked.yaml'), schema: askedPhrases }),
  factWords: defineCollection({ loader: ownTexts('facts'), schema: factWords }),
  sources: facts('sources', factSchemas.sources),
  forms: facts('forms', factSchemas.forms),
  events: facts('events', factSchemas.events),
  disputes: facts('disputes', factSchemas.disputes),
  replies: facts('replies', factSchemas.replies),
  settings: facts('settings', factSchemas.settings),
  authorities: facts('authorities', factSchemas.authorities),
  limits: facts('limits', factSchemas.limits),
  updates: facts('updates', factSchemas.updates),
  redirects: facts('redirects', factSchemas.redirects),
  sayings: facts('sayings', factSchemas.sayings),
  'reply-sayings': facts('reply-sayings', factSchemas['reply-sayings']),
  letters: facts('letters', factSchemas.letters),
  firms: facts('firms', factSchemas.firms),
  letterWords: defineCollection({
    loader: glob({
      base: './content/letters',
      pattern: '*.yaml',
      generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
    }),
    schema: letterWords,
  }),
};
