import { foldMessage, type MessageWord } from './fold-message.ts';
import { PhraseFinder } from './phrase-finder.ts';
import type { RumourData } from './rumour-data.ts';

export type Verdict = 'known' | 'looks-like' | 'unknown';

/** A stretch of the message, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Finding {
  readonly verdict: Verdict;
  /** Which rumour it is, and others that are in it, too, best first. Empty where none is known. */
  readonly rumours: readonly string[];
  /** What showed it, in the order of the message, without overlaps. */
  readonly matched: readonly Stretch[];
  /** Pieces of the first rumour’s claim that the message makes, by number, and where. */
  readonly pieces: readonly (Stretch & { readonly piece: number })[];
}

/** From so many points on a rumour is named. One strong marker has as many. */
const KNOWN = 1;
/** From so many on, a message is called a chain message. */
const CHAIN = 1;
/** A rumour that is half recognised makes a chain message of what is passed on. */
const HALF_KNOWN = 0.5;
/** Things that belong together stand within so many words. */
const NEAR = 28;
/** A whole notice outweighs the words of whoever asks about it or laughs at it. */
const MOST_TALK = 2;
/** Two neighbouring words of a rumour’s markers show a little, all of them together not quite enough. */
const LIKENESS = { each: 0.12, most: 0.72 } as const;
/** Neighbours of short words stand in every text. */
const TELLING = 5;

interface Place {
  readonly first: number;
  readonly last: number;
}
interface Evidence {
  readonly rumour: number;
  readonly points: number;
  readonly places: readonly Place[];
}

/** Tells which known rumour a message is, and why. Made once from the data; a check takes time in proportion to the message. */
export class MessageCheck {
  readonly #data: RumourData;
  readonly #finder: PhraseFinder;
  /** By phrase of the finder: its marker, or its saying. */
  readonly #meaning: readonly ({ readonly marker: number } | { readonly saying: number })[];
  /** By pair of neighbours in markers: the rumours it belongs to. */
  readonly #pairs: ReadonlyMap<string, ReadonlySet<number>>;

  constructor(data: RumourData) {
    this.#data = data;
    const sayings = data.sayings.flatMap((phrases, saying) =>
      phrases.map((phrase) => ({ phrase, meaning: { saying } })),
    );
    const markers = data.markers.map(([, , phrase], marker) => ({ phrase, meaning: { marker } }));
    const all = [...markers, ...sayings];
    this.#finder = new PhraseFinder(all.map(({ phrase }) => phrase));
    this.#meaning = all.map(({ meaning }) => meaning);
    this.#pairs = pairsOf(data.markers);
  }

  check(message: string): Finding {
    const words = foldMessage(message);
    const { markers, sayings } = this.#places(words);
    const evidence = this.#weigh([...this.#markerEvidence(markers), ...this.#signEvidence(sayings)], words);
    const talk = Math.min(MOST_TALK, this.#points('talk', sayings));
    const ranked = [...evidence.points].sort(([a, x], [b, y]) => y - x || a - b);
    const known = ranked.filter(([, points]) => points - talk >= KNOWN);
    const [best] = known;
    const stretch = ({ first, last }: Place): Stretch => ({
      start: words[first]?.start ?? 0,
      end: words[last]?.end ?? 0,
    });
    if (best) {
      const [rumour] = best;
      return {
        verdict: 'known',
        rumours: known.map(([number]) => this.#data.rumours[number] ?? ''),
        matched: merge(evidence.places.get(rumour) ?? []).map(stretch),
        pieces: this.#data.pieces.flatMap(([of, piece, says]) => {
          const place = of === rumour ? says.flatMap((saying) => sayings.get(saying) ?? [])[0] : undefined;
          return place ? [{ piece, ...stretch(place) }] : [];
        }),
      };
    }
    const half = (ranked[0]?.[1] ?? 0) >= HALF_KNOWN ? HALF_KNOWN : 0;
    const chain = this.#points('chain', sayings);
    if (chain > 0 && chain + half - talk >= CHAIN)
      return {
        verdict: 'looks-like',
        rumours: [],
        matched: merge(this.#placesOf('chain', sayings)).map(stretch),
        pieces: [],
      };
    return { verdict: 'unknown', rumours: [], matched: [], pieces: [] };
  }

  /** Where markers and sayings stand, by their numbers. */
  #places(words: readonly MessageWord[]): { markers: Map<number, Place[]>; sayings: Map<number, Place[]> } {
    const markers = new Map<number, Place[]>();
    const sayings = new Map<number, Place[]>();
    for (const { phrase, first, last } of this.#finder.find(words)) {
      const meaning = this.#meaning[phrase];
      if (!meaning) continue;
      const [map, key] = 'marker' in meaning ? [markers, meaning.marker] : [sayings, meaning.saying];
      const places = map.get(key);
      if (!places) map.set(key, [{ first, last }]);
      else if (places.at(-1)?.first !== first || places.at(-1)?.last !== last) places.push({ first, last });
    }
    return { markers, sayings };
  }

  *#markerEvidence(markers: ReadonlyMap<number, readonly Place[]>): Generator<Evidence> {
    for (const [marker, [place]] of markers) {
      const [rumour, points] = this.#data.markers[marker] ?? [0, 0];
      if (place) yield { rumour, points, places: [place] };
    }
  }

  *#signEvidence(sayings: ReadonlyMap<number, readonly Place[]>): Generator<Evidence> {
    for (const [rumour, points, says, without] of this.#data.signs) {
      if (without.some((saying) => sayings.has(saying))) continue;
      const places = together(says.map((saying) => sayings.get(saying) ?? []));
      if (places) yield { rumour, points, places };
    }
  }

  /** Adds up what shows each rumour. The same words show a rumour only once. */
  #weigh(
    evidence: Iterable<Evidence>,
    words: readonly MessageWord[],
  ): { points: Map<number, number>; places: Map<number, Place[]> } {
    const points = new Map<number, number>();
    const places = new Map<number, Place[]>();
    const used = new Map<number, Set<number>>();
    for (const one of [...evidence].sort((a, b) => b.points - a.points)) {
      const taken = used.get(one.rumour) ?? new Set();
      used.set(one.rumour, taken);
      const numbers = one.places.flatMap(numbersOf);
      const fresh = numbers.filter((number) => !taken.has(number)).length;
      if (fresh * 2 < numbers.length) continue;
      for (const number of numbers) taken.add(number);
      points.set(one.rumour, (points.get(one.rumour) ?? 0) + one.points);
      places.set(one.rumour, [...(places.get(one.rumour) ?? []), ...one.places]);
    }
    for (const [rumour, pairs] of this.#likeness(words, used))
      points.set(rumour, (points.get(rumour) ?? 0) + Math.min(LIKENESS.most, LIKENESS.each * pairs));
    return { points, places };
  }

  /** By rumour: how many pairs of neighbours from its markers the message has besides what is counted already. */
  #likeness(words: readonly MessageWord[], used: ReadonlyMap<number, ReadonlySet<number>>): Map<number, number> {
    const seen = new Map<number, Set<string>>();
    for (let index = 0; index + 1 < words.length; index++)
      for (const next of [index + 1, index + 2]) {
        const pair = `${words[index]?.fold ?? ''} ${words[next]?.fold ?? ''}`;
        for (const rumour of this.#pairs.get(pair) ?? []) {
          if (used.get(rumour)?.has(index) && used.get(rumour)?.has(next)) continue;
          const pairs = seen.get(rumour) ?? new Set();
          seen.set(rumour, pairs.add(pair));
        }
      }
    return new Map([...seen].map(([rumour, pairs]) => [rumour, pairs.size]));
  }

  #points(role: string, sayings: ReadonlyMap<number, readonly Place[]>): number {
    return this.#data.roles.reduce((sum, [saying, of, points]) => {
      const places = of === role ? merge(sayings.get(saying) ?? []) : [];
      // A thing that is said again says a little more.
      return sum + (places.length > 1 ? points * 1.5 : places.length * points);
    }, 0);
  }

  #placesOf(role: string, sayings: ReadonlyMap<number, readonly Place[]>): Place[] {
    return this.#data.roles.flatMap(([saying, of]) => (of === role ? (sayings.get(saying) ?? []) : []));
  }
}

/**
 * The shortest stretch that has one place of each list, if it is short enough.
 * @returns one place of each
 */
function together(lists: readonly (readonly Place[])[]): Place[] | undefined {
  if (lists.length === 0 || lists.some((list) => list.length === 0)) return undefined;
  const all = lists
    .flatMap((list, index) => list.map((place) => ({ place, index })))
    .sort((a, b) => a.place.first - b.place.first);
  const latest = new Map<number, Place>();
  let best: { span: number; places: Place[] } | undefined;
  for (const { place, index } of all) {
    latest.set(index, place);
    if (latest.size < lists.length) continue;
    const places = [...latest.values()];
    const span = Math.max(...places.map(({ last }) => last)) - Math.min(...places.map(({ first }) => first));
    if (span <= NEAR && span < (best?.span ?? Infinity)) best = { span, places };
  }
  return best?.places;
}

function merge(places: readonly Place[]): Place[] {
  const merged: { first: number; last: number }[] = [];
  for (const { first, last } of places.toSorted((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before && first <= before.last) before.last = Math.max(before.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

const numbersOf = ({ first, last }: Place): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function pairsOf(markers: RumourData['markers']): Map<string, Set<number>> {
  const pairs = new Map<string, Set<number>>();
  for (const [rumour, , phrase] of markers) {
    const words = phrase.split(' ');
    words.slice(1).forEach((word, index) => {
      const before = words[index] ?? '';
      if (Math.max(word.length, before.length) < TELLING) return;
      const pair = `${before} ${word}`;
      pairs.set(pair, (pairs.get(pair) ?? new Set()).add(rumour));
    });
  }
  return pairs;
}
