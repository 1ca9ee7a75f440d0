import type { APIRoute } from 'astro';
import type { PlacesFile } from '../../components/region/place-field.ts';
import { foldName } from '../../domain/region/fold-name.ts';
import { packPlace } from '../../domain/region/place.ts';
import { listPlaces } from '../../i18n/list-places.ts';
import { placeInFull } from '../../i18n/place.ts';
import { pagePaths } from '../../queries.ts';

export const getStaticPaths = pagePaths;

/** How many suggestions fit on a phone. */
const MOST_SUGGESTIONS = 7;

/** What the field for typing a country needs, in one file that is fetched when a reader uses it. */
export const GET: APIRoute = ({ locals }) => {
  const { t, locale, format, regions } = locals.site;
  const named = regions.map((region) => ({ ...region, nameInFull: placeInFull(locals.site, region) }));
  const open = { place: '{place}' };
  const file: PlacesFile = {
    texts: {
      // One for each number, so that the browser needs no rules for plurals.
      found: Array.from({ length: MOST_SUGGESTIONS + 1 }, (_, count) => t('region.found', { ...open, count })),
      suggestions: t('region.suggestions'),
      unknown: t('region.unknown'),
      meant: t('region.meant'),
      maybe: t('region.maybe', open),
      clock: t('region.clock'),
      inList: t('region.inList', { place: t('region.elsewhere') }),
    },
    places: listPlaces(named, locale, format).map((place) => packPlace(place, foldName)),
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
