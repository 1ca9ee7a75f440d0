import { splitWords, type Stem } from './search-words.ts';

/** Letters with the marks that belong to them: without the marks, words of Hindi, Arabic or Vietnamese would be torn. */
const WORD = /([\p{L}\p{M}\p{N}]+)/gu;
/** A single letter says nothing. */
const MIN_LENGTH = 2;

/**
 * Takes a text apart where words stand that were looked for.
 * @param stems that were looked for
 * @returns the whole text, in order
 */
export function markWords(text: string, stems: ReadonlySet<string>, stem: Stem): { text: string; isMatch: boolean }[] {
  return text
    .split(WORD)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      isMatch: part.length >= MIN_LENGTH && splitWords(part).some((word) => stems.has(stem(word))),
    }));
}

/**
 * A question with its mended words in place of the mistakes.
 * @param mended words as they were typed, folded, and what they were taken for
 */
export function mendText(query: string, mended: readonly { readonly typed: string; readonly word: string }[]): string {
  const words = new Map(mended.map(({ typed, word }) => [typed, word]));
  return query
    .trim()
    .split(WORD)
    .map((part) => words.get(splitWords(part).join(' ')) ?? part)
    .join('');
}
