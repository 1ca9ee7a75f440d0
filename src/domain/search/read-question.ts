import { mendWord, type Mended } from './mend-word.ts';
import type { Wanted } from './rank-pages.ts';
import type { StemEntry } from './search-index.ts';
import { readMeanings, splitWords, type Meaning, type Stem, type WordRules } from './search-words.ts';

/** The part of the index that a question needs, in memory. */
export interface KnownStems {
  look(stem: string): StemEntry | undefined;
  /** Stems that begin with a word, with their whole words. */
  endings(word: string): Iterable<readonly [string, StemEntry]>;
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
const QUALITY = { orElse: 0.85, parts: 0.85, ending: 0.7, mistakes: [1, 0.85, 0.65] } as const;
/** So many words a misspelled or unfinished one may stand for. */
const MAX_MEANT = 3;
const MAX_ENDINGS = 6;

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
  const read = readMeanings(query, rules, stem);
  const meanings: readonly Meaning[] =
    read.length > 0 ? read : splitWords(query).map((typed) => ({ typed, stems: [stem(typed)], orElse: [] }));
  const mended: { typed: string; word: string }[] = [];
  const wanted = joinTorn(meanings, known, stem).map((meaning, index, all): Wanted => {
    const alternatives: { stems: readonly string[]; quality: number }[] = [];
    const missing = meaning.stems.some((word) => !known.look(word));
    if (!missing) alternatives.push({ stems: meaning.stems, quality: 1 });
    if (meaning.orElse.length > 0) alternatives.push({ stems: meaning.orElse, quality: QUALITY.orElse });
    const isLast = index === all.length - 1 && splitWords(query).at(-1) === meaning.typed;
    const isOpen = isLast && (isUnfinished || missing) && !/\s$/.test(query);
    if (isOpen) alternatives.push(...endings(meaning.typed, known));
    if (missing && alternatives.length === 0 && !isExact) {
      const parts = splitInTwo(meaning.typed, known, stem);
      if (parts) alternatives.push({ stems: parts, quality: QUALITY.parts });
      const meant = known.meant(meaning.typed);
      if (!parts && meant[0]) mended.push({ typed: meaning.typed, word: meant[0].word });
      if (!parts)
        alternatives.push(
          ...meant.map((one, rank) => ({
            stems: [one.stem],
            quality: (QUALITY.mistakes[one.mistakes] ?? 0) * (rank === 0 ? 1 : 0.9),
          })),
        );
    }
    return { alternatives };
  });
  return {
    wanted,
    mended,
    stems: new Set(wanted.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems))),
  };
}

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

/** "twofactor" is "two factor". */
function splitInTwo(word: string, known: KnownStems, stem: Stem): string[] | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [stem(word.slice(0, at)), stem(word.slice(at))];
    if (parts.every((part) => known.look(part))) return parts;
  }
  return undefined;
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
export function findMeant(word: string, entries: Iterable<readonly [string, StemEntry]>): Mended[] {
  const candidates = [...entries].map(([stem, entry]) => ({ stem, word: entry[0], pages: entry[1] }));
  return mendWord(word, candidates, MAX_MEANT);
}
