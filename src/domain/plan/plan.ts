import type { Account, Age, Answers, Time } from './answers.ts';
import { ACCOUNTS, TIMES } from './answers.ts';
import { compareSteps, worthOf, type Ranked } from './order.ts';

export type EffectName = 'futureTraining' | 'trainedModels' | 'aiChats' | 'adsFromChats' | 'othersPosts' | 'visibleAi';
export type EffectWord = 'yes' | 'partly' | 'no' | 'unknown';
export type EffectShape<Value = EffectWord> = Readonly<Record<EffectName, Value>>;

/** Why a step is in a plan. `situation` is also the rule of a step that the reader’s situation brought in. */
export type PlanRule = 'objection' | 'letter' | 'situation' | 'protect' | 'safety' | 'follow-up';

/** One set of readers: every field given must fit. */
export interface Condition {
  /** Apps the person uses, where they differ from those of the guide; `any`: also without an app. */
  readonly platforms?: 'any' | readonly string[] | undefined;
  /** Ids of regions. */
  readonly regions?: readonly string[] | undefined;
  readonly ages?: readonly Age[] | undefined;
  readonly accounts?: readonly Account[] | undefined;
  readonly situations?: readonly string[] | undefined;
}

/** A guide as the engine needs it: its front matter, without the words. */
export interface PlanGuide {
  readonly id: string;
  readonly platforms: readonly string[];
  /** Ids of the regions where the steps can be done, subdivisions included. Without it, everywhere. */
  readonly regions?: readonly string[] | undefined;
  /** Ids of the regions where a form for it is documented with an address. */
  readonly formRegions: readonly string[];
  readonly effect: EffectShape;
  readonly minutes: number;
  readonly rule: PlanRule;
  readonly when?: readonly Condition[] | undefined;
  readonly after?: readonly string[] | undefined;
  /** Situations of people for whom it is not. */
  readonly unless?: readonly string[] | undefined;
  readonly first?: boolean | undefined;
  readonly only?: boolean | undefined;
  readonly assumes?: Account | undefined;
}

/** Something that cannot be done, as the engine needs it. */
export interface PlanLimit {
  readonly id: string;
  readonly platforms: readonly string[];
  readonly regions?: readonly string[] | undefined;
  readonly for?: Pick<Condition, 'ages' | 'accounts'> | undefined;
}

export interface PlanData {
  /** In the order of the steps list. */
  readonly guides: readonly PlanGuide[];
  readonly limits: readonly PlanLimit[];
}

/** An answer that brought a step into the plan. `assumed`: the reader was not sure, so the likely answer stands in. */
export type Reason =
  | { readonly kind: 'region' }
  | { readonly kind: 'platforms'; readonly values: readonly string[]; readonly assumed: boolean }
  | { readonly kind: 'age'; readonly value: Age; readonly assumed: boolean }
  | { readonly kind: 'accounts'; readonly values: readonly Account[]; readonly assumed: boolean }
  | { readonly kind: 'situations'; readonly values: readonly string[] }
  | { readonly kind: 'after' }
  | { readonly kind: 'everyone' };

export interface PlanStep {
  readonly guide: string;
  readonly rule: PlanRule;
  /** At least one. */
  readonly reasons: readonly Reason[];
  readonly minutes: number;
}

/** What the reader should know of the answers themselves. */
export type PlanNote = 'no-region' | 'no-account' | 'account-and-none' | 'for-another';

export interface Plan {
  /** Never empty. The first is the one to do today. */
  readonly steps: readonly PlanStep[];
  /** Ids of the steps that fit the minutes to spare. What follows an answer of Meta is in none of them. */
  readonly versions: Readonly<Record<Time, readonly string[]>>;
  /** Ids of what cannot be done there: what is so for this place or this reader first, what is so for everyone last. */
  readonly limits: readonly string[];
  readonly notes: readonly PlanNote[];
}

/** What stands in for an answer that is missing: what most people have, and what is used most. */
export const ASSUMED = { platforms: ['facebook', 'instagram', 'whatsapp'], age: 'adult', account: 'public' } as const;
/** Apps in which nobody does anything without an account of the kind that is asked for. */
const NEEDS_ACCOUNT: readonly string[] = ['facebook', 'instagram', 'threads'];

/** The answers with what stands in for the missing ones. */
interface Reader {
  readonly region: string | undefined;
  readonly platforms: readonly string[];
  readonly age: Age;
  readonly accounts: readonly Account[];
  readonly situations: readonly string[];
  readonly isAssumed: { readonly platforms: boolean; readonly age: boolean; readonly accounts: boolean };
}

/**
 * Makes a plan: its steps, the versions for the minutes to spare, what cannot be done, and what to know of the answers.
 * @param data guides and limits, from their front matter
 * @throws RangeError where no guide fits: see `listSteps`
 */
export function makePlan(answers: Answers, data: PlanData): Plan {
  const reader = readerOf(answers, data);
  const steps = rankSteps(reader, data);
  return {
    steps,
    versions: Object.fromEntries(TIMES.map((time) => [time, fitInto(time, steps)])) as Record<Time, string[]>,
    limits: listLimits(reader, data),
    notes: [...notesOn(answers), ...(aloneOf(reader, data) === undefined ? [] : (['for-another'] as const))],
  };
}

/**
 * The steps of a plan: every guide whose conditions fit the answers, in the order of `compareSteps`.
 * Total: any mixture of answers, contradictory ones too, gives at least one step, because some guides are for everyone.
 * @throws RangeError where the data has no guide that is for everyone, so that some reader would get nothing
 */
export function listSteps(answers: Answers, data: PlanData): readonly PlanStep[] {
  return rankSteps(readerOf(answers, data), data);
}

function rankSteps(reader: Reader, data: PlanData): readonly (PlanStep & Ranked)[] {
  const only = aloneOf(reader, data);
  const candidates: Candidate[] = [];
  for (const [order, guide] of data.guides.entries()) {
    const reasons = reasonsFor(guide, reader, only);
    if (reasons) candidates.push(rank(guide, order, reader.region, reasons));
  }
  const steps = candidates
    .filter((step) => step.rule === 'situation' || step.follows === undefined || followed(step.follows, candidates))
    .sort(compareSteps);
  if (steps.length === 0)
    throw new RangeError(
      `No step for ${JSON.stringify(reader)}: give at least one guide a "plan" in its front matter whose "when" fits them`,
    );
  return steps;
}

function readerOf(answers: Answers, { guides }: PlanData): Reader {
  const { region, platforms, age, accounts, situations } = answers;
  const assumed = guides.find(({ id, assumes }) => assumes && situations.includes(id))?.assumes ?? ASSUMED.account;
  const kinds = accounts.length > 0 ? accounts : [assumed];
  const isWithout = kinds.every((kind) => kind === 'none');
  const apps = platforms.length > 0 ? platforms : isWithout ? [] : ASSUMED.platforms;
  return {
    region,
    platforms: isWithout ? apps.filter((app) => !NEEDS_ACCOUNT.includes(app)) : apps,
    age: age ?? ASSUMED.age,
    accounts: kinds,
    situations,
    isAssumed: { platforms: platforms.length === 0, age: age === undefined, accounts: accounts.length === 0 },
  };
}

/** Why a guide is for this reader; nothing where it is not. */
function reasonsFor(guide: PlanGuide, reader: Reader, only: string | undefined): Reason[] | undefined {
  if (guide.regions && (reader.region === undefined || !guide.regions.includes(reader.region))) return undefined;
  if (guide.unless?.some((id) => reader.situations.includes(id))) return undefined;
  const conditions: readonly Condition[] = guide.when ?? [{}];
  for (const condition of conditions) {
    if (only !== undefined && condition.situations?.includes(only) !== true) continue;
    const reasons = fits(condition, guide, reader);
    if (!reasons) continue;
    const all: Reason[] = guide.regions ? [{ kind: 'region' }, ...reasons] : reasons;
    return all.length > 0 ? all : [{ kind: 'everyone' }];
  }
  return undefined;
}

function fits(condition: Condition, guide: PlanGuide, reader: Reader): Reason[] | undefined {
  const { ages, accounts, situations, regions, platforms = guide.platforms } = condition;
  if (regions && (reader.region === undefined || !regions.includes(reader.region))) return undefined;
  const reasons: Reason[] = [];
  if (situations) {
    const values = situations.filter((id) => reader.situations.includes(id));
    if (values.length === 0) return undefined;
    reasons.push({ kind: 'situations', values });
  }
  if (platforms !== 'any') {
    const values = platforms.filter((app) => reader.platforms.includes(app));
    if (values.length === 0) return undefined;
    reasons.push({ kind: 'platforms', values, assumed: reader.isAssumed.platforms });
  }
  if (accounts) {
    const values = accounts.filter((kind) => reader.accounts.includes(kind));
    if (values.length === 0) return undefined;
    reasons.push({ kind: 'accounts', values, assumed: reader.isAssumed.accounts });
  }
  if (ages) {
    if (!ages.includes(reader.age)) return undefined;
    reasons.push({ kind: 'age', value: reader.age, assumed: reader.isAssumed.age });
  }
  return reasons;
}

type Candidate = PlanStep & Ranked & { readonly follows: readonly string[] | undefined };

function rank(guide: PlanGuide, order: number, region: string | undefined, reasons: readonly Reason[]): Candidate {
  const isSituation = reasons.some(({ kind }) => kind === 'situations');
  return {
    guide: guide.id,
    rule: isSituation ? 'situation' : guide.rule,
    reasons: isSituation || guide.after === undefined ? reasons : [{ kind: 'after' }, ...reasons],
    follows: guide.after,
    first: isSituation && guide.first === true,
    hasForm: region !== undefined && guide.formRegions.includes(region),
    worth: worthOf(guide.effect),
    minutes: guide.minutes,
    order,
  };
}

/** A follow-up is in the plan only with a step it follows, unless the reader’s situation asks for it. */
const followed = (guides: readonly string[], candidates: readonly Candidate[]): boolean =>
  candidates.some(({ guide }) => guides.includes(guide));

/**
 * The steps that fit the minutes to spare, in their order: the first always, because it is worth most, then each that still
 * fits. Where already the first takes longer, the best one that fits stands beside it, so that nobody goes away with nothing.
 */
function fitInto(minutes: number, steps: readonly Ranked[]): string[] {
  const now = steps.filter(({ rule }) => rule !== 'follow-up');
  const [first, ...others] = now.length > 0 ? now : steps;
  if (!first) return [];
  const fitting = (limit: number): Ranked[] => {
    let left = limit;
    return others.filter((step) => {
      if (step.minutes > left) return false;
      left -= step.minutes;
      return true;
    });
  };
  const rest = first.minutes > minutes ? fitting(minutes).slice(0, 1) : fitting(minutes - first.minutes);
  return [first, ...rest].map(({ guide }) => guide);
}

/** The situation whose plan has no steps but those that name it. */
function aloneOf({ situations }: Reader, { guides }: PlanData): string | undefined {
  return guides.find(({ id, only }) => only && situations.includes(id))?.id;
}

/** How many limits that are special to the place or the person stand before what is so for everyone. */
const SPECIAL_FIRST = 2;

function listLimits(reader: Reader, data: PlanData): string[] {
  const isAlone = aloneOf(reader, data) !== undefined;
  const found = data.limits.filter((limit) => isLimited(limit, reader, isAlone));
  const isSpecial = ({ regions, for: readers }: PlanLimit): boolean =>
    regions !== undefined || readers?.ages?.includes('minor') === true || (readers?.accounts ?? ACCOUNTS).length === 1;
  const isOfPlace = ({ regions }: PlanLimit): number => (regions === undefined ? 1 : 0);
  const special = found.filter(isSpecial).sort((a, b) => isOfPlace(a) - isOfPlace(b));
  const general = found.filter((limit) => !isSpecial(limit));
  return [...special.slice(0, SPECIAL_FIRST), ...general, ...special.slice(SPECIAL_FIRST)].map(({ id }) => id);
}

/** @param isAlone the plan is about another person’s posts, not about what the reader can do */
function isLimited({ platforms, regions, for: readers }: PlanLimit, reader: Reader, isAlone: boolean): boolean {
  if (regions !== undefined && (reader.region === undefined || !regions.includes(reader.region))) return false;
  const isAboutPosts = platforms.every((app) => NEEDS_ACCOUNT.includes(app));
  if (isAlone) return isAboutPosts && readers === undefined;
  const isForReader =
    readers?.ages?.includes(reader.age) !== false &&
    readers?.accounts?.some((kind) => reader.accounts.includes(kind)) !== false;
  // Who has no account, or no app left, still has what others post.
  const isWithout = readers?.accounts?.length === 1 && readers.accounts.includes('none');
  const isForApps =
    reader.platforms.length === 0 ? isAboutPosts : platforms.some((app) => reader.platforms.includes(app));
  return isForReader && (isWithout || isForApps);
}

function notesOn({ region, platforms, accounts }: Answers): PlanNote[] {
  const saysNone = accounts.includes('none');
  return [
    ...(region === undefined ? (['no-region'] as const) : []),
    ...(saysNone && accounts.length > 1 ? (['account-and-none'] as const) : []),
    ...(saysNone && accounts.length === 1 && platforms.some((app) => NEEDS_ACCOUNT.includes(app))
      ? (['no-account'] as const)
      : []),
  ];
}
