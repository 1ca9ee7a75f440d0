import type { RegionShape } from './find-region.ts';

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
