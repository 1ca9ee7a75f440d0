import { shapeOf, type MessageWord } from './fold-message.ts';

/** Where a phrase stands in a message, by numbers of words; the last one belongs to it. */
export interface PhraseMatch {
  /** Number of the phrase, in the order they were given. */
  readonly phrase: number;
  readonly first: number;
  readonly last: number;
}

/** What a word of a message may be. */
interface Reading {
  /** Numbers of words and beginnings it may be. */
  readonly one: readonly number[];
  /** Numbers of the words that run together in it. */
  readonly parts?: readonly number[];
}

/** What a walk left out so far: only one word may be. */
type Skipped = 'nothing' | 'small word' | 'word';

/** Shorter words have too many neighbours to be forgiven a mistake. */
const MIN_MENDED = 5;
/** A longer run of letters is no word. */
const MAX_WORD = 40;
/** In phrases of so many words any other word may stand between two of theirs; in shorter ones a small one. */
const LONG_PHRASE = 4;
const SMALL_WORD = 3;
/** In a phrase this stands for any number, as in "send it to 0 people". */
const ANY_NUMBER = '0';
const NUMBER = /^\d{1,3}$/;
/** They turn a phrase into its opposite. */
const NOT = new Set(['not', 'no', 'non', 'ne', 'nao', 'nie', 'net', 'pas', 'ni']);
/** Where a phrase stands so often, more places say nothing more. */
const MOST_MATCHES = 100;
/** So many different words of one message are looked at for mistakes: more have only texts made to tire us. */
const MAX_STRANGE = 1_500;

/** So many words are one step. */
const STEP = 400;

/** Takes all steps at once. */
export function finish<Result>(steps: Generator<undefined, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const NOTHING: readonly number[] = [];
/** There are fewer words in all phrases together. */
const MOST_WORDS = 65_536;
/** A phrase begins here. */
const ROOT = 0;

/**
 * Finds phrases in messages, with mistakes of typing, of readers of pictures, and words torn apart or run together.
 * A trie of word numbers is walked from every word of the message; each walk is bounded by the longest phrase, so time grows with
 * the length of the message only. What only strange words need is made when the first one comes.
 */
export class PhraseFinder {
  readonly #words = new Map<string, number>();
  readonly #beginnings = new Map<string, number>();
  /** By number: the word. */
  readonly #spelled: string[] = [];
  /** Nodes of the trie by the node before and a word: `nodeKey`. One map is made faster than many small ones. */
  readonly #nodes = new Map<number, number>();
  /** By node: phrases that end here. */
  readonly #ends: (number[] | undefined)[] = [undefined];
  readonly #lengths: number[];
  /** The first two letters of all beginnings. */
  readonly #firstTwo = new Set<string>();
  /** Looks of words (`lookOf`): with it few pairs of neighbours have to be put together to see whether they are one word. */
  readonly #looks = new Uint8Array(LOOKS);
  #longestBeginning = 0;
  #strange: { readonly shapes: Map<string, number>; readonly alike: Map<string, number[]> } | undefined;

  readonly #isForgiving: boolean;

  /**
   * @param phrases of folded words with one space between them; `*` at the end of a word is any ending
   * @param isForgiving whether words may have mistakes
   */
  constructor(phrases: readonly string[], isForgiving = true) {
    this.#isForgiving = isForgiving;
    this.#lengths = phrases.map((phrase, number) => {
      const words = phrase.split(' ');
      let node = ROOT;
      for (const word of words) node = this.#follow(node, this.#number(word));
      (this.#ends[node] ??= []).push(number);
      return words.length;
    });
  }

  /** @returns the first places of every phrase; the same place may come more than once */
  find(words: readonly MessageWord[]): PhraseMatch[] {
    return finish(this.steps(words));
  }

  /** The same as `find`, in steps of so many words that each is short on a slow phone, too. */
  *steps(words: readonly MessageWord[]): Generator<undefined, PhraseMatch[]> {
    const readings = yield* this.#read(words);
    const joined = this.#join(words);
    yield;
    const matches: PhraseMatch[] = [];
    const counts = new Uint16Array(this.#lengths.length);
    const walk = (node: number, first: number, at: number, skipped: Skipped): void => {
      for (const phrase of this.#ends[node] ?? NOTHING)
        if (
          (counts[phrase] ?? 0) < MOST_MATCHES &&
          (skipped !== 'word' || (this.#lengths[phrase] ?? 0) >= LONG_PHRASE)
        ) {
          counts[phrase] = (counts[phrase] ?? 0) + 1;
          matches.push({ phrase, first, last: at - 1 });
        }
      step(node, first, at, skipped);
      const fold = words[at]?.fold ?? '';
      if (skipped === 'nothing' && !NOT.has(fold))
        step(node, first, at + 1, fold.length > SMALL_WORD ? 'word' : 'small word');
    };
    const step = (node: number, first: number, at: number, skipped: Skipped): void => {
      const reading = readings[at];
      if (!reading) return;
      for (const word of reading.one) {
        const next = this.#nodes.get(nodeKey(node, word));
        if (next !== undefined) walk(next, first, at + 1, skipped);
      }
      if (reading.parts) {
        let next: number | undefined = node;
        for (const word of reading.parts) next = next === undefined ? next : this.#nodes.get(nodeKey(next, word));
        if (next !== undefined) walk(next, first, at + 1, skipped);
      }
      const whole = joined.get(at);
      const next = whole === undefined ? whole : this.#nodes.get(nodeKey(node, whole));
      if (next !== undefined) walk(next, first, at + 2, skipped);
    };
    for (let first = 0; first < words.length; first++) {
      step(ROOT, first, first, 'nothing');
      if (first % STEP === STEP - 1) yield;
    }
    return matches;
  }

  /** For each word of the message what it may be. */
  *#read(words: readonly MessageWord[]): Generator<undefined, Reading[]> {
    const known = new Map<string, Reading>();
    const readings: Reading[] = [];
    let strange = 0;
    const readingOf = (fold: string): Reading => {
      const one = this.#exactly(fold);
      const isStrange = this.#isForgiving && one.length === 0 && fold.length <= MAX_WORD && strange++ < MAX_STRANGE;
      return isStrange ? this.#nearlyThe(fold) : { one };
    };
    for (const { fold } of words) {
      const reading = known.get(fold) ?? readingOf(fold);
      known.set(fold, reading);
      readings.push(reading);
      if (readings.length % STEP === 0) yield;
    }
    return readings;
  }

  /** Where a word and the next one are one word, by its number: "good bye" is "goodbye". */
  #join(words: readonly MessageWord[]): Map<number, number> {
    const joined = new Map<number, number>();
    words.forEach(({ fold }, at) => {
      const next = words[at + 1]?.fold;
      if (next === undefined || this.#looks[lookOf(fold, next)] === 0) return;
      const word = fold.length + next.length <= MAX_WORD ? this.#words.get(fold + next) : undefined;
      if (word !== undefined) joined.set(at, word);
    });
    return joined;
  }

  #exactly(fold: string): readonly number[] {
    const found: number[] = [];
    const word = this.#words.get(fold);
    if (word !== undefined) found.push(word);
    if (this.#firstTwo.has(fold.slice(0, 2)))
      for (let length = Math.min(fold.length, this.#longestBeginning); length > 1; length--) {
        const beginning = this.#beginnings.get(fold.slice(0, length));
        if (beginning !== undefined) found.push(beginning);
      }
    const number = NUMBER.test(fold) ? this.#words.get(ANY_NUMBER) : undefined;
    if (number !== undefined) found.push(number);
    return found;
  }

  #nearlyThe(fold: string): Reading {
    const { shapes, alike } = (this.#strange ??= this.#indexMistakes());
    const shape = shapeOf(fold);
    const looksLike = Math.max(shapes.get(shape) ?? -1, this.#words.get(shape) ?? -1);
    if (looksLike >= 0) return { one: [looksLike] };
    if (fold.length < MIN_MENDED) return { one: NOTHING };
    const parts = this.#parts(fold);
    if (parts) return { one: NOTHING, parts };
    const near = new Set<number>();
    for (const key of endsOf(fold))
      for (const word of alike.get(key) ?? NOTHING) if (isOneMistake(fold, this.#spelled[word] ?? '')) near.add(word);
    return { one: [...near] };
  }

  /** "metaai" is "meta ai", "goodbyemetaai" three words. */
  #parts(fold: string, most = 3): number[] | undefined {
    for (let at = 2; at <= fold.length - 2; at++) {
      if (!isPart(fold.slice(0, at))) continue;
      const before = this.#words.get(fold.slice(0, at));
      if (before === undefined) continue;
      const after = isPart(fold.slice(at)) ? this.#words.get(fold.slice(at)) : undefined;
      if (after !== undefined) return [before, after];
      const rest = most > 2 ? this.#parts(fold.slice(at), most - 1) : undefined;
      if (rest) return [before, ...rest];
    }
    return undefined;
  }

  /** What mistakes are found with: words by what they look like, where it is not how they are spelled, and by their ends. */
  #indexMistakes(): { shapes: Map<string, number>; alike: Map<string, number[]> } {
    const shapes = new Map<string, number>();
    const alike = new Map<string, number[]>();
    for (const [word, number] of this.#words) {
      const shape = shapeOf(word);
      if (shape !== word) shapes.set(shape, number);
      if (word.length < MIN_MENDED) continue;
      for (const key of endsOf(word, word.length < LONG_WORD ? SHORT_END : LONG_END)) {
        const list = alike.get(key);
        if (list) list.push(number);
        else alike.set(key, [number]);
      }
    }
    return { shapes, alike };
  }

  #follow(node: number, word: number): number {
    const key = nodeKey(node, word);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const made = this.#ends.push(undefined) - 1;
    this.#nodes.set(key, made);
    return made;
  }

  #number(word: string): number {
    const isBeginning = word.endsWith('*');
    const letters = isBeginning ? word.slice(0, -1) : word;
    const list = isBeginning ? this.#beginnings : this.#words;
    const known = list.get(letters);
    if (known !== undefined) return known;
    const number = this.#spelled.push(letters) - 1;
    list.set(letters, number);
    if (isBeginning) {
      this.#longestBeginning = Math.max(this.#longestBeginning, letters.length);
      this.#firstTwo.add(letters.slice(0, 2));
    } else this.#looks[lookOf(letters)] = 1;
    return number;
  }
}

const nodeKey = (node: number, word: number): number => node * MOST_WORDS + word;

/** Looks of words are fewer. */
const LOOKS = 32 * 32 * 64;

/**
 * A number from the length, the first and the last letter of a word, or of a word and the next one together. Different words may
 * have the same.
 */
function lookOf(word: string, next = ''): number {
  const length = word.length + next.length;
  const last = next === '' ? word.charCodeAt(word.length - 1) : next.charCodeAt(next.length - 1);
  return (((word.charCodeAt(0) & 31) << 11) | ((last & 31) << 6) | (length & 63)) >>> 0;
}

/** A longer word keeps more letters at one of its ends, wherever a mistake is. */
const LONG_WORD = 7;
const SHORT_END = 2;
const LONG_END = 3;

/**
 * Keys of the first and the last letters of a word. Two words with one mistake between them share one of these, for the mistake
 * stands at one end at most.
 * @param lengths how many letters
 */
function endsOf(word: string, ...lengths: number[]): string[] {
  const all = lengths.length > 0 ? lengths : [SHORT_END, LONG_END];
  return all.flatMap((length) => [`${word.slice(0, length)}*`, `*${word.slice(-length)}`]);
}

/** Whether one letter is too many, missing, or wrong, or two neighbours are swapped: the count of `countMistakes` is 1. */
export function isOneMistake(one: string, other: string): boolean {
  const [long, short] = one.length < other.length ? [other, one] : [one, other];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  if (at === long.length) return false;
  if (long.slice(at + 1) === short.slice(at + 1)) return true;
  return long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2);
}

/** Shorter pieces stand by chance in other words; names of AI do not. */
const isPart = (piece: string): boolean => piece.length > 3 || /^(?:[ks]i|ai|ia)$/.test(piece);
