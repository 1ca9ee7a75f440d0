import { countMistakes } from '../region/count-mistakes.ts';
import { mendWord, type Mended } from './mend-word.ts';
import type { Wanted } from './rank-pages.ts';
import type { FormEntry, StemEntry } from './search-index.ts';
import {
  commonWords,
  readMeanings,
  splitQuestion,
  splitWords,
  type Meaning,
  type Stem,
  type WordRules,
} from './search-words.ts';

/** The part of the index that a question needs, in memory. */
export interface KnownStems {
  look(stem: string): StemEntry | undefined;
  /** Stems that may begin with a word, with their whole words. */
  endings(word: string): Iterable<readonly [string, FormEntry]>;
  /** See `findMeant`: looked for once for each word. */
  meant(word: string): readonly Mended[];
}

export interface Question {
  readonly wanted: readonly Wanted[];
  /** Words that were taken for others, in the order of the question. */
  readonly mended: readonly { readonly typed: string; readonly word: string }[];
  /** Every stem that is looked for. */
  readonly stems: ReadonlySet<string>;
}

/** How much a word counts that is only nearly what was typed. */
const QUALITY = { orElse: 1, parts: 0.85, ending: 0.7, mistakes: [1, 0.85, 0.65] } as const;
/** So many words a misspelled or unfinished one may stand for. */
const MAX_MEANT = 3;
const MAX_ENDINGS = 6;
/** Letters of a word that was written on to one that says nothing. */
const MIN_BESIDE_COMMON = 4;
/** Letters from which on a slip in a common word is seen: shorter ones are near too many others. */
const MIN_NEARLY_COMMON = 4;

/**
 * Works out what a question looks for: words of the index, other names, words with a mistake, two words written as one.
 * @param isExact whether words are taken as they stand, mistakes and all
 * @param isUnfinished whether the last word may go on
 */
export function readQuestion(
  query: string,
  rules: WordRules,
  stem: Stem,
  known: KnownStems,
  { isExact, isUnfinished }: { isExact: boolean; isUnfinished: boolean },
): Question {
  const read = readMeanings(query, rules, stem).filter(({ typed }) => !saysNothing(typed, known));
  const meanings: readonly Meaning[] =
    read.length > 0 ? read : splitWords(query).map((typed) => ({ typed, stems: [stem(typed)], orElse: [] }));
  const mended: { typed: string; word: string }[] = [];
  const wanted = joinTorn(meanings, known, stem).map((meaning, index, all): Wanted => {
    const alternatives: { stems: readonly string[]; quality: number }[] = [];
    const missing = meaning.stems.some((word) => !known.look(word));
    if (!missing) alternatives.push({ stems: meaning.stems, quality: 1 });
    if (meaning.orElse.length > 0) alternatives.push({ stems: meaning.orElse, quality: QUALITY.orElse });
    const isLast = index === all.length - 1 && splitQuestion(query).at(-1) === meaning.typed;
    const isOpen = isLast && (isUnfinished || missing) && !/\s$/.test(query);
    if (isOpen) alternatives.push(...endings(meaning.typed, known));
    if (missing && alternatives.length === 0 && !isExact) {
      const meant = findMeantAnywhere(meaning.typed, rules, known, stem);
      const isCommon = isNearlyCommon(meaning.typed, rules, meant[0]?.mistakes);
      const parts = isCommon || meant[0]?.mistakes === 1 ? undefined : splitInTwo(meaning.typed, rules, known, stem);
      if (parts) alternatives.push({ stems: parts, quality: QUALITY.parts });
      else if (!isCommon) {
        if (meant[0]) mended.push({ typed: meaning.typed, word: meant[0].word });
        alternatives.push(
          ...meant.map(({ stems, mistakes }, rank) => ({
            stems,
            quality: (QUALITY.mistakes[mistakes] ?? 0) * (rank === 0 ? 1 : 0.9),
          })),
        );
      }
    }
    return { alternatives };
  });
  return {
    wanted,
    mended,
    stems: new Set(wanted.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems))),
  };
}

/** "nicht" and other words of other languages that the index knows and no page is found by. */
const saysNothing = (word: string, known: KnownStems): boolean => known.look(word)?.[0] === 0;

/** "what sapp" is "whatsapp": two neighbours, one of them unknown, that are a known word together. */
function joinTorn(meanings: readonly Meaning[], known: KnownStems, stem: Stem): Meaning[] {
  const joined: Meaning[] = [];
  for (const meaning of meanings) {
    const before = joined.at(-1);
    const isKnown = (one: Meaning): boolean => one.orElse.length > 0 || one.stems.every((word) => known.look(word));
    if (before && !(isKnown(before) && isKnown(meaning))) {
      const typed = before.typed + meaning.typed;
      if (known.look(stem(typed))) {
        joined[joined.length - 1] = { typed, stems: [stem(typed)], orElse: [] };
        continue;
      }
    }
    joined.push(meaning);
  }
  return joined;
}

/** "twofactor" is "two factor", "mypics" is "my pics": two words that are known, one of which may say nothing. */
function splitInTwo(word: string, rules: WordRules, known: KnownStems, stem: Stem): string[] | undefined {
  const common = commonWords(rules);
  for (let at = 2; at <= word.length - 2; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    const telling = parts.filter((part) => !common.has(part));
    // What is left of a word beside a little one is often no word at all, so it has to be longer.
    const least = telling.length === 2 ? 3 : MIN_BESIDE_COMMON;
    if (telling.length === 0 || telling.some((part) => part.length < least)) continue;
    const stems = telling.map((part) => stemsOf(part, rules, known, stem));
    if (stems.every((list) => list.length > 0 && list.every((one) => known.look(one)))) return stems.flat();
  }
  return undefined;
}

/** "wich" is "which", and says nothing: a common word with one mistake, where no word of the pages is as near. */
function isNearlyCommon(word: string, rules: WordRules, mistakes = Infinity): boolean {
  if (word.length < MIN_NEARLY_COMMON || mistakes <= 1) return false;
  return [...commonWords(rules)].some(
    (common) =>
      common.length >= MIN_NEARLY_COMMON &&
      Math.abs(common.length - word.length) <= 1 &&
      countMistakes(word, common, 1).whole === 1,
  );
}

/** Stems of a word; where no page has it, of what it stands for as another name. */
function stemsOf(word: string, rules: WordRules, known: KnownStems, stem: Stem): string[] {
  return readMeanings(word, rules, stem).flatMap(({ stems, orElse }) =>
    orElse.length > 0 && !stems.every((one) => known.look(one)) ? orElse : stems,
  );
}

/** What may be meant by a word with a mistake: a word of the pages, or another name for one where that is nearer. */
function findMeantAnywhere(
  typed: string,
  rules: WordRules,
  known: KnownStems,
  stem: Stem,
): { stems: readonly string[]; word: string; mistakes: number }[] {
  const words = known.meant(typed);
  const names = findMeantNames(typed, rules);
  if ((names[0]?.mistakes ?? Infinity) >= (words[0]?.mistakes ?? Infinity))
    return words.map(({ stem: one, word, mistakes }) => ({ stems: [one], word, mistakes }));
  return names.map(({ word, mistakes }) => ({ stems: stemsOf(word, rules, known, stem), word, mistakes }));
}

function endings(word: string, known: KnownStems): { stems: string[]; quality: number }[] {
  if (word.length < 2) return [];
  return [...known.endings(word)]
    .filter(([stem, [form]]) => stem !== word && (stem.startsWith(word) || form.startsWith(word)))
    .sort(([, a], [, b]) => b[1] - a[1])
    .slice(0, MAX_ENDINGS)
    .map(([stem]) => ({ stems: [stem], quality: QUALITY.ending }));
}

/**
 * Words that may be meant by one that the index does not have, see `mendWord`.
 * @param entries of stems that may be near it
 */
export function findMeant(word: string, entries: Iterable<readonly [string, FormEntry]>): Mended[] {
  const candidates = [...entries].map(([stem, [form, pages]]) => ({ stem, word: form || stem, pages }));
  return mendWord(word, candidates, MAX_MEANT);
}

/** By set of rules: its other names of one word by their first letter, and what was found for a word already. */
const names = new WeakMap<
  WordRules,
  { readonly byLetter: ReadonlyMap<string, readonly string[]>; readonly found: Map<string, readonly Mended[]> }
>();

/** Other names that may be meant by a word that is none. They begin with the same letter. */
function findMeantNames(word: string, rules: WordRules): readonly Mended[] {
  let known = names.get(rules);
  if (!known) {
    const single = [...Object.keys(rules.same), ...Object.keys(rules.near)].filter((name) => !name.includes(' '));
    const byLetter = new Map<string, string[]>();
    for (const name of single) byLetter.set(name[0] ?? '', [...(byLetter.get(name[0] ?? '') ?? []), name]);
    known = { byLetter, found: new Map() };
    names.set(rules, known);
  }
  let meant = known.found.get(word);
  if (!meant) {
    const candidates = (known.byLetter.get(word[0] ?? '') ?? []).map((name) => ({ stem: name, word: name, pages: 0 }));
    // With two mistakes a word of another language is soon taken for one that it is not.
    meant = mendWord(word, candidates, 1).filter(({ mistakes }) => mistakes === 1);
    known.found.set(word, meant);
  }
  return meant;
}
