import type { RegionEntry, Site } from '../queries.ts';

/** Name of a region that stands among others: a part of a country comes with the country, "United States: California". */
export function placeInFull({ t, facts }: Site, { title, parent }: RegionEntry): string {
  return parent === undefined ? title : t('region.part', { place: facts.region(parent).title, part: title });
}
