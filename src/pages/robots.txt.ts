import type { APIRoute } from 'astro';
import { defaultLocale } from '../i18n/locales.ts';
import { getSite } from '../queries.ts';

/** Everything may be read; the list of pages is where the sitemap says. */
export const GET: APIRoute = async ({ site }) => {
  const { href } = await getSite(defaultLocale);
  const sitemap = new URL(href('/sitemap-index.xml'), site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap.href}\n`);
};
