import type { Message } from '../../domain/message.ts';
import type { PlanData } from '../../domain/plan/plan.ts';

/** The guide for those who do the steps with somebody. Whom a plan is for is its first question, not one of the situations. */
export const HELPING = 'helping-someone-else';

/** What the page of the plan carries for its script: what plans are made from, and every word a plan can say. */
export interface PlanPage {
  readonly data: PlanData;
  readonly platforms: Readonly<Record<string, string>>;
  /** By id of the guide: the situation in the words of the reader. */
  readonly situations: Readonly<Record<string, string>>;
  readonly guides: Readonly<
    Record<string, { readonly title: string; readonly why: string; readonly evidence: string }>
  >;
  readonly limits: Readonly<
    Record<string, { readonly cannot: string; readonly instead: string; readonly guide: string }>
  >;
  readonly regions: Readonly<Record<string, PlanRegion>>;
  readonly words: Readonly<Record<PlanWord, Message>>;
  readonly ages: Readonly<Record<string, string>>;
  readonly accounts: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
}

export interface PlanRegion {
  readonly name: string;
  readonly inWords: string;
  /** How long Meta has for its answer, with the law that says so. */
  readonly reply?: string | undefined;
}

/** Texts that the script fills in. The others stand in the page. */
export const PLAN_WORDS = [
  'steps',
  'pressed',
  'quick',
  'assumed',
  'offered',
  'follows',
  'everyone',
  'letter',
  'doneOn',
  'doneCount',
  'instead',
  'sent',
  'answerUnknown',
  'notSaid',
  'ready',
  'remembered',
  'done',
  'listLength',
  'noRegion',
  'noAccount',
  'forAnother',
  'guessed',
  'accountAndNone',
] as const;
export type PlanWord = (typeof PLAN_WORDS)[number];
