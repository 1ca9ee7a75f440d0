import { pairKey, type Traits } from './message-traits.ts';

/** What a message may be besides one of the rumours. */
export const OTHER_KINDS = ['looks-like', 'unknown'] as const;

/** How much one trait of a message speaks for kinds of messages: number of a kind, weight in twentieths, and so on. */
export type PackedWeights = readonly number[];
/** The same with the beginning of a word before it. */
export type WordRow = readonly [word: string, ...weights: number[]];
const UNIT = 20;

/**
 * What was learned from example messages (`npm run learn:rumours`): a logistic regression with one class for each rumour, one for
 * other chain messages, one for the rest. Traits without weights are left out.
 */
export interface Weights {
  /** Rows: number of a saying, then weights. */
  readonly says: readonly PackedWeights[];
  /** Rows: numbers of two sayings, then weights. */
  readonly near: readonly PackedWeights[];
  /** Rows: beginning of a word, then weights. */
  readonly words: readonly WordRow[];
  /** Rows: number of a rumour, then weights. */
  readonly points: readonly PackedWeights[];
  readonly most: PackedWeights;
  readonly length: PackedWeights;
  readonly bias: PackedWeights;
}

/** By kind of message: a weight. */
type KindWeights = ReadonlyMap<number, number>;

/** @param weights by kind of message */
export function packWeights(weights: readonly (readonly [kind: number, weight: number])[]): number[] {
  return weights.flatMap(([kind, weight]) => {
    const units = Math.round(weight * UNIT);
    return units === 0 ? [] : [kind, units];
  });
}

function unpack(packed: PackedWeights, from = 0): KindWeights {
  const weights = new Map<number, number>();
  for (let at = from; at < packed.length; at += 2) weights.set(packed[at] ?? 0, (packed[at + 1] ?? 0) / UNIT);
  return weights;
}

export interface Judgement {
  /** By kind: how likely it is, together 1. */
  readonly likely: readonly number[];
  /** How much a saying of the message speaks for a kind, alone and with others near it. */
  speaksFor(saying: number, kind: number): number;
  /** How much a word does. */
  wordSpeaksFor(word: string, kind: number): number;
}

/** Judges messages by what was learned. */
export class MessageJudge {
  readonly #says: ReadonlyMap<number, KindWeights>;
  readonly #near: ReadonlyMap<number, KindWeights>;
  readonly #points: ReadonlyMap<number, KindWeights>;
  readonly #words: ReadonlyMap<string, KindWeights>;
  readonly #most: KindWeights;
  readonly #length: KindWeights;
  readonly #bias: KindWeights;
  readonly #kinds: number;
  /** By saying: those that it is looked for near. */
  readonly partners: ReadonlyMap<number, readonly number[]>;

  /** @param kinds how many kinds of messages there are */
  constructor({ says, near, words, points, most, length, bias }: Weights, kinds: number) {
    const byFirst = (rows: readonly PackedWeights[]): Map<number, KindWeights> =>
      new Map(rows.map((row) => [row[0] ?? 0, unpack(row, 1)]));
    this.#kinds = kinds;
    this.#says = byFirst(says);
    this.#points = byFirst(points);
    this.#words = new Map(words.map(([word, ...row]) => [word, unpack(row)]));
    this.#near = new Map(near.map((row) => [pairKey(row[0] ?? 0, row[1] ?? 0), unpack(row, 2)]));
    [this.#most, this.#length, this.#bias] = [unpack(most), unpack(length), unpack(bias)];
    const partners = new Map<number, number[]>();
    for (const [a = 0, b = 0] of near)
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        partners.set(one, [...(partners.get(one) ?? []), other]);
    this.partners = partners;
  }

  judge(traits: Traits): Judgement {
    const sums = new Array<number>(this.#kinds).fill(0);
    const add = (list: KindWeights | undefined, times: number): void => {
      for (const [kind, weight] of list ?? []) sums[kind] = (sums[kind] ?? 0) + weight * times;
    };
    add(this.#bias, 1);
    add(this.#most, traits.most);
    add(this.#length, traits.length);
    for (const saying of traits.says) add(this.#says.get(saying), 1);
    for (const pair of traits.near) add(this.#near.get(pair), 1);
    for (const word of traits.words) add(this.#words.get(word), 1);
    for (const [rumour, points] of traits.points) add(this.#points.get(rumour), points);
    return {
      likely: softmax(sums),
      wordSpeaksFor: (word, kind) => weightOf(this.#words.get(word), kind),
      speaksFor: (saying, kind) => {
        const alone = weightOf(this.#says.get(saying), kind);
        const pairs = (this.partners.get(saying) ?? []).map((other) => pairKey(saying, other));
        return pairs.reduce(
          (sum, pair) => sum + (traits.near.has(pair) ? weightOf(this.#near.get(pair), kind) / 2 : 0),
          alone,
        );
      },
    };
  }
}

const weightOf = (weights: KindWeights | undefined, kind: number): number => weights?.get(kind) ?? 0;

/** https://en.wikipedia.org/wiki/Softmax_function, without overflow. */
function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / whole);
}
