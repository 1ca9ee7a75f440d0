import { decodePassage, FIELDS, weightOf, type Facets, type Field, type StemEntry } from './search-index.ts';

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
  /** How much it counts on a page that a word stands in one more place, in hundredths. */
  readonly countOf: (page: number) => number;
  /** What the index has of a stem. */
  readonly look: (stem: string) => StemEntry | undefined;
  /** Region of the reader, if it is known. */
  readonly region: string | undefined;
  /** See `region-scope.ts`. */
  readonly holdsFor: (scope: 'all' | readonly string[], region: string) => boolean;
  /** Apps that the question names. */
  readonly platforms: ReadonlySet<string>;
}

/**
 * How much a match counts, by where it stands; what a passage counts more that is filled by the question, or is the question;
 * and what pages gain or lose by place and app. Tuned with one half of the questions of `tests/bench/search/`.
 */
export const WEIGHTS = {
  field: { title: 1.5, term: 1, answer: 0.7, heading: 0.4, place: 1, asked: 0.8 } satisfies Record<Field, number>,
  filled: 0.7,
  same: 1.5,
  wholePage: 0.85,
  otherPlace: { named: 0.5, own: 0.8 },
  thisPlace: { named: 1.15, own: 1.08 },
  otherApp: 0.75,
} as const;

/** How much of a question a word is that no page has. */
const UNKNOWN = 2;
/** A word that stands in one place of the weight 1 counts half as much for being there as the word itself. */
const OFTEN = 2;
/** A place counts as named when its whole name stands in the question. */
const WHOLE = 0.88;
/** A passage is what was asked, word for word, when neither has much more; “meta” and “ai” in a passage weigh a little. */
const SAME = 0.8;

interface Found {
  /** By passage: weight of the question’s words in it. */
  readonly passages: Map<number, { sum: number; readonly field: number; readonly norm: number }>;
  /** By thing that is looked for: the best match on the page, with and without the weight of its field, and the weights of all. */
  readonly best: Map<number, { weighted: number; plain: number; often: number }>;
}

/** Where a stem stands, unpacked once: by passage its code, and on how many pages it is. */
interface Unpacked {
  readonly codes: ReadonlyMap<number, number>;
  readonly pages: number;
}

/** A passage of a page, in one number. */
const PASSAGES = 1024;
const fieldWeights = FIELDS.map((field) => WEIGHTS.field[field]);

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
    for (const [key, { code, value }] of matches) add(found, Math.floor(key / PASSAGES), key, code, thing, value);
  });
  const named = namedRegions(found, context);
  const pages = [...found].map(([page, entry]): RankedPage => {
    const { score, plain } = weigh(entry, context.countOf(page) / 100, whole);
    return {
      page,
      score: score * placeFactor(page, named, context) * appFactor(page, context),
      coverage: whole === 0 ? 0 : Math.min(1, plain / whole),
    };
  });
  return { pages: pages.sort((a, b) => b.score - a.score || a.page - b.page), named };
}

function add(found: Map<number, Found>, page: number, key: number, code: number, thing: number, value: number): void {
  let entry = found.get(page);
  if (!entry) found.set(page, (entry = { passages: new Map(), best: new Map() }));
  const { field, norm } = decodePassage(code);
  const passage = entry.passages.get(key);
  if (passage) passage.sum += value;
  else entry.passages.set(key, { sum: value, field, norm });
  const weight = fieldWeights[field] ?? 0;
  const best = entry.best.get(thing);
  if (!best) {
    entry.best.set(thing, { weighted: value * weight, plain: value, often: weight });
    return;
  }
  best.weighted = Math.max(best.weighted, value * weight);
  best.plain = Math.max(best.plain, value);
  best.often += weight;
}

/** What a page scores, and how much of the question it has anywhere. `whole` is the weight of the whole question. */
function weigh({ passages, best }: Found, count: number, whole: number): { score: number; plain: number } {
  let closest = 0;
  for (const { sum, field, norm } of passages.values()) {
    const filled = Math.min(1, sum / Math.max(norm, 0.5)) ** WEIGHTS.filled;
    const isSame = sum >= Math.max(norm, whole) * SAME;
    closest = Math.max(closest, sum * (fieldWeights[field] ?? 0) * filled * (isSame ? WEIGHTS.same : 1));
  }
  let everywhere = 0;
  let plain = 0;
  for (const match of best.values()) {
    // Where a word stands, and how often: each further place says less.
    everywhere += match.weighted / 2 + (match.plain * Math.log2(1 + match.often * count)) / OFTEN;
    plain += match.plain;
  }
  return { score: closest + WEIGHTS.wholePage * everywhere, plain };
}

/**
 * Where one thing stands: for each passage the best of its alternatives. Another name never counts for more than what was typed,
 * where pages have that.
 */
function matchPassages(
  alternatives: Wanted['alternatives'],
  context: RankingContext,
): { matches: Map<number, { code: number; value: number }>; full: number } {
  const matches = new Map<number, { code: number; value: number }>();
  let full = 0;
  for (const { stems, quality } of alternatives) {
    const { places, weight } = matchStems(stems, context);
    const factor = quality * (full > 0 ? Math.min(1, full / weight) : 1);
    for (const [key, place] of places) {
      place.value *= factor;
      if ((matches.get(key)?.value ?? 0) < place.value) matches.set(key, place);
    }
    full = Math.max(full, weight * factor);
  }
  return { matches, full };
}

/** By passage: what some stems weigh in it; and what all of them weigh together. */
function matchStems(
  stems: readonly string[],
  { look, total }: RankingContext,
): { places: Map<number, { code: number; value: number }>; weight: number } {
  const places = new Map<number, { code: number; value: number }>();
  let weight = 0;
  for (const stem of stems) {
    const entry = look(stem);
    if (!entry) continue;
    const { codes, pages } = unpack(entry);
    const value = weightOf(pages, total);
    weight += value;
    for (const [key, code] of codes) {
      const place = places.get(key);
      if (place) place.value += value;
      else places.set(key, { code, value });
    }
  }
  return { places, weight };
}

const unpacked = new WeakMap<StemEntry, Unpacked>();

function unpack(entry: StemEntry): Unpacked {
  const known = unpacked.get(entry);
  if (known) return known;
  const codes = new Map<number, number>();
  const [pages, ...passages] = entry;
  let page = 0;
  for (let at = 0; at < passages.length; at += 2) {
    const code = passages[at + 1] ?? 0;
    page += passages[at] ?? 0;
    codes.set(page * PASSAGES + decodePassage(code).passage, code);
  }
  const result = { codes, pages };
  unpacked.set(entry, result);
  return result;
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
