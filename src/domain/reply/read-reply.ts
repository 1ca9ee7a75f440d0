import { foldMessage, type MessageWord } from '../hoax/fold-message.ts';
import { EvidenceFinder, type EvidenceSource, type Place } from '../hoax/message-evidence.ts';
import { foldPhrase, STRENGTHS, type Strength } from '../hoax/rumour-data.ts';

/** A wording that nobody has seen yet is a guess and counts less. */
const GUESSED = 0.8;
/** So many points name an answer. */
const KNOWN = 0.85;
/** With so many an answer is worth a look. */
const MAYBE = 0.4;
/** An answer is only named where it is ahead of the next by so much. */
const AHEAD = 0.3;
/** So much of a text is read: an answer of Meta is short, and what was quoted below it is the reader’s own. */
const LETTERS_READ = 12_000;
/** No more suggestions than these help. */
const MOST_MAYBE = 3;

/** What the content says of the words of answers. */
export interface ReplySource {
  readonly id: string;
  /** Ids of answers whose mail says this as well. */
  readonly partOf?: readonly string[];
  readonly markers?: readonly { readonly text: string; readonly strength: Strength; readonly observed: boolean }[];
  /** Things that are said near each other, by their ids. */
  readonly signs?: readonly {
    readonly strength: Strength;
    readonly together: readonly string[];
    readonly butNot?: readonly string[];
  }[];
}

/** A thing that answers say: by language, the phrases for it. */
export interface ReplySaying {
  readonly id: string;
  readonly said: Readonly<Record<string, readonly string[] | undefined>>;
}

/** What a reading fetches. Numbers stand for answers and sayings in the order of their lists. */
export interface ReplyData extends EvidenceSource {
  /** Ids of answers. */
  readonly replies: readonly string[];
  /** By number of an answer: those whose mail says it as well. */
  readonly partOf: Readonly<Record<number, readonly number[]>>;
}

/** Part of the text as it was pasted, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface ReplyFinding {
  /** Id of the answer that the text is; undefined where it is none that is known. */
  readonly reply?: string | undefined;
  /** Ids of answers that it may have to do with, likeliest first. */
  readonly maybe: readonly string[];
  /** Words that showed it, in their order. */
  readonly matched: readonly Stretch[];
}

/**
 * Makes of the content what a reading needs.
 * @throws RangeError where an answer names a saying that is not there
 */
export function packReplies(replies: readonly ReplySource[], sayings: readonly ReplySaying[]): ReplyData {
  const numbers = new Map(sayings.map(({ id }, index) => [id, index]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`“${id}” is no saying of content/facts/reply-sayings.yaml`);
    return number;
  };
  return {
    replies: replies.map(({ id }) => id),
    partOf: Object.fromEntries(
      replies.flatMap(({ partOf = [] }, reply) =>
        partOf.length === 0 ? [] : [[reply, partOf.map((whole) => replies.findIndex(({ id }) => id === whole))]],
      ),
    ),
    sayings: sayings.map(({ said }) =>
      [...new Set(Object.values(said).flatMap((list = []) => list.map(foldPhrase)))].join('|'),
    ),
    markers: replies.flatMap(({ markers = [] }, reply) =>
      markers.map(
        ({ text, strength, observed }) =>
          [reply, STRENGTHS[strength] * (observed ? 1 : GUESSED), foldPhrase(text)] as const,
      ),
    ),
    signs: replies.flatMap(({ signs = [] }, reply) =>
      signs.map(
        ({ strength, together, butNot = [] }) =>
          [reply, STRENGTHS[strength], together.map(numberOf), butNot.map(numberOf)] as const,
      ),
    ),
  };
}

/**
 * Reads which of Meta’s known answers a text is. A text that shows none of them clearly is left undecided: a wrong name would send
 * the person the wrong way.
 */
export class ReplyJudge {
  readonly #replies: readonly string[];
  readonly #partOf: ReplyData['partOf'];
  readonly #finder: EvidenceFinder;

  constructor(data: ReplyData) {
    this.#replies = data.replies;
    this.#partOf = data.partOf;
    this.#finder = new EvidenceFinder(data);
  }

  /** @param text as it was pasted; more than 12,000 letters are not read */
  read(text: string): ReplyFinding {
    const words = foldMessage(text.slice(0, LETTERS_READ));
    const { points, places } = this.#finder.find(words);
    // What only is a part of an answer that is there does not compete with it.
    const isPart = ([reply]: [number, number]): boolean =>
      this.#partOf[reply]?.some((whole) => (points.get(whole) ?? 0) >= KNOWN) ?? false;
    const ranked = [...points].filter((one) => !isPart(one)).toSorted(([one, a], [other, b]) => b - a || one - other);
    const [best, next] = ranked;
    const isKnown = best !== undefined && best[1] >= KNOWN && best[1] - (next?.[1] ?? 0) >= AHEAD;
    const named = isKnown ? best[0] : undefined;
    return {
      reply: named === undefined ? undefined : this.#replies[named],
      maybe: ranked
        .filter(([reply, sum]) => reply !== named && sum >= MAYBE)
        .slice(0, MOST_MAYBE)
        .flatMap(([reply]) => this.#replies[reply] ?? []),
      matched: stretches(words, named === undefined ? [...places.values()].flat() : (places.get(named) ?? [])),
    };
  }
}

/** Places of words in the text, joined where they touch. */
function stretches(words: readonly MessageWord[], places: readonly Place[]): Stretch[] {
  const joined: { start: number; end: number }[] = [];
  for (const { first, last } of places.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    const start = words[first]?.start ?? 0;
    const end = words[last]?.end ?? 0;
    const before = joined.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
