import { defaultLocale } from '../i18n/locales.ts';
import type { Site } from '../queries.ts';
import { palettes } from './palettes.ts';

/**
 * Name, colours and icons for a home screen: https://www.w3.org/TR/appmanifest/. The icons are drawn by `integrations/icons.ts`.
 * @param more what one of the two manifests says besides
 */
export function webManifest({ t, href, locale, direction }: Site, more: object): Response {
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
    id: href('/'),
    start_url: href('/'),
    scope: href('/', defaultLocale),
    theme_color: palettes.light('bar'),
    background_color: palettes.light('ground'),
    icons: [icon('icon-192', 192), icon('icon-512', 512), icon('icon-maskable-512', 512, 'maskable')],
    ...more,
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
