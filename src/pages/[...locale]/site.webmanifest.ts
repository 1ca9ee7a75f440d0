import type { APIRoute } from 'astro';
import { defaultLocale } from '../../i18n/locales.ts';
import { palettes } from '../../layouts/palettes.ts';
import { pagePaths } from '../../queries.ts';

export const getStaticPaths = pagePaths;

/** Name, colours and icons for a home screen: https://www.w3.org/TR/appmanifest/. The icons are drawn by `integrations/icons.ts`. */
export const GET: APIRoute = ({ locals }) => {
  const { t, href, locale, direction } = locals.site;
  const icon = (name: string, size: number, purpose?: string): object => ({
    src: href(`/${name}.png`, defaultLocale),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name: t('site.name'),
    short_name: t('site.nameSecond'),
    lang: locale,
    dir: direction,
    start_url: href('/'),
    scope: href('/', defaultLocale),
    // The address stays in sight: it tells this site from a copy.
    display: 'browser',
    theme_color: palettes.light('bar'),
    background_color: palettes.light('ground'),
    icons: [icon('icon-192', 192), icon('icon-512', 512), icon('icon-maskable-512', 512, 'maskable')],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
