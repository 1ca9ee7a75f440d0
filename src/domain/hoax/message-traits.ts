import type { MessageWord } from './fold-message.ts';
import type { Evidence, Place } from './message-evidence.ts';

/** How a message is written, whatever it says. The order is that of the numbers in what was learned: new ones go to the end. */
export const MARKS = [
  'question',
  'question-at-end',
  'exclamation',
  'exclamations',
  'quote',
  'lines',
  'picture',
  'arrow',
  'number',
  'stop-at-end',
  'small-first',
  'capitals',
] as const;
export type Mark = (typeof MARKS)[number];

/**
 * What is told of a message to whoever judges it: which things it says (`says`), which of them with a “not” beside them
 * (`denies`), the beginnings of its words (`words`), how it is written (`marks`, each from 0 to 1), how many points each rumour has
 * (`points`), the most of these (`most`), and how long it is (`length`).
 */
export interface Traits {
  readonly says: ReadonlySet<number>;
  readonly denies: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
  readonly marks: ReadonlyMap<Mark, number>;
  readonly points: ReadonlyMap<number, number>;
  readonly most: number;
  readonly length: number;
}

/** Shorter words stand in every text. Short ones tell much: “no”, “my”, “is”. */
const MIN_WORD = 2;
/** Most endings come later than this. */
const BEGINNING = 5;
/** More points than these say nothing more. */
const MOST_POINTS = 3;
/** Where so much of a message is in capitals, more say nothing more. */
const CAPITALS = 0.5;

/**
 * @param words of the message
 * @param text of the message, as it was pasted
 */
export function readTraits(
  { sayings, points }: Pick<Evidence, 'sayings' | 'points'>,
  words: readonly MessageWord[],
  text: string,
): Traits {
  const capped = new Map([...points].map(([rumour, sum]) => [rumour, Math.min(MOST_POINTS, sum)]));
  return {
    says: new Set(sayings.keys()),
    denies: deniedOf(sayings, words),
    words: beginningsOf(words),
    marks: marksOf(words, text),
    points: capped,
    most: Math.max(0, ...capped.values()),
    length: Math.log(words.length + 1) / 5,
  };
}

/** The beginnings of words that are long enough to say something. */
export function beginningsOf(words: readonly MessageWord[]): Set<string> {
  return new Set(words.flatMap(({ fold }) => (fold.length < MIN_WORD ? [] : [fold.slice(0, BEGINNING)])));
}

/** Words that deny, in the languages we know most messages in. */
const DENIALS = new Set(
  (
    'not no non none never nothing nobody isnt arent doesnt dont didnt cant cannot wont wasnt hasnt without ' +
    'nicht kein keine keinen keiner nichts nie niemals ohne niet geen nooit niets zonder pas aucun aucune jamais rien sans ' +
    'ningun ninguna nunca nada sin nessun nessuna mai niente senza nao nenhum nenhuma sem nie zaden zadna bez inte ikke degil'
  ).split(' '),
);
/** So many words before a thing, and after it, a “not” belongs to it. */
const DENIED = { before: 4, after: 3 } as const;

function deniedOf(sayings: Evidence['sayings'], words: readonly MessageWord[]): Set<number> {
  let latest = -Infinity;
  /** By word: where the last “not” up to it stands. */
  const denials = words.map(({ fold }, at) => (latest = DENIALS.has(fold) ? at : latest));
  const isDenied = ({ first, last }: Place): boolean =>
    (denials[Math.min(words.length - 1, last + DENIED.after)] ?? -Infinity) >= first - DENIED.before;
  return new Set([...sayings].flatMap(([saying, places]) => (places.some(isDenied) ? [saying] : [])));
}

function marksOf(words: readonly MessageWord[], text: string): Map<Mark, number> {
  const end = text.slice(words.at(-1)?.end ?? 0).trim();
  const share = capitalsOf(text) / CAPITALS;
  const marks: Readonly<Record<Mark, boolean | number>> = {
    question: text.includes('?'),
    'question-at-end': end.includes('?'),
    exclamation: text.includes('!'),
    exclamations: /!\s?!/.test(text),
    quote: /["“”„«»]/.test(text),
    lines: text.trim().includes('\n'),
    picture: /\p{Extended_Pictographic}/u.test(text),
    arrow: /[→>➡›]/.test(text),
    number: /\d/.test(text),
    'stop-at-end': /[.…]$/.test(end),
    'small-first': /^\p{Ll}/u.test(text.slice(words[0]?.start ?? 0)),
    capitals: Math.min(1, share),
  };
  return new Map(MARKS.flatMap((mark) => (Number(marks[mark]) > 0 ? [[mark, Number(marks[mark])] as const] : [])));
}

/** How much of the plain Latin letters are capitals. */
function capitalsOf(text: string): number {
  let capitals = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) capitals++;
    else if (code >= 0x61 && code <= 0x7a) letters++;
  }
  return capitals / Math.max(1, capitals + letters);
}
