import { defineMiddleware } from 'astro:middleware';
import { defaultLocale, isLocale } from './i18n/locales.ts';
import { getSite } from './queries.ts';

/** Gives every page and component its language, texts, addresses and facts in `Astro.locals.site`. */
export const onRequest = defineMiddleware(async (context, next) => {
  const folder = context.params['locale'];
  context.locals.site = await getSite(isLocale(folder) ? folder : defaultLocale);
  return next();
});
