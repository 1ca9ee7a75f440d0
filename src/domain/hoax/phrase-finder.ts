import { countMistakes } from '../region/count-mistakes.ts';
import { shapeOf, type MessageWord } from './fold-message.ts';

/** Where a phrase stands in a message, by numbers of words; the last one belongs to it. */
export interface PhraseMatch {
  /** Number of the phrase, in the order they were given. */
  readonly phrase: number;
  readonly first: number;
  readonly last: number;
}

/** What a word of a message may be: mostly one word, more where they run together; and how many words of the message it takes. */
interface Reading {
  readonly words: readonly number[];
  readonly length: number;
}

interface Node {
  readonly next: Map<number, Node>;
  /** Phrases that end here. */
  readonly phrases: number[];
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

/**
 * Finds phrases in messages, with mistakes of typing, of readers of pictures, and words torn apart or run together.
 * A trie of word numbers is walked from every word of the message; each walk is bounded by the longest phrase, so time grows with
 * the length of the message only.
 */
export class PhraseFinder {
  readonly #words = new Map<string, number>();
  readonly #beginnings = new Map<string, number>();
  readonly #shapes = new Map<string, number>();
  /** By number: the word. */
  readonly #spelled: string[] = [];
  readonly #nearly = new Map<string, number[]>();
  readonly #root: Node = { next: new Map(), phrases: [] };
  readonly #lengths: number[];
  /** The first two letters of all beginnings. */
  readonly #firstTwo = new Set<string>();
  #longestBeginning = 0;

  readonly #isForgiving: boolean;

  /**
   * @param phrases of folded words with one space between them; `*` at the end of a word is any ending
   * @param isForgiving whether words may have mistakes
   */
  constructor(phrases: readonly string[], isForgiving = true) {
    this.#isForgiving = isForgiving;
    const split = phrases.map((phrase) => phrase.split(' '));
    this.#lengths = split.map((words) => words.length);
    split.forEach((words, phrase) => {
      let node = this.#root;
      for (const word of words) node = follow(node, this.#number(word));
      node.phrases.push(phrase);
    });
  }

  /** @returns the first places of every phrase; the same place may come more than once */
  find(words: readonly MessageWord[]): PhraseMatch[] {
    const readings = this.#read(words);
    const matches: PhraseMatch[] = [];
    const counts = new Uint16Array(this.#lengths.length);
    const walk = (node: Node, first: number, at: number, skipped: Skipped): void => {
      for (const phrase of node.phrases)
        if (
          (counts[phrase] ?? 0) < MOST_MATCHES &&
          (skipped !== 'word' || (this.#lengths[phrase] ?? 0) >= LONG_PHRASE)
        ) {
          counts[phrase] = (counts[phrase] ?? 0) + 1;
          matches.push({ phrase, first, last: at - 1 });
        }
      if (node.next.size === 0) return;
      step(node, first, at, skipped);
      const fold = words[at]?.fold ?? '';
      if (skipped === 'nothing' && !NOT.has(fold))
        step(node, first, at + 1, fold.length > SMALL_WORD ? 'word' : 'small word');
    };
    const step = (node: Node, first: number, at: number, skipped: Skipped): void => {
      for (const reading of readings[at] ?? []) {
        let next: Node | undefined = node;
        for (const word of reading.words) next = next?.next.get(word);
        if (next) walk(next, first, at + reading.length, skipped);
      }
    };
    words.forEach((_, first) => step(this.#root, first, first, 'nothing'));
    return matches;
  }

  /** For each word of the message what it may be. */
  #read(words: readonly MessageWord[]): Reading[][] {
    const known = new Map<string, readonly Reading[]>();
    let strange = 0;
    const meant = (fold: string): readonly Reading[] => {
      const before = known.get(fold);
      if (before) return before;
      const number = NUMBER.test(fold) ? this.#words.get(ANY_NUMBER) : undefined;
      const exactly = [...this.#exactly(fold), ...(number === undefined ? [] : [number])].map((word): Reading => ({
        words: [word],
        length: 1,
      }));
      const isStrange = this.#isForgiving && exactly.length === 0 && fold.length <= MAX_WORD && strange++ < MAX_STRANGE;
      const found = isStrange ? this.#nearlyThe(fold) : exactly;
      known.set(fold, found);
      return found;
    };
    return words.map(({ fold }, index) => {
      const next = words[index + 1]?.fold ?? '';
      // "good bye" is "goodbye".
      const joined = fold.length + next.length <= MAX_WORD ? this.#words.get(fold + next) : undefined;
      return joined === undefined || next === '' ? [...meant(fold)] : [...meant(fold), { words: [joined], length: 2 }];
    });
  }

  #exactly(fold: string): readonly number[] {
    const found: number[] = [];
    const word = this.#words.get(fold);
    if (word !== undefined) found.push(word);
    if (!this.#firstTwo.has(fold.slice(0, 2))) return found;
    for (let length = Math.min(fold.length, this.#longestBeginning); length > 1; length--) {
      const beginning = this.#beginnings.get(fold.slice(0, length));
      if (beginning !== undefined) found.push(beginning);
    }
    return found;
  }

  #nearlyThe(fold: string): Reading[] {
    const one = (word: number): Reading => ({ words: [word], length: 1 });
    const alike = this.#shapes.get(shapeOf(fold));
    if (alike !== undefined) return [one(alike)];
    if (fold.length < MIN_MENDED) return [];
    const parts = this.#parts(fold);
    if (parts) return [{ words: parts, length: 1 }];
    const near = new Set(oneLess(fold).flatMap((key) => this.#nearly.get(key) ?? []));
    return [...near].filter((word) => countMistakes(fold, this.#spelled[word] ?? '', 1).whole === 1).map(one);
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

  #number(word: string): number {
    const isBeginning = word.endsWith('*');
    const letters = isBeginning ? word.slice(0, -1) : word;
    const list = isBeginning ? this.#beginnings : this.#words;
    const known = list.get(letters);
    if (known !== undefined) return known;
    const number = this.#words.size + this.#beginnings.size;
    list.set(letters, number);
    this.#spelled[number] = letters;
    if (isBeginning) {
      this.#longestBeginning = Math.max(this.#longestBeginning, letters.length);
      this.#firstTwo.add(letters.slice(0, 2));
    } else {
      this.#shapes.set(shapeOf(letters), number);
      if (letters.length >= MIN_MENDED)
        for (const key of oneLess(letters)) {
          const near = this.#nearly.get(key);
          if (near) near.push(number);
          else this.#nearly.set(key, [number]);
        }
    }
    return number;
  }
}

/**
 * The word, and all that is left when one letter is taken out: two words that share one of these differ by one letter, or two that
 * changed places (symmetric deletion, https://github.com/wolfgarbe/SymSpell).
 */
function oneLess(word: string): string[] {
  const less = [word];
  for (let at = 0; at < word.length; at++) less.push(word.slice(0, at) + word.slice(at + 1));
  return less;
}

/** Shorter pieces stand by chance in other words; names of AI do not. */
const isPart = (piece: string): boolean => piece.length > 3 || /^(?:[ks]i|ai|ia)$/.test(piece);

function follow(node: Node, word: number): Node {
  const known = node.next.get(word);
  if (known) return known;
  const made: Node = { next: new Map(), phrases: [] };
  node.next.set(word, made);
  return made;
}
