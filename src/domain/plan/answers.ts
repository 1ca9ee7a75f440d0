/** What a reader may answer about themself. Every answer may be missing: that is "I’m not sure". */
export const AGES = ['adult', 'minor'] as const;
export type Age = (typeof AGES)[number];

export const ACCOUNTS = ['public', 'private', 'business', 'none'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Minutes a reader has to spare: three versions of a plan. */
export const TIMES = [2, 10, 60] as const;
export type Time = (typeof TIMES)[number];

export interface Answers {
  /** Id of a region. */
  readonly region?: string | undefined;
  /** Apps the person uses; empty: not sure. */
  readonly platforms: readonly string[];
  readonly age?: Age | undefined;
  /** Kinds of account on Facebook, Instagram and Threads; empty: not sure. */
  readonly accounts: readonly Account[];
  /** Ids of guides for certain situations; empty: none of them. */
  readonly situations: readonly string[];
  readonly minutes?: Time | undefined;
}

export const NO_ANSWERS: Answers = { platforms: [], accounts: [], situations: [] };

/** The ids that this version of the site knows. */
export interface Vocabulary {
  readonly regions: readonly string[];
  readonly platforms: readonly string[];
  readonly situations: readonly string[];
}

/** Longer text is no list of choices: no link of ours comes near it. */
const MAX_LENGTH = 2_000;

/**
 * Reads answers from the fragment of an address: `region=eu&platforms=instagram.facebook&age=adult&account=public&situation=…&minutes=10`.
 * Total: an unknown key, an unknown value, a broken escape and a text of any length give the answers that can be read, in a
 * fixed order, each once. Where a key stands twice its first readable value counts. So a link of a later version still gives what this one understands.
 * @param fragment with or without its `#`
 */
export function parseAnswers(fragment: string, known: Vocabulary): Answers {
  const text = fragment.replace(/^#/, '');
  if (text.length > MAX_LENGTH) return NO_ANSWERS;
  const fields = new URLSearchParams(text);
  const list = <Value extends string>(key: string, values: readonly Value[]): Value[] => {
    const named = new Set(fields.getAll(key).flatMap((value) => value.split('.')));
    return values.filter((value) => named.has(value));
  };
  const one = <Value extends string>(key: string, values: readonly Value[]): Value | undefined =>
    fields
      .getAll(key)
      .flatMap((value) => values.filter((candidate) => candidate === value))
      .at(0);
  const minutes = one('minutes', TIMES.map(String));
  return {
    region: one('region', known.regions),
    platforms: list('platforms', known.platforms),
    age: one('age', AGES),
    accounts: list('account', ACCOUNTS),
    situations: list('situation', known.situations),
    minutes: TIMES.find((time) => String(time) === minutes),
  };
}

/**
 * Writes answers as the fragment of an address, without `#`; '' where nothing is answered. It holds choices and nothing else.
 * `parseAnswers` reads it back to the same answers.
 */
export function formatAnswers({ region, platforms, age, accounts, situations, minutes }: Answers): string {
  const fields = [
    ['region', region],
    ['platforms', platforms.join('.')],
    ['age', age],
    ['account', accounts.join('.')],
    ['situation', situations.join('.')],
    ['minutes', minutes],
  ] as const;
  // Ids are letters, digits and hyphens, so nothing needs an escape.
  return fields
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** Whether anything is answered: an address with such answers opens the plan at once. */
export function hasAnswers(answers: Answers): boolean {
  return formatAnswers(answers) !== '';
}
