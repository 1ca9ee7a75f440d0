import { decodePassage, FIELDS, weightOf, type Facets, type Field, type StemsFile } from './search-index.ts';

/** One thing that is looked for: what was typed, or another word for it. */
export interface Wanted {
  readonly alternatives: readonly { readonly stems: readonly string[]; readonly quality: number }[];
}

export interface RankedPage {
  /** Number of the page in the index. */
  readonly page: number;
  readonly score: number;
  /** How much of the question the page has, from 0 to 1. */
  readonly coverage: number;
}

export interface RankingContext {
  readonly total: number;
  readonly facetsOf: (page: number) => Facets;
  /** What the index has of a stem. */
  readonly look: (stem: string) => StemsFile[string] | undefined;
  /** Region of the reader, if it is known. */
  readonly region: string | undefined;
  /** See `region-scope.ts`. */
  readonly holdsFor: (scope: 'all' | readonly string[], region: string) => boolean;
  /** Apps that the question names. */
  readonly platforms: ReadonlySet<string>;
}

/**
 * How much a match counts, by where it stands; what a passage that is filled by the question counts more; and what pages
 * gain or lose by place and app. Tuned with one half of the questions of `tests/bench/search/`.
 */
export const WEIGHTS = {
  field: { title: 1.3, term: 1, answer: 0.5, heading: 0.4, place: 1 } satisfies Record<Field, number>,
  filled: 0.7,
  wholePage: 0.85,
  otherPlace: { named: 0.5, own: 0.8 },
  thisPlace: { named: 1.25, own: 1.08 },
  otherApp: 0.75,
} as const;

/** How much of a question a word is that no page has. */
const UNKNOWN = 2;
/** A place counts as named when its whole name stands in the question. */
const WHOLE = 0.88;

interface Found {
  /** By passage: weight of the question’s words in it. */
  readonly passages: Map<number, { sum: number; field: number; norm: number }>;
  /** By thing that is looked for: the best match on the page, with and without the weight of its field, and the weights of all. */
  readonly best: Map<number, { weighted: number; plain: number; often: number }>;
}

/**
 * Pages that have something of what is wanted, best first. A page counts for the passage that fits best, and a little for all
 * that stands elsewhere on it.
 */
export function rankPages(
  wanted: readonly Wanted[],
  context: RankingContext,
): { pages: RankedPage[]; named: string[] } {
  const found = new Map<number, Found>();
  let whole = 0;
  wanted.forEach(({ alternatives }, thing) => {
    const { matches, full } = matchPassages(alternatives, context);
    whole += full === 0 ? UNKNOWN : full;
    for (const [key, { page, code, value }] of matches) {
      const { field, norm } = decodePassage(code);
      const entry = found.get(page) ?? { passages: new Map(), best: new Map() };
      found.set(page, entry);
      const passage = entry.passages.get(key) ?? { sum: 0, field, norm };
      passage.sum += value;
      entry.passages.set(key, passage);
      const weight = WEIGHTS.field[FIELDS[field] ?? 'answer'];
      const best = entry.best.get(thing) ?? { weighted: 0, plain: 0, often: 0 };
      entry.best.set(thing, {
        weighted: Math.max(best.weighted, value * weight),
        plain: Math.max(best.plain, value),
        often: best.often + weight,
      });
    }
  });
  const named = namedRegions(found, context);
  const pages = [...found].map(([page, { passages, best }]): RankedPage => {
    const closest = Math.max(
      ...[...passages.values()].map(
        ({ sum, field, norm }) =>
          sum * WEIGHTS.field[FIELDS[field] ?? 'answer'] * Math.min(1, sum / Math.max(norm, 0.5)) ** WEIGHTS.filled,
      ),
    );
    // As in BM25, each further place says less: half of it is where a word stands, half how often.
    const everywhere = [...best.values()].reduce(
      (total, { weighted, plain: value, often }) => total + weighted / 2 + (value * often) / (often + 1),
      0,
    );
    const plain = [...best.values()].reduce((total, value) => total + value.plain, 0);
    const factor = placeFactor(page, named, context) * appFactor(page, context);
    return {
      page,
      score: (closest + WEIGHTS.wholePage * everywhere) * factor,
      coverage: whole === 0 ? 0 : Math.min(1, plain / whole),
    };
  });
  return { pages: pages.sort((a, b) => b.score - a.score || a.page - b.page), named };
}

interface Place {
  readonly page: number;
  readonly code: number;
  readonly value: number;
}

/**
 * Where one thing stands: for each passage the best of its alternatives. Another name never counts for more than what was typed,
 * where pages have that.
 */
function matchPassages(
  alternatives: Wanted['alternatives'],
  context: RankingContext,
): { matches: Map<number, Place>; full: number } {
  const matches = new Map<number, Place>();
  let full = 0;
  for (const { stems, quality } of alternatives) {
    const { places, weight } = matchStems(stems, context);
    const factor = quality * (full > 0 ? Math.min(1, full / weight) : 1);
    for (const [key, { page, code, value }] of places)
      if ((matches.get(key)?.value ?? 0) < value * factor) matches.set(key, { page, code, value: value * factor });
    full = Math.max(full, weight * factor);
  }
  return { matches, full };
}

/** By passage: what some stems weigh in it; and what all of them weigh together. */
function matchStems(
  stems: readonly string[],
  { look, total }: RankingContext,
): { places: Map<number, Place>; weight: number } {
  const places = new Map<number, Place>();
  let weight = 0;
  for (const entry of stems.map(look)) {
    if (!entry) continue;
    const list = readEntry(entry);
    const value = weightOf(new Set(list.map(({ page }) => page)).size, total);
    weight += value;
    for (const { page, code } of list) {
      const key = page * 1024 + decodePassage(code).passage;
      places.set(key, { page, code, value: (places.get(key)?.value ?? 0) + value });
    }
  }
  return { places, weight };
}

function readEntry([, ...numbers]: StemsFile[string]): { page: number; code: number }[] {
  const places: { page: number; code: number }[] = [];
  let page = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    page += numbers[at] ?? 0;
    places.push({ page, code: numbers[at + 1] ?? 0 });
  }
  return places;
}

/** Regions whose pages have a place in the question by its whole name. */
function namedRegions(found: ReadonlyMap<number, Found>, { facetsOf }: RankingContext): string[] {
  const isNamed = ({ passages }: Found): boolean =>
    [...passages.values()].some(({ sum, field, norm }) => FIELDS[field] === 'place' && norm > 0 && sum >= norm * WHOLE);
  return [...found].filter(([, entry]) => isNamed(entry)).flatMap(([page]) => facetsOf(page).regions);
}

function placeFactor(page: number, named: readonly string[], { facetsOf, region, holdsFor }: RankingContext): number {
  const { regions } = facetsOf(page);
  const wanted = named.length > 0 ? named : region === undefined ? [] : [region];
  if (regions === 'all' || wanted.length === 0) return 1;
  const how = named.length > 0 ? 'named' : 'own';
  const fits = wanted.some((id) => holdsFor(regions, id));
  return (fits ? WEIGHTS.thisPlace : WEIGHTS.otherPlace)[how];
}

function appFactor(page: number, { facetsOf, platforms }: RankingContext): number {
  const own = facetsOf(page).platforms;
  if (platforms.size === 0 || own.length === 0) return 1;
  return own.some((platform) => platforms.has(platform)) ? 1 : WEIGHTS.otherApp;
}
