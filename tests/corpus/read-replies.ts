import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { packReplies, ReplyJudge, type ReplyData } from '../../src/domain/reply/read-reply.ts';
import type { Reply } from '../../src/schemas/reply.ts';
import type { Saying } from '../../src/schemas/saying.ts';
import { readWrittenFacts } from '../written.ts';

/** A text that somebody may paste, and which of Meta’s answers it is; null for anything else. */
export interface PastedText {
  readonly id: string;
  readonly language: string;
  readonly reply: string | null;
  readonly text: string;
}

const read = (name: string): PastedText[] =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `replies/${name}.json`), 'utf8')) as PastedText[];

/** Texts that may be read and tuned with. */
export const readReplyLessons = (): PastedText[] => read('lessons');
/** Texts that nobody who works on the markers reads. Their writer saw neither markers nor code. */
export const readReplyExam = (): PastedText[] => read('exam');

/** The markers of the site, as writers left them. */
export const readReplyData = (): ReplyData =>
  packReplies(readWrittenFacts<Reply>('replies'), readWrittenFacts<Saying>('reply-sayings'));

export interface ReplyScore {
  readonly texts: number;
  /** Share of the answers named that are right. */
  readonly precision: number;
  /** Share of the answers that are named, and rightly. */
  readonly recall: number;
  /** Share of the answers that are named rightly, or offered among those it may be. */
  readonly offered: number;
  /** Share of all else that is left undecided. */
  readonly undecided: number;
  readonly wrong: readonly { readonly text: PastedText; readonly got: string | undefined }[];
}

/** Reads every text and counts what came of it. */
export function scoreReplies(texts: readonly PastedText[], data: ReplyData): ReplyScore {
  const judge = new ReplyJudge(data);
  const all = texts.map((text) => ({ text, ...judge.read(text.text) }));
  const answers = all.filter(({ text }) => text.reply !== null);
  const others = all.filter(({ text }) => text.reply === null);
  const named = all.filter(({ reply }) => reply !== undefined);
  const right = answers.filter(({ text, reply }) => reply === text.reply);
  const offered = answers.filter(({ text, reply, maybe }) => reply === text.reply || maybe.includes(text.reply ?? ''));
  return {
    texts: texts.length,
    precision: right.length / named.length,
    recall: right.length / answers.length,
    offered: offered.length / answers.length,
    undecided: others.filter(({ reply }) => reply === undefined).length / others.length,
    wrong: all
      .filter(({ text, reply }) => (text.reply ?? undefined) !== reply)
      .map(({ text, reply }) => ({ text, got: reply })),
  };
}
