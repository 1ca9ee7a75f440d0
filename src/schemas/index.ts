import { authority } from './authority.ts';
import { event } from './event.ts';
import { dispute } from './dispute.ts';
import { faq, faqTranslation } from './faq.ts';
import { form } from './form.ts';
import { guide, guideTranslation } from './guide.ts';
import { hoax, hoaxTranslation } from './hoax.ts';
import { firm, letterRules } from './letter.ts';
import { limit } from './limit.ts';
import { link } from './link.ts';
import { page, pageTranslation } from './page.ts';
import { policy } from './policy.ts';
import { redirect } from './redirect.ts';
import { region, regionTranslation } from './region.ts';
import { reply } from './reply.ts';
import { saying } from './saying.ts';
import { setting } from './setting.ts';
import { source } from './source.ts';
import { update } from './update.ts';

/** Collections of pages: one MDX file an entry, `content/<locale>/<collection>/<id>.mdx`. */
export const pageSchemas = { guides: guide, faqs: faq, regions: region, hoaxes: hoax, pages: page } as const;
export type PageCollection = keyof typeof pageSchemas;

/** The same collections in a language other than English: words only, every fact is inherited by id. */
export const translationSchemas = {
  guides: guideTranslation,
  faqs: faqTranslation,
  regions: regionTranslation,
  hoaxes: hoaxTranslation,
  pages: pageTranslation,
} as const satisfies Record<PageCollection, unknown>;

/** Collections of facts: one YAML list a file, `content/facts/<collection>.yaml`. */
export const factSchemas = {
  sources: source,
  forms: form,
  events: event,
  disputes: dispute,
  replies: reply,
  settings: setting,
  authorities: authority,
  limits: limit,
  updates: update,
  redirects: redirect,
  sayings: saying,
  'reply-sayings': saying,
  letters: letterRules,
  firms: firm,
  links: link,
  policies: policy,
} as const;
export type FactCollection = keyof typeof factSchemas;
