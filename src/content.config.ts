import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { defaultLocale, localeIds } from './i18n/locales.ts';
import { factWords } from './schemas/fact-words.ts';
import { factSchemas, pageSchemas, translationSchemas } from './schemas/index.ts';
import { ui, uiTranslation } from './schemas/ui.ts';

const source = (name: string) => glob({ base: `./content/${defaultLocale}/${name}`, pattern: '*.mdx' });
// With one language there is nothing to look for, and looking would print a warning.
const translated = (name: string) =>
  localeIds.length > 1 ? glob({ base: './content', pattern: [`*/${name}/*.mdx`, `!${defaultLocale}/**`] }) : () => [];
const texts = (...pattern: string[]) =>
  glob({ base: './content', pattern, generateId: ({ entry }) => entry.split('/')[0] ?? entry });
const ownTexts = (name: string) => (localeIds.length > 1 ? texts(`*/${name}.yaml`, `!${defaultLocale}/**`) : () => []);
const facts = (name: string) => file(`content/facts/${name}.yaml`);

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
  factWords: defineCollection({ loader: ownTexts('facts'), schema: factWords }),
  sources: defineCollection({ loader: facts('sources'), schema: factSchemas.sources }),
  forms: defineCollection({ loader: facts('forms'), schema: factSchemas.forms }),
  events: defineCollection({ loader: facts('events'), schema: factSchemas.events }),
  disputes: defineCollection({ loader: facts('disputes'), schema: factSchemas.disputes }),
  replies: defineCollection({ loader: facts('replies'), schema: factSchemas.replies }),
  settings: defineCollection({ loader: facts('settings'), schema: factSchemas.settings }),
  authorities: defineCollection({ loader: facts('authorities'), schema: factSchemas.authorities }),
  limits: defineCollection({ loader: facts('limits'), schema: factSchemas.limits }),
  updates: defineCollection({ loader: facts('updates'), schema: factSchemas.updates }),
  redirects: defineCollection({ loader: facts('redirects'), schema: factSchemas.redirects }),
};
