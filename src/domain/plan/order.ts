import type { EffectShape, PlanRule } from './plan.ts';

/**
 * How much each effect counts for somebody who wants less of themself in Meta’s AI. What goes into training cannot be taken
 * out again, so it weighs most; the button in the app uses nothing of anybody, so it weighs least.
 */
const WEIGHTS: EffectShape<number> = {
  futureTraining: 16,
  trainedModels: 16,
  othersPosts: 4,
  aiChats: 4,
  adsFromChats: 2,
  visibleAi: 1,
};

/** What nobody knows still may help, a little. */
const SHARES = { yes: 1, partly: 0.5, unknown: 0.1, no: 0 } as const;

/** What an action is worth: the weights of its effects, each as far as it has that effect. 0 to 43. */
export function worthOf(effect: EffectShape): number {
  return (Object.keys(WEIGHTS) as (keyof EffectShape)[]).reduce(
    (sum, name) => sum + WEIGHTS[name] * SHARES[effect[name]],
    0,
  );
}

/**
 * The stages of a plan. An objection is a right, it costs minutes, and it counts from the day it is sent: so it comes before
 * settings. Some situations come before it (somebody has died; Meta has refused); what follows an answer of Meta comes last.
 */
const STAGES: Readonly<Record<PlanRule, number>> = {
  objection: 1,
  letter: 1,
  situation: 2,
  protect: 3,
  safety: 4,
  'follow-up': 5,
};
const FIRST = 0;
const BY_LIST: ReadonlySet<number> = new Set([FIRST, STAGES.situation, STAGES['follow-up']]);

/** What decides the place of a step. */
export interface Ranked {
  readonly guide: string;
  readonly rule: PlanRule;
  readonly first: boolean;
  /** Whether an official form for it is documented with an address of its own in the reader’s region. */
  readonly hasForm: boolean;
  readonly worth: number;
  readonly minutes: number;
  /** Place of the guide in the steps list. */
  readonly order: number;
}

/**
 * Compares two steps: by stage; objections with a form before those without; then by worth per minute; then as the steps list has them.
 * What a situation brings in, and what comes after an answer, keeps the order of the list, where one thing follows from another:
 * first a copy, then leaving.
 * The order is total, so the same answers always give the same plan.
 */
export function compareSteps(a: Ranked, b: Ranked): number {
  const stage = stageOf(a);
  return (
    stage - stageOf(b) ||
    (stage === STAGES.objection ? Number(b.hasForm) - Number(a.hasForm) : 0) ||
    (BY_LIST.has(stage) ? 0 : b.worth / b.minutes - a.worth / a.minutes) ||
    a.order - b.order
  );
}

const stageOf = ({ rule, first }: Ranked): number => (first ? FIRST : STAGES[rule]);
