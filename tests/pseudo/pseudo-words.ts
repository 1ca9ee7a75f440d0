import { pseudoLocalizeString } from 'pseudo-localization';

/** A language made from English, so that a whole site in it can be built and looked at before anybody has translated a word. */
export interface PseudoLanguage {
  /** A language that browsers and Intl know: it gives the dates, the lists and the direction. */
  readonly locale: 'de' | 'ar';
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Turns the words of a text. What stands in braces, entities and addresses stay as they are. */
  readonly words: (text: string) => string;
  /** A word that was not turned: letters that this language never has. */
  readonly untouched: RegExp;
}

/** What is no word, though it has letters: {placeholders}, entities, addresses, names of hosts. */
const KEPT = /(\{\w+\}|&#?\w+;|https?:\/\/\S+|[\w-]+(?:\.[a-z][\w-]*)+(?:\/[\w/-]*)?)/;

const turn = (change: (words: string) => string) => (text: string) =>
  text
    .split(KEPT)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');

/** Longest word that is made: as long as "Datenschutz-Grundverordnung" without its hyphen. */
const LONGEST = 26;

/** Two neighbours as one word, once in a text, as languages do that join their nouns. */
function joinWords(text: string): string {
  return text.replace(/([a-z]{5,}) ([a-z]{5,})/, (both, first: string, second: string) =>
    pseudoLocalizeString(first + second).length <= LONGEST ? first + second : both,
  );
}

/** Longer by a third, with marks above its letters, and with long words. */
export const LONG: PseudoLanguage = {
  locale: 'de',
  name: 'Ŀǿǿƞɠ',
  direction: 'ltr',
  words: turn((words) => pseudoLocalizeString(joinWords(words))),
  untouched: /(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu,
};

const ARABIC: Readonly<Record<string, string>> = {
  a: 'ا',
  b: 'ب',
  c: 'ج',
  d: 'د',
  e: 'ي',
  f: 'ف',
  g: 'غ',
  h: 'ه',
  i: 'ي',
  j: 'ج',
  k: 'ك',
  l: 'ل',
  m: 'م',
  n: 'ن',
  o: 'و',
  p: 'ب',
  q: 'ق',
  r: 'ر',
  s: 'س',
  t: 'ت',
  u: 'و',
  v: 'ڤ',
  w: 'و',
  x: 'خ',
  y: 'ي',
  z: 'ز',
  '?': '؟',
  ',': '،',
};

/**
 * Real letters of a script that runs from right to left: the package only turns Latin letters round with control characters,
 * which a browser takes out again wherever it isolates a text.
 */
export const MIRRORED: PseudoLanguage = {
  locale: 'ar',
  name: 'ميرّورد',
  direction: 'rtl',
  words: turn((words) => words.replace(/[A-Za-z?,]/g, (letter) => ARABIC[letter.toLowerCase()] ?? letter)),
  untouched: /[A-Za-z]{2,}/g,
};
