import type { MessageWord } from './fold-message.ts';
import { NEAR, type Evidence, type Place } from './message-evidence.ts';

/**
 * What is told of a message to whoever judges it: which things it says (`says`), which of them near each other (`near`), the
 * beginnings of its words (`words`), how many points each rumour has (`points`), the most of these (`most`), and how long it is
 * (`length`).
 */
export interface Traits {
  readonly says: ReadonlySet<number>;
  /** Pairs of sayings, the smaller number first, as `pairKey` writes them. */
  readonly near: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
  readonly points: ReadonlyMap<number, number>;
  readonly most: number;
  readonly length: number;
}

/** Shorter words stand in every text. */
const MIN_WORD = 3;
/** Most endings come later than this. */
const BEGINNING = 6;
/** More points than these say nothing more. */
const MOST_POINTS = 3;
/** Sayings are fewer. */
const SAYINGS = 4_096;

/** Two sayings in one number. */
export const pairKey = (a: number, b: number): number => Math.min(a, b) * SAYINGS + Math.max(a, b);

/**
 * @param words of the message
 * @param wanted sayings that a saying is looked for near, by its number; without it all are
 */
export function readTraits(
  { sayings, points }: Pick<Evidence, 'sayings' | 'points'>,
  words: readonly MessageWord[],
  wanted?: ReadonlyMap<number, readonly number[]>,
): Traits {
  const capped = new Map([...points].map(([rumour, sum]) => [rumour, Math.min(MOST_POINTS, sum)]));
  return {
    says: new Set(sayings.keys()),
    near: findNear(sayings, wanted),
    words: beginningsOf(words),
    points: capped,
    most: Math.max(0, ...capped.values()),
    length: Math.log(words.length + 1) / 5,
  };
}

/** The beginnings of words that are long enough to say something. */
export function beginningsOf(words: readonly MessageWord[]): Set<string> {
  return new Set(words.flatMap(({ fold }) => (fold.length < MIN_WORD ? [] : [fold.slice(0, BEGINNING)])));
}

/** One pass over all places, with the last one of each saying in mind. */
function findNear(
  sayings: Evidence['sayings'],
  wanted: ReadonlyMap<number, readonly number[]> | undefined,
): Set<number> {
  const near = new Set<number>();
  const all = [...sayings].flatMap(([saying, places]) => places.map((place) => ({ saying, place })));
  all.sort((a, b) => a.place.first - b.place.first);
  const latest = new Map<number, Place>();
  const everything = [...sayings.keys()];
  for (const { saying, place } of all) {
    for (const other of wanted ? (wanted.get(saying) ?? []) : everything) {
      const before = latest.get(other);
      if (other === saying || !before || place.first - before.first > NEAR) continue;
      // The same words may be two things; that alone is no meeting of them.
      if (before.first !== place.first || before.last !== place.last) near.add(pairKey(saying, other));
    }
    latest.set(saying, place);
  }
  return near;
}
