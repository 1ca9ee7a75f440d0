import type { APIRoute } from 'astro';
import { defaultLocale, localeIds } from '../../i18n/locales.ts';
import { securityText } from '../../domain/security-text.ts';
import { getSite, newestCheck } from '../../queries.ts';

/**
 * Whom to tell about a weakness of the site: RFC 9116. A site that is served from a folder has to put a copy at the root of its
 * host: nobody looks for this file anywhere else.
 */
export const GET: APIRoute = async ({ site = new URL('https://localhost') }) => {
  const { href } = await getSite(defaultLocale);
  return new Response(
    securityText({
      contact: `corrections@${site.hostname}`,
      checked: await newestCheck(),
      languages: localeIds,
      canonical: new URL('/.well-known/security.txt', site).href,
      policy: new URL(href('/about/security/'), site).href,
    }),
  );
};
