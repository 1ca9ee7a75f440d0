import { foldLetters } from '../region/fold-name.ts';

/** A word of a message. */
export interface MessageWord {
  /** Small Latin letters and digits without marks, as markers have them, too. */
  readonly fold: string;
  /** Where it stands in the message as it was pasted, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Letters of other alphabets that look like Latin ones. Mixed into a word they keep a text from being found. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdոnαaβbεeκkιiνvοoρpτtυuχxηnμm'.matchAll(/(.)(.)/gu)].map(
    ([, from = '', to = '']) => [from, to],
  ),
);
const FOREIGN = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');
/** Letters, digits, marks and invisible signs; a hyphen at the end of a line does not end a word. */
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}@#]+(?:-[ \t]{0,8}\r?\n[ \t]{0,8}[\p{Ll}\p{M}]+)*/gu;
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '´', '`']);
/** What follows an apostrophe inside one word, as in "don’t". After other beginnings, as in "l’IA", a new word begins. */
const ENDINGS = new Set(['t', 's', 've', 're', 'll', 'm', 'd']);
/** Divides words while all of them are folded at once, which is many times faster than one by one. */
const BETWEEN = '\n';

/**
 * The words of a message, as they are compared with markers: capitals, marks, emoji, punctuation and line breaks are gone, letters
 * that only look Latin are Latin, fancy letters plain (NFKD), invisible signs dropped. It takes time in proportion to the length.
 */
export function foldMessage(text: string): MessageWord[] {
  const spans = joinLetters(
    [...text.matchAll(WORD)].map((match): Span => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const folds = foldWord(spans.map((span) => span.text.replace(/-\s+|[@#]/g, '')).join(BETWEEN)).split(BETWEEN);
  const words: { fold: string; start: number; end: number }[] = [];
  spans.forEach(({ start, end }, index) => {
    const fold = asName(folds[index] ?? '', spans[index]?.text ?? '', words.at(-1)?.fold);
    if (fold === '') return;
    const last = words.at(-1);
    if (last && start === last.end + 1 && APOSTROPHES.has(text.charAt(last.end)) && ENDINGS.has(fold)) {
      last.fold += fold;
      last.end = end;
    } else words.push({ fold, start, end });
  });
  return words;
}

/** "Meta Al" in a picture's text is "Meta AI". */
function asName(fold: string, written: string, before: string | undefined): string {
  const isName = /^A[l1]$/.test(written) || (before === 'meta' && /^a[l1]$/.test(fold));
  return isName ? 'ai' : fold;
}

interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "A I" and "G o o d b y e": three letters on their own, or these two, one space apart, are one word. */
function joinLetters(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (let at = 0; at < spans.length;) {
    let end = at;
    while (isLetter(spans[end]) && spans[end + 1]?.start === (spans[end]?.end ?? 0) + 1 && isLetter(spans[end + 1]))
      end++;
    const run = spans.slice(at, end + 1);
    const text = run.map((span) => span.text).join('');
    const [first] = run;
    if (first && (run.length > 2 || /^a[i1l]$/i.test(text)))
      joined.push({ text, start: first.start, end: run.at(-1)?.end ?? 0 });
    else joined.push(...run);
    at = end + 1;
  }
  return joined;
}

const isLetter = (span: Span | undefined): boolean => span !== undefined && /^[\p{L}\p{N}]$/u.test(span.text);

function foldWord(text: string): string {
  return foldLetters(text).replace(FOREIGN, (letter) => LOOK_ALIKES[letter] ?? letter);
}

/**
 * What a word looks like in a picture: letters that a reader of pictures takes for each other are the same. Two words with the same
 * shape may be one.
 */
export function shapeOf(fold: string): string {
  return fold
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[01i358]/g, (sign) => SHAPES[sign] ?? sign);
}
const SHAPES: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', i: 'l', '3': 'e', '5': 's', '8': 'b' };
