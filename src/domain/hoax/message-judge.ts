import { pairKey, type Traits } from './message-traits.ts';

/** What a message may be besides one of the rumours. */
export const OTHER_KINDS = ['looks-like', 'unknown'] as const;

/** How much one trait of a message speaks for kinds of messages: a letter for the kind, twentieths, and so on: "a12c-3". */
export type PackedWeights = string;
const UNIT = 20;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * What was learned from example messages (`npm run learn:rumours`): a logistic regression with one class for each rumour, one for
 * other chain messages, one for the rest. Traits without weights are left out. Rows are lines, so that few bytes are sent.
 */
export interface Weights {
  /** Rows: number of a saying, a space, weights. */
  readonly says: string;
  /** Rows: numbers of two sayings with a comma between them, a space, weights. */
  readonly near: string;
  /** Rows: beginning of a word, a space, weights. */
  readonly words: string;
  /** Rows: number of a rumour, a space, weights. */
  readonly points: string;
  readonly most: PackedWeights;
  readonly length: PackedWeights;
  readonly bias: PackedWeights;
}

/** By kind of message: a weight. */
type KindWeights = ReadonlyMap<number, number>;

/**
 * @param weights by kind of message
 * @throws Error where there are more kinds than letters
 */
export function packWeights(weights: readonly (readonly [kind: number, weight: number])[]): PackedWeights {
  return weights
    .map(([kind, weight]) => {
      const letter = LETTERS[kind];
      if (letter === undefined) throw new Error(`there is no letter for kind ${kind}: give LETTERS more of them`);
      const units = Math.round(weight * UNIT);
      return units === 0 ? '' : `${letter}${units}`;
    })
    .join('');
}

function unpack(packed: PackedWeights): KindWeights {
  return new Map(
    [...packed.matchAll(/([a-z])(-?\d+)/gi)].map(([, letter = '', units]) => [
      LETTERS.indexOf(letter),
      Number(units) / UNIT,
    ]),
  );
}

/** Rows of lines: what stands before the space, and the weights after it. */
function rows(lines: string): [string, KindWeights][] {
  if (lines === '') return [];
  return lines.split('\n').map((line) => {
    const [name = '', packed = ''] = line.split(' ');
    return [name, unpack(packed)];
  });
}

export interface Judgement {
  /** By kind: how likely it is, together 1. */
  readonly likely: readonly number[];
  /** How much a saying of the message speaks for a kind, alone and with others near it. */
  speaksFor(saying: number, kind: number): number;
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
    const byNumber = (lines: string): Map<number, KindWeights> =>
      new Map(rows(lines).map(([number, weights]) => [Number(number), weights]));
    this.#kinds = kinds;
    this.#says = byNumber(says);
    this.#points = byNumber(points);
    this.#words = new Map(rows(words));
    const pairs = rows(near).map(([name, weights]) => ({ pair: name.split(',').map(Number), weights }));
    this.#near = new Map(pairs.map(({ pair: [a = 0, b = 0], weights }) => [pairKey(a, b), weights]));
    [this.#most, this.#length, this.#bias] = [unpack(most), unpack(length), unpack(bias)];
    const partners = new Map<number, number[]>();
    for (const { pair } of pairs)
      for (const [one = 0, other = 0] of [pair, pair.toReversed()])
        partners.set(one, [...(partners.get(one) ?? []), other]);
    this.partners = partners;
  }

  /** Whether anything was learned about a rumour. */
  knows(rumour: number): boolean {
    return this.#points.has(rumour);
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
