import { MARKS, type Traits } from './message-traits.ts';

/** What a message may be besides one of the rumours. */
export const OTHER_KINDS = ['looks-like', 'unknown'] as const;

/** How much one trait of a message speaks for kinds of messages: a letter for the kind, tenths, and so on: "a12c-3". */
export type PackedWeights = string;
/** So many units are one. */
export const UNIT = 10;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * What was learned from example messages (`npm run learn:rumours`): two logistic regressions that share their rows. One tells which
 * rumour a message would be, if it is one. The other tells whether it is one at all: a message speaks for another chain message, or
 * for none, against what any rumour has, which is nothing. Traits without weights are left out. Rows are lines, so that few bytes
 * are sent.
 */
export interface Weights {
  /** Rows: number of a saying, a space, weights. */
  readonly says: string;
  /** Rows: number of a saying that is denied, a space, weights. */
  readonly denies: string;
  /** Rows: beginning of a word, a space, weights. */
  readonly words: string;
  /** Rows: number of a mark, a space, weights. */
  readonly marks: string;
  /** Rows: number of a rumour, a space, weights. */
  readonly points: string;
  readonly most: PackedWeights;
  readonly length: PackedWeights;
  readonly bias: PackedWeights;
}

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

/** Calls `take` for each weight, without making anything: a message has hundreds of rows. */
function unpack(packed: PackedWeights, take: (kind: number, weight: number) => void): void {
  for (let at = 0; at < packed.length;) {
    const letter = packed.charAt(at++);
    const from = at;
    while (at < packed.length && packed.charCodeAt(at) < FIRST_LETTER) at++;
    take(LETTERS.indexOf(letter), Number(packed.slice(from, at)) / UNIT);
  }
}
/** Digits and the minus sign come before all letters. */
const FIRST_LETTER = 0x41;

/** Rows of lines: what stands before the space, and the packed weights after it. */
function rows<Name>(lines: string, nameOf: (written: string) => Name): Map<Name, PackedWeights> {
  const list = new Map<Name, PackedWeights>();
  if (lines === '') return list;
  for (const line of lines.split('\n')) {
    const space = line.indexOf(' ');
    list.set(nameOf(line.slice(0, space)), line.slice(space + 1));
  }
  return list;
}

/** Judges messages by what was learned. */
export class MessageJudge {
  readonly #says: ReadonlyMap<number, PackedWeights>;
  readonly #denies: ReadonlyMap<number, PackedWeights>;
  readonly #words: ReadonlyMap<string, PackedWeights>;
  readonly #marks: ReadonlyMap<number, PackedWeights>;
  readonly #points: ReadonlyMap<number, PackedWeights>;
  readonly #weights: Weights;
  readonly #rumours: number;

  /** @param rumours how many there are */
  constructor(weights: Weights, rumours: number) {
    this.#rumours = rumours;
    this.#weights = weights;
    this.#says = rows(weights.says, Number);
    this.#denies = rows(weights.denies, Number);
    this.#words = rows(weights.words, String);
    this.#marks = rows(weights.marks, Number);
    this.#points = rows(weights.points, Number);
  }

  /** Whether anything was learned about a rumour. */
  knows(rumour: number): boolean {
    return this.#points.has(rumour);
  }

  /** By kind of message: how likely it is, together 1. */
  judge(traits: Traits): number[] {
    const sums = new Array<number>(this.#rumours + OTHER_KINDS.length).fill(0);
    const add = (packed: PackedWeights | undefined, times: number): void => {
      unpack(packed ?? '', (kind, weight) => (sums[kind] = (sums[kind] ?? 0) + weight * times));
    };
    add(this.#weights.bias, 1);
    add(this.#weights.most, traits.most);
    add(this.#weights.length, traits.length);
    for (const saying of traits.says) add(this.#says.get(saying), 1);
    for (const saying of traits.denies) add(this.#denies.get(saying), 1);
    for (const word of traits.words) add(this.#words.get(word), 1);
    for (const [mark, much] of traits.marks) add(this.#marks.get(MARKS.indexOf(mark)), much);
    for (const [rumour, points] of traits.points) add(this.#points.get(rumour), points);
    const [isRumour = 0, ...others] = softmax([0, ...sums.slice(this.#rumours)]);
    return [...softmax(sums.slice(0, this.#rumours)).map((likely) => likely * isRumour), ...others];
  }

  /** How much a saying speaks for a kind of message. */
  speaksFor(saying: number, kind: number): number {
    let found = 0;
    unpack(this.#says.get(saying) ?? '', (one, weight) => {
      if (one === kind) found = weight;
    });
    return found;
  }
}

/** https://en.wikipedia.org/wiki/Softmax_function, without overflow. */
function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / whole);
}
