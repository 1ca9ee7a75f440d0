import { countMistakes } from '../region/count-mistakes.ts';

export interface Mended {
  /** Stem of the word that was probably meant. */
  readonly stem: string;
  /** The word itself, to show. */
  readonly word: string;
  readonly mistakes: number;
}

/** Shorter words have too many neighbours. */
const MIN_LENGTH = 4;
/** From this length on two mistakes are forgiven. */
const LONG = 7;
const MAX_ENDING = 3;

/**
 * Words of the index that somebody may have meant who typed a word that it does not have: nearest first, of those the most
 * frequent.
 * @param known pairs of stem and whole word, with the number of pages that have it
 * @param most at most so many
 */
export function mendWord(
  typed: string,
  known: Iterable<{ readonly stem: string; readonly word: string; readonly pages: number }>,
  most: number,
): Mended[] {
  if (typed.length < MIN_LENGTH || /\d/.test(typed)) return [];
  const allowed = typed.length >= LONG ? 2 : 1;
  const near: (Mended & { pages: number; likeness: number })[] = [];
  for (const { stem, word, pages } of known) {
    if (word.length < 3 || Math.abs(word.length - typed.length) > allowed + 2) continue;
    const asWord = countMistakes(typed, word, allowed).whole;
    const asStem = countMistakes(typed, stem, allowed).whole;
    // An ending that the stems do not know, such as that of "readin", is one mistake.
    const isLonger = stem.length >= MIN_LENGTH && typed.startsWith(stem) && typed.length - stem.length <= MAX_ENDING;
    const mistakes = isLonger ? 1 : Math.min(asWord, asStem);
    const likeness = Number(word[0] === typed[0]) + Number(lettersOf(word) === lettersOf(typed));
    if (mistakes <= allowed) near.push({ stem, word, mistakes, pages, likeness });
  }
  const least = Math.min(...near.map(({ mistakes }) => mistakes));
  return near
    .filter(({ mistakes }) => mistakes === least)
    .sort((a, b) => b.likeness - a.likeness || b.pages - a.pages)
    .slice(0, most)
    .map(({ stem, word, mistakes }) => ({ stem, word, mistakes }));
}

/** Two letters in each other’s place are the likeliest mistake of a thumb: the same letters come first. */
function lettersOf(word: string): string {
  return [...word].sort().join('');
}
