/** What the engine needs to know of a region; the content schema has more. */
export interface RegionShape {
  readonly id: string;
  readonly countries: readonly string[];
  /** ISO 3166-2 code of a region that is part of a country. */
  readonly subdivision?: string | undefined;
  readonly parent?: string | undefined;
}

/** Region of every country that has no entry of its own. */
export const FALLBACK_REGION = 'elsewhere';

/**
 * Finds the region of a country or of a part of one. Total: a part without an entry gives its country's region; a country without
 * one, and a code nobody knows, give `elsewhere`.
 * @param code ISO 3166-1 alpha-2 ("US") or ISO 3166-2 ("US-CA"), any case
 */
export function findRegion(code: string, regions: readonly RegionShape[]): string {
  const wanted = code.toUpperCase();
  const part = regions.find(({ subdivision }) => subdivision === wanted);
  if (part) return part.id;
  const country = wanted.replace(/-.*/s, '');
  return (
    regions.find(({ parent, countries }) => parent === undefined && countries.includes(country))?.id ?? FALLBACK_REGION
  );
}
