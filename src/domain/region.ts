/** What the engine needs to know of a region; the content schema has more. */
export interface RegionShape {
  readonly id: string;
  readonly countries: readonly string[];
  readonly parent?: string | undefined;
}

/** Region ids by status, each list joined by spaces: the shortest form in which a page can carry all of them. */
export function groupRegions(
  regions: readonly { readonly id: string; readonly status: string }[],
): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const { id, status } of regions) groups[status] = groups[status] === undefined ? id : `${groups[status]} ${id}`;
  return groups;
}

/** One entry of the list of places as a page carries it: region id, name, and the countries of a region that has several. */
export type Place = readonly [id: string, name: string, countries?: string];
/** The places of one continent. */
export type PlaceGroup = readonly [continent: string, places: readonly Place[]];

/** Region of every country that has no entry of its own. */
export const FALLBACK_REGION = 'elsewhere';

/**
 * Finds the region of a country. Total: a country without an entry, and a code nobody knows, give `elsewhere`.
 * @param country ISO 3166-1 alpha-2 code, any case
 */
export function findRegion(country: string, regions: readonly RegionShape[]): string {
  const code = country.toUpperCase();
  return (
    regions.find((region) => region.parent === undefined && region.countries.includes(code))?.id ?? FALLBACK_REGION
  );
}

/**
 * Which regions a block of text is for.
 * A region also stands for its subdivisions: `us` takes in `us-ca`.
 * @param scope `only`: the regions named; `except`: every region but these
 * @returns region ids in the order of `regions`
 */
export function expandScope(
  scope: { only: readonly string[] } | { except: readonly string[] },
  regions: readonly RegionShape[],
): string[] {
  const named = new Set('only' in scope ? scope.only : scope.except);
  const isNamed = (region: RegionShape): boolean =>
    named.has(region.id) || (region.parent !== undefined && named.has(region.parent));
  return regions.filter((region) => ('only' in scope ? isNamed(region) : !isNamed(region))).map((region) => region.id);
}
