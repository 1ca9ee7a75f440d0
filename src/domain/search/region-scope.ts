import type { WordsFile } from './search-index.ts';

/**
 * Tells whether a page holds for a region: it names the region, the whole that it is a part of, or a part of it.
 * @param regions of the site by id, with their parents
 */
export function regionScope(
  regions: WordsFile['regions'],
): (scope: 'all' | readonly string[], region: string) => boolean {
  const parentOf = (id: string): string | undefined => regions[id]?.parent;
  return (scope, region) =>
    scope === 'all' || scope.some((id) => id === region || id === parentOf(region) || parentOf(id) === region);
}
