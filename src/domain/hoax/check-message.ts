import { foldMessage, type MessageWord } from './fold-message.ts';
import { EvidenceFinder, type Place } from './message-evidence.ts';
import { MessageJudge } from './message-judge.ts';
import { readTraits } from './message-traits.ts';
import { finish } from './phrase-finder.ts';
import type { RumourData } from './rumour-data.ts';
import { LONGEST } from './shorten-message.ts';

export type Verdict = 'known' | 'looks-like' | 'unknown';

/** A stretch of the message, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Finding {
  readonly verdict: Verdict;
  /** Which rumour it is, and others that are in it, too, best first. Empty where none is known. */
  readonly rumours: readonly string[];
  /** Rumours it may have to do with, where none is known: likeliest first. */
  readonly maybe: readonly string[];
  /** What showed it, in the order of the message, without overlaps. */
  readonly matched: readonly Stretch[];
  /** Whether the middle of a very long text was left out. */
  readonly isCut: boolean;
  /** Pieces of the first rumour’s claim that the message makes, by number, and where. */
  readonly pieces: readonly (Stretch & { readonly piece: number })[];
}

/** A rumour is named from this likelihood on: by cross-validation over the lessons, fewer wrong names than at a half, and hardly fewer right ones. */
const KNOWN = 0.55;
/** A message is called a chain message from here on: to be wrong about a harmless one is four times as bad as to say nothing. */
const CHAIN = 0.8;
/** Another rumour is named beside it from here on. */
const BESIDES = 0.2;
/** Where no rumour is named, those from here on are offered to look at. */
const MAYBE = { likely: 0.15, points: 1, most: 3 } as const;
/** So few words are the name of a rumour rather than a talk about it. */
const NAME = 5;
/** A saying that speaks for a kind of message so much is one of the reasons. */
const REASON = 0.2;
/** A rumour that nothing was learned about yet is named by its markers and signs: one strong one is enough. */
const ENOUGH_POINTS = 1;

/** Tells which known rumour a message is, and why. Made once from the data. */
export class MessageCheck {
  readonly #data: RumourData;
  readonly #finder: EvidenceFinder;
  readonly #judge: MessageJudge;

  constructor(data: RumourData) {
    this.#data = data;
    this.#finder = new EvidenceFinder(data);
    this.#judge = new MessageJudge(data.weights, data.rumours.length);
  }

  check(message: string): Finding {
    return finish(this.steps(message));
  }

  /** The same as `check`, in steps, so that a page can answer its reader between them: on a slow phone all together take long. */
  *steps(message: string): Generator<undefined, Finding> {
    const isCut = message.length > LONGEST.whole;
    const words = isCut ? foldEnds(message) : foldMessage(message);
    yield;
    const evidence = yield* this.#finder.steps(words);
    yield;
    const likely = this.#judge.judge(readTraits(evidence, words, isCut ? endsOf(message) : message));
    const { rumours } = this.#data;
    const stretch = ({ first, last }: Place): Stretch => ({
      start: words[first]?.start ?? 0,
      end: words[last]?.end ?? 0,
    });
    const reasons = (kind: number): Stretch[] =>
      merge([
        ...(evidence.places.get(kind) ?? []),
        ...[...evidence.sayings].flatMap(([saying, places]) =>
          this.#judge.speaksFor(saying, kind) >= REASON ? places : [],
        ),
      ]).map(stretch);
    const best = this.#known(likely, evidence.points, words.length <= NAME);
    if (best !== undefined) {
      const besides = rumours.flatMap((id, rumour) =>
        rumour !== best && (likely[rumour] ?? 0) >= BESIDES ? [{ id, likely: likely[rumour] ?? 0 }] : [],
      );
      return {
        verdict: 'known',
        maybe: [],
        rumours: [rumours[best] ?? '', ...besides.sort((a, b) => b.likely - a.likely).map(({ id }) => id)],
        matched: reasons(best),
        isCut,
        pieces: this.#data.pieces.flatMap(([of, piece, says]) => {
          const place = of === best ? says.flatMap((saying) => evidence.sayings.get(saying) ?? [])[0] : undefined;
          return place ? [{ piece, ...stretch(place) }] : [];
        }),
      };
    }
    const chain = rumours.length;
    const why = reasons(chain);
    // Without anything to show for it, it would only be a tone of voice.
    const isChain = (likely[chain] ?? 0) >= CHAIN && why.length > 0;
    return {
      verdict: isChain ? 'looks-like' : 'unknown',
      rumours: [],
      maybe: this.#maybe(likely, evidence.points),
      matched: isChain ? why : [],
      isCut,
      pieces: [],
    };
  }

  #maybe(likely: readonly number[], points: ReadonlyMap<number, number>): string[] {
    return this.#data.rumours
      .map((id, rumour) => ({ id, likely: likely[rumour] ?? 0, points: points.get(rumour) ?? 0 }))
      .filter((one) => one.likely >= MAYBE.likely || one.points >= MAYBE.points)
      .sort((a, b) => b.likely - a.likely)
      .slice(0, MAYBE.most)
      .map(({ id }) => id);
  }

  /** The rumour that is named, if any. */
  #known(likely: readonly number[], points: ReadonlyMap<number, number>, isName: boolean): number | undefined {
    const byLikely = this.#data.rumours.findIndex((_, rumour) => (likely[rumour] ?? 0) >= KNOWN);
    if (byLikely >= 0) return byLikely;
    const byPoints = [...points].filter(
      ([rumour, sum]) => (isName || !this.#judge.knows(rumour)) && sum >= ENOUGH_POINTS,
    );
    return byPoints.sort(([, a], [, b]) => b - a)[0]?.[0];
  }
}

const endsOf = (message: string): string => message.slice(0, LONGEST.beginning) + message.slice(-LONGEST.end);

function foldEnds(message: string): MessageWord[] {
  const from = message.length - LONGEST.end;
  return [
    ...foldMessage(message.slice(0, LONGEST.beginning)),
    ...foldMessage(message.slice(from)).map(({ fold, start, end }) => ({ fold, start: start + from, end: end + from })),
  ];
}

function merge(places: readonly Place[]): Place[] {
  const merged: { first: number; last: number }[] = [];
  for (const { first, last } of places.toSorted((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before && first <= before.last) before.last = Math.max(before.last, last);
    else merged.push({ first, last });
  }
  return merged;
}
