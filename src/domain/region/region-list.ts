/**
 * The list of places as a page carries it, for the native list. A name that the browser knows itself does not stand in it: most
 * regions are one country, and their id is its code.
 */
export interface RegionList {
  /** Continents in order, each with its region ids in order, joined by spaces. */
  readonly groups: Readonly<Record<string, string>>;
  /** Names of regions that `Intl.DisplayNames` does not give for their id in capitals. */
  readonly names: Readonly<Record<string, string>>;
  /** ISO 3166-1 codes of the countries of a region that has several, two letters each, in alphabetical order: so they are few bytes. */
  readonly countries: Readonly<Record<string, string>>;
}

interface ListedRegion {
  readonly id: string;
  readonly name: string;
  readonly countries: readonly string[];
}

/**
 * Makes the list of places.
 * @param groups continents with their regions, all in the order they are shown in
 * @param nameOf what a browser says for a region's id, or undefined where it says nothing
 * @param rest the region of all other countries, which is on no continent
 */
export function packRegionList(
  groups: readonly (readonly [continent: string, regions: readonly ListedRegion[]])[],
  nameOf: (id: string) => string | undefined,
  rest: { readonly id: string; readonly name: string },
): RegionList {
  const regions = groups.flatMap(([, list]) => list);
  return {
    groups: Object.fromEntries(groups.map(([continent, list]) => [continent, list.map(({ id }) => id).join(' ')])),
    names: Object.fromEntries(
      [...regions, rest].filter(({ id, name }) => nameOf(id) !== name).map(({ id, name }) => [id, name]),
    ),
    countries: Object.fromEntries(
      regions
        .filter(({ countries }) => countries.length > 1)
        .map(({ id, countries }) => [id, countries.toSorted().join('')]),
    ),
  };
}
