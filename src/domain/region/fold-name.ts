/** Letters that stay one piece when marks are taken off, and how people type them without such a keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
};
/** Marks on letters, signs that are not seen, and what stands inside words and is often left out. */
const DROPPED = /[\p{M}\p{Cf}.'’‘ʻʼʾʿ`´]/gu;

/**
 * Makes names alike that are spelled a little differently: capitals, accents and other marks, punctuation and spaces are gone.
 * @returns words with one space between them, their letters taken apart (NFKD), so that an unfinished Korean syllable is the
 * beginning of a finished one
 */
export function foldName(name: string): string {
  return foldLetters(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Small letters without marks and signs that are not seen. Punctuation and spaces between words stay. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(/[øłđðþßæœıς]/g, (letter) => PLAIN[letter] ?? letter);
}
