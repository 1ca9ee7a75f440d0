import type { SearchState } from '../query.ts';
import type { RankedPage } from './rank-pages.ts';
import type { Facets } from './search-index.ts';

/** Pages with less than this part of the best one’s score only share a word with the question. */
const LEAST_SCORE = 0.25;
/** So many are shown all the same: the first may have been meant in another way. */
const LEAST_PAGES = 5;
const MOST_PAGES = 50;

/**
 * Of the pages that have something of a question, those that are worth showing and that the filters let through.
 * @param ranked best first
 * @param holdsFor see `region-scope.ts`
 */
export function keepPages(
  ranked: readonly RankedPage[],
  { kind, app, place }: Pick<SearchState, 'kind' | 'app' | 'place'>,
  facetsOf: (page: number) => Facets,
  holdsFor: (scope: 'all' | readonly string[], region: string) => boolean,
): RankedPage[] {
  const open = ranked.filter(({ page }) => {
    const facets = facetsOf(page);
    return (
      (kind === '' || facets.kind === kind) &&
      (app === '' || facets.platforms.includes(app)) &&
      (place === '' || holdsFor(facets.regions, place))
    );
  });
  const best = open[0]?.score ?? 0;
  return open.filter(({ score }, rank) => rank < LEAST_PAGES || score >= best * LEAST_SCORE).slice(0, MOST_PAGES);
}
