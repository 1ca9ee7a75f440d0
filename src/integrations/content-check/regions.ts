import type { RegionShape } from '../../domain/region/find-region.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import type { Library, PageFile } from './library.ts';

/** A region's file together with what the engine needs to know of it. */
export interface RegionFile extends RegionShape {
  readonly page: PageFile;
}

/** Every region. Fields of the wrong kind count as left out: the rule of shapes names them. */
export function regionsOf(library: Library): RegionFile[] {
  return library.pages
    .filter(({ collection, locale }) => collection === 'regions' && locale === defaultLocale)
    .map((page) => {
      const { countries, parent, subdivision } = page.data;
      return {
        page,
        id: page.id,
        countries: Array.isArray(countries) ? countries.filter((code) => typeof code === 'string') : [],
        parent: typeof parent === 'string' ? parent : undefined,
        subdivision: typeof subdivision === 'string' ? subdivision : undefined,
      };
    });
}
