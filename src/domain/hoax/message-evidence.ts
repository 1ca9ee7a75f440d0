import type { MessageWord } from './fold-message.ts';
import { finish, PhraseFinder } from './phrase-finder.ts';
import type { RumourData } from './rumour-data.ts';

/** The part of the data that evidence is found with. */
export type EvidenceSource = Pick<RumourData, 'sayings' | 'markers' | 'signs'>;

/** Words of a message by their numbers; the last one belongs to it. */
export interface Place {
  readonly first: number;
  readonly last: number;
}
/** Places by the number of a marker or a saying, in the order of the message. */
export type Places = ReadonlyMap<number, readonly Place[]>;

/** What a message has of the rumours we know. */
export interface Evidence {
  readonly sayings: Places;
  /** Points of each rumour, from its markers, its signs, and neighbours of its markers. */
  readonly points: ReadonlyMap<number, number>;
  /** Where they come from. */
  readonly places: ReadonlyMap<number, readonly Place[]>;
}

/** Things that belong together stand within so many words. */
export const NEAR = 28;
/** Two neighbouring words of a rumour’s markers show a little, all of them together not quite enough. */
const LIKENESS = { each: 0.12, most: 0.72 } as const;
/** Neighbours of short words stand in every text. */
const TELLING = 5;
/** Where a thing is said so often, more places say nothing more. */
const MOST_PLACES = 100;

interface Shown {
  readonly rumour: number;
  readonly points: number;
  readonly places: readonly Place[];
}

/** Finds markers, sayings and signs in messages. It takes time in proportion to the length of a message. */
export class EvidenceFinder {
  readonly #data: EvidenceSource;
  readonly #finder: PhraseFinder;
  /** By phrase of the finder: its marker, or its saying. */
  readonly #meaning: readonly ({ readonly marker: number } | { readonly saying: number })[];
  /** By a word of markers and the word after it: the rumours whose markers have both. */
  readonly #pairs: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>;

  constructor(data: EvidenceSource) {
    this.#data = data;
    const sayings = data.sayings.flatMap((phrases, saying) =>
      (phrases === '' ? [] : phrases.split('|')).map((phrase) => ({ phrase, meaning: { saying } })),
    );
    const markers = data.markers.map(([, , phrase], marker) => ({ phrase, meaning: { marker } }));
    const all = [...markers, ...sayings];
    this.#finder = new PhraseFinder(all.map(({ phrase }) => phrase));
    this.#meaning = all.map(({ meaning }) => meaning);
    this.#pairs = pairsOf(data.markers);
  }

  find(words: readonly MessageWord[]): Evidence {
    return finish(this.steps(words));
  }

  /** The same as `find`, in steps. */
  *steps(words: readonly MessageWord[]): Generator<undefined, Evidence> {
    const markers = new Map<number, Place[]>();
    const sayings = new Map<number, Place[]>();
    for (const { phrase, first, last } of yield* this.#finder.steps(words)) {
      const meaning = this.#meaning[phrase];
      if (!meaning) continue;
      const [map, key] = 'marker' in meaning ? [markers, meaning.marker] : [sayings, meaning.saying];
      const places = map.get(key);
      if (!places) map.set(key, [{ first, last }]);
      else if (places.length < MOST_PLACES && (places.at(-1)?.first !== first || places.at(-1)?.last !== last))
        places.push({ first, last });
    }
    yield;
    return { sayings, ...this.#weigh([...this.#byMarkers(markers), ...this.#bySigns(sayings)], words) };
  }

  *#byMarkers(markers: Places): Generator<Shown> {
    for (const [marker, [place]] of markers) {
      const [rumour, points] = this.#data.markers[marker] ?? [0, 0];
      if (place) yield { rumour, points, places: [place] };
    }
  }

  *#bySigns(sayings: Places): Generator<Shown> {
    for (const [rumour, points, says, without] of this.#data.signs) {
      if (without.some((saying) => sayings.has(saying))) continue;
      const places = together(says.map((saying) => sayings.get(saying) ?? []));
      if (places) yield { rumour, points, places };
    }
  }

  /** Adds up what shows each rumour. The same words show a rumour only once. */
  #weigh(shown: readonly Shown[], words: readonly MessageWord[]): Omit<Evidence, 'sayings'> {
    const points = new Map<number, number>();
    const places = new Map<number, Place[]>();
    const used = new Map<number, Set<number>>();
    for (const one of shown.toSorted((a, b) => b.points - a.points)) {
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
        const after = this.#pairs.get(words[index]?.fold ?? '');
        if (!after) break;
        const word = words[next]?.fold ?? '';
        const pair = `${words[index]?.fold ?? ''} ${word}`;
        for (const rumour of after.get(word) ?? []) {
          if (used.get(rumour)?.has(index) && used.get(rumour)?.has(next)) continue;
          const pairs = seen.get(rumour) ?? new Set();
          seen.set(rumour, pairs.add(pair));
        }
      }
    return new Map([...seen].map(([rumour, pairs]) => [rumour, pairs.size]));
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

const numbersOf = ({ first, last }: Place): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function pairsOf(markers: RumourData['markers']): Map<string, Map<string, Set<number>>> {
  const pairs = new Map<string, Map<string, Set<number>>>();
  for (const [rumour, , phrase] of markers) {
    const words = phrase.split(' ');
    words.slice(1).forEach((word, index) => {
      const before = words[index] ?? '';
      if (Math.max(word.length, before.length) < TELLING) return;
      const after = pairs.get(before) ?? new Map<string, Set<number>>();
      pairs.set(before, after.set(word, (after.get(word) ?? new Set()).add(rumour)));
    });
  }
  return pairs;
}
