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
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '´', '`']);
/** What follows an apostrophe inside one word, as in "don’t". After other beginnings, as in "l’IA", a new word begins. */
const ENDINGS = new Set(['t', 's', 've', 're', 'll', 'm', 'd']);
/** A hyphen at the end of a line does not end a word. */
const LINE_END = /-[ \t]{0,8}\r?\n[ \t]{0,8}(?=[\p{Ll}\p{M}])/uy;

/**
 * The words of a message, as they are compared with markers: capitals, marks, emoji, punctuation and line breaks are gone, letters
 * that only look Latin are Latin, fancy letters plain (NFKD), invisible signs dropped. One pass over the letters.
 */
export function foldMessage(text: string): MessageWord[] {
  const words: { fold: string; start: number; end: number }[] = [];
  for (const { fold, start, end } of joinLetters(splitMessage(text))) {
    const last = words.at(-1);
    const name = fold.length === 2 ? asName(fold, text.slice(start, end), last?.fold) : fold;
    if (last && start === last.end + 1 && ENDINGS.has(name) && APOSTROPHES.has(text.charAt(last.end))) {
      last.fold += name;
      last.end = end;
    } else words.push({ fold: name, start, end });
  }
  return words;
}

/** Letters and digits that only become small. */
const PLAIN_RUN = /[A-Za-z0-9]+/y;

function splitMessage(text: string): MessageWord[] {
  const words: MessageWord[] = [];
  let fold = '';
  let start = -1;
  let end = 0;
  const close = (): void => {
    if (fold !== '') words.push({ fold, start, end });
    fold = '';
    start = -1;
  };
  for (let at = 0; at < text.length;) {
    PLAIN_RUN.lastIndex = at;
    if (PLAIN_RUN.test(text)) {
      if (start < 0) start = at;
      end = PLAIN_RUN.lastIndex;
      fold += text.slice(at, end).toLowerCase();
      at = end;
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const letters = foldSign(code);
    if (letters === undefined) {
      const isDivided = code === 0x2d && fold !== '';
      LINE_END.lastIndex = at;
      if (isDivided && LINE_END.test(text)) {
        at = LINE_END.lastIndex;
        continue;
      }
      close();
    } else {
      if (start < 0) start = at;
      fold += letters;
      if (letters !== '') end = at + size;
    }
    at += size;
  }
  close();
  return words;
}

const known = new Map<number, string | undefined>();

/**
 * @param code of a sign (Unicode code point)
 * @returns letters and digits it stands for; nothing for a mark or an invisible sign; undefined where words end
 */
function foldSign(code: number): string | undefined {
  if (code < 0x80) return ASCII[code];
  if (known.has(code)) return known.get(code);
  const sign = String.fromCodePoint(code);
  const folded = /[\p{L}\p{N}\p{M}\p{Cf}]/u.test(sign)
    ? (foldLetters(sign).match(/[\p{L}\p{N}]/gu) ?? []).map((letter) => LOOK_ALIKES[letter] ?? letter).join('')
    : undefined;
  known.set(code, folded);
  return folded;
}

const ASCII = Array.from({ length: 0x80 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase();
  if (/[a-z0-9]/.test(sign)) return sign;
  return sign === '@' || sign === '#' ? '' : undefined;
});

/** "Meta Al" in a picture’s text is "Meta AI". Of words with two letters. */
function asName(fold: string, written: string, before: string | undefined): string {
  const isName = /^A[l1]$/.test(written) || (before === 'meta' && /^a[l1]$/.test(fold));
  return isName ? 'ai' : fold;
}

/** "A I" and "G o o d b y e": three letters on their own, or these two, one space apart, are one word. */
function joinLetters(words: readonly MessageWord[]): MessageWord[] {
  const joined: MessageWord[] = [];
  for (let at = 0; at < words.length;) {
    let last = at;
    const alone = words[at];
    if (alone && !isNextLetter(alone, words[at + 1])) {
      joined.push(alone);
      at++;
      continue;
    }
    while (isNextLetter(words[last], words[last + 1])) last++;
    const run = words.slice(at, last + 1);
    const fold = run.map((word) => word.fold).join('');
    if (run.length > 2 || (run.length === 2 && /^a[i1l]$/.test(fold)))
      joined.push({ fold, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 });
    else joined.push(...run);
    at = last + 1;
  }
  return joined;
}

const isNextLetter = (one: MessageWord | undefined, next: MessageWord | undefined): boolean =>
  one?.fold.length === 1 && next?.fold.length === 1 && next.start === one.end + 1;

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
