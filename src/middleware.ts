import { defineMiddleware } from 'astro:middleware';
import { defaultLocale, isLocale } from './i18n/locales.ts';
import { getSite, headingIdsOf, languagesOf } from './queries.ts';

/**
 * Gives every page and component its language, texts, addresses and facts in `Astro.locals.site`. A page that the reader's language
 * lacks is English throughout; `Astro.locals.frame` is what stands around it, always in the reader's language.
 */
export const onRequest = defineMiddleware(async (context, next) => {
  const folder = context.params['locale'];
  const locale = isLocale(folder) ? folder : defaultLocale;
  const frame = await getSite(locale);
  const path = context.url.pathname.slice(frame.href('').length);
  const languages = await languagesOf(path);
  context.locals.frame = frame;
  context.locals.languages = languages;
  context.locals.headingIds = await headingIdsOf(path, locale);
  context.locals.site = languages.includes(locale) ? frame : { ...(await getSite(defaultLocale)), href: frame.href };
  return next();
});
