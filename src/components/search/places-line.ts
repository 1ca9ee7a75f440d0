import { fillMessage, type Message } from '../../domain/message.ts';
import { regionScope } from '../../domain/search/region-scope.ts';
import type { WordsFile } from '../../domain/search/search-index.ts';

/** The names of more places than these would fill lines that say little. */
const MAX_PLACE_NAMES = 4;

export interface ResultTexts {
  /** What each kind of page is called. */
  readonly kinds: Readonly<Record<string, string>>;
  /** What each status of a region is called. */
  readonly statuses: Readonly<Record<string, string>>;
  /** How many places a page is for. */
  readonly places: Message;
  readonly everywhere: string;
  readonly holds: string;
  readonly holdsNot: string;
  readonly checked: string;
}

/** What an answer is shown with: the words that were looked for, the place of the reader or of the question. */
export interface Shown {
  readonly stems: ReadonlySet<string>;
  readonly region: string | undefined;
  readonly regions: WordsFile['regions'];
}

/**
 * What a page says of the place that counts; without one, the places that it is for.
 * @param kind of the page
 * @param scope ids of its regions
 * @param language BCP 47 tag of the page that shows it
 */
export function placesLine(
  kind: string,
  scope: 'all' | readonly string[],
  { region, regions }: Shown,
  texts: ResultTexts,
  language: string,
): string {
  if (scope === 'all') return texts.everywhere;
  const status = kind === 'region' ? window.statusOf?.(scope[0] ?? null) : undefined;
  if (status !== undefined) return texts.statuses[status] ?? '';
  const names = scope.map((id) => regions[id]?.name ?? id);
  const places =
    names.length > MAX_PLACE_NAMES ? fillMessage(texts.places, { count: names.length }, language) : names.join(', ');
  const place = region === undefined ? undefined : regions[region]?.name;
  if (region === undefined || place === undefined) return places;
  return regionScope(regions)(scope, region)
    ? fillMessage(texts.holds, { place }, language)
    : fillMessage(texts.holdsNot, { place, places }, language);
}
