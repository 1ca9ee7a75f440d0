import { foldName } from '../region/fold-name.ts';

/** Longest run of words that an alias can replace. */
const MAX_PHRASE = 4;

/** What is known about the words of one language. It is made when the index is built and fetched with it. */
export interface WordRules {
  /** Words that stand in nearly every question and say nothing about its subject. */
  readonly common: readonly string[];
  /** Other names of a thing, folded, to the words our pages use. They mean the same, so the index has only ours. */
  readonly same: Readonly<Record<string, string>>;
  /** Words of our pages that often mean another of our words, too. Both are looked for. */
  readonly near: Readonly<Record<string, string>>;
}

/** Takes a word to its stem: "conversations" to "convers". The package for it comes from outside, one for each language. */
export type Stem = (word: string) => string;

/** A run of words of a text: what it stands for, and what else it may mean. */
export interface Meaning {
  /** The words as they were typed, folded. */
  readonly typed: string;
  /** Stems, without common words. */
  readonly stems: readonly string[];
  /** Stems of what else is meant. */
  readonly orElse: readonly string[];
}

/** "l'IA", "s'opposer", "dell'account": in French and Italian a little word loses its end and is written on to the next one. */
const ELIDED = /(?<![\p{L}\p{M}\p{N}])(?:[cdjlmnst]|qu|all|dall|dell|nell|sull|un)['’‘ʼ´`](?=\p{L}{2})/giu;

/** The words of a text, folded: small letters without accents, apostrophes and punctuation. */
export function splitWords(text: string): string[] {
  const folded = foldName(text);
  return folded === '' ? [] : folded.split(' ');
}

/** The words of a text without what French and Italian write on to them. */
export function splitQuestion(text: string): string[] {
  return splitWords(text.replace(ELIDED, ''));
}

/**
 * Reads a text as the index does: other names become ours, common words go, the rest becomes stems.
 * @returns in the order of the text; a common word has no entry
 */
export function readMeanings(text: string, rules: WordRules, stem: Stem): Meaning[] {
  const words = splitQuestion(text);
  const common = commonWords(rules);
  const toStems = (list: readonly string[]): string[] =>
    list.filter((word) => word !== '' && !common.has(word)).map(stem);
  const meanings: Meaning[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = longestPhrase(words, at, rules);
    const typed = words.slice(at, at + (phrase?.length ?? 1));
    at += typed.length;
    const stems = toStems(phrase?.same?.split(' ') ?? (phrase && typed.length > 1 ? onlyOurs(typed, rules) : typed));
    const orElse = phrase?.near === undefined ? [] : toStems(phrase.near.split(' '));
    if (stems.length + orElse.length > 0) meanings.push({ typed: typed.join(' '), stems, orElse });
  }
  return meanings;
}

/** The stems of a text; where every word of it is common, of all its words: "what now?" is a question, too. */
export function readStems(text: string, rules: WordRules, stem: Stem): string[] {
  const stems = readMeanings(text, rules, stem).flatMap((meaning) => meaning.stems);
  return [...new Set(stems.length > 0 ? stems : splitQuestion(text).map(stem))];
}

/** The words of a phrase as the index has them by themselves: in "pictures of me" there is "photos". */
function onlyOurs(words: readonly string[], rules: WordRules): string[] {
  return words.flatMap((word) => (Object.hasOwn(rules.same, word) ? (rules.same[word] ?? '').split(' ') : word));
}

const commonSets = new WeakMap<WordRules, ReadonlySet<string>>();

/** A set of hundreds of words is not made anew with every letter that is typed. */
export function commonWords(rules: WordRules): ReadonlySet<string> {
  const known = commonSets.get(rules);
  if (known) return known;
  const common = new Set(rules.common);
  commonSets.set(rules, common);
  return common;
}

function longestPhrase(
  words: readonly string[],
  at: number,
  { same, near }: WordRules,
): { length: number; same?: string; near?: string } | undefined {
  for (let length = Math.min(MAX_PHRASE, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    if (Object.hasOwn(same, phrase)) return { length, same: same[phrase] ?? '' };
    if (Object.hasOwn(near, phrase)) return { length, near: near[phrase] ?? '' };
  }
  return undefined;
}
