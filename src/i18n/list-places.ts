import { findRegion, type RegionShape } from '../domain/region/find-region.ts';
import type { Place } from '../domain/region/place.ts';
import { countryCodes, otherNamesOf } from './country-names.ts';
import { timeZonesByCountry } from './country-time-zones.ts';
import type { Formats } from './format.ts';

/** What places take from a region of the content. */
export interface PlaceRegion extends RegionShape {
  readonly title: string;
  /** The title, with the country where it is a part of one. */
  readonly nameInFull: string;
  /** Other names by the code of the place they are for. */
  readonly alsoCalled: Readonly<Record<string, readonly string[]>>;
  /** Zones that point here, and not where the zone data base has them. */
  readonly timeZones: readonly string[];
}

/**
 * Every place a reader may live in, sorted by name: all countries and territories, the parts of countries that are regions, and
 * regions of several countries as a whole.
 * @param locale BCP 47 tag of the names
 */
export function listPlaces(
  regions: readonly PlaceRegion[],
  locale: string,
  { place: nameOf, compare }: Pick<Formats, 'place' | 'compare'>,
): Place[] {
  const zonesByCountry = timeZonesByCountry();
  const taken = new Set(regions.flatMap(({ timeZones }) => timeZones));
  const countries = countryCodes.map((code): Place => {
    const id = findRegion(code, regions);
    const region = regions.find((candidate) => candidate.id === id);
    const alone = region?.countries.length === 1 ? region : undefined;
    return {
      code,
      region: id,
      name: alone?.nameInFull ?? nameOf(code),
      otherNames: [nameOf(code), ...otherNamesOf(code, locale), ...(region?.alsoCalled[code] ?? [])],
      timeZones: [
        ...(alone?.timeZones ?? []),
        ...(zonesByCountry.get(code) ?? []).filter((timeZone) => !taken.has(timeZone)),
      ],
    };
  });
  const others = regions
    .filter(({ subdivision, countries }) => subdivision !== undefined || countries.length > 1)
    .map(({ id, subdivision, title, nameInFull, alsoCalled, timeZones }): Place => {
      const code = subdivision ?? id.toUpperCase();
      return { code, region: id, name: nameInFull, otherNames: [title, ...(alsoCalled[code] ?? [])], timeZones };
    });
  return [...countries, ...others].sort((a, b) => compare(a.name, b.name));
}
