import type { Place } from '../../../src/domain/region/place.ts';
import { createFormats } from '../../../src/i18n/format.ts';
import { listPlaces, type PlaceRegion } from '../../../src/i18n/list-places.ts';
import { region } from '../../../src/schemas/region.ts';
import { readWritten } from '../../written.ts';

/** The regions of the site, from their front matter. */
export const contentRegions: readonly PlaceRegion[] = readWritten('regions').map(({ id, data }) => {
  const entry = region.parse(data);
  return { ...entry, id, nameInFull: entry.title };
});

/** Every place a reader of the site can type. */
export const contentPlaces: readonly Place[] = listPlaces(contentRegions, 'en', createFormats('en'));
