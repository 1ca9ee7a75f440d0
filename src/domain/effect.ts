/** What an action may do to one use of information, the strongest first. */
const STRENGTHS = ['yes', 'partly', 'unknown', 'no'] as const;
type Value = (typeof STRENGTHS)[number];

/** Whether an action changes any of the uses, or may. */
export function hasEffect(values: readonly Value[]): boolean {
  return values.some((value) => value !== 'no');
}

/**
 * Orders actions by what they do, use by use: what does most to the first use comes first, then what does most to the second.
 * @param a values of one action, the uses in the order in which they count
 * @param b values of another, in the same order
 * @returns below zero where `a` comes first, zero where both do the same
 */
export function compareEffects(a: readonly Value[], b: readonly Value[]): number {
  const strength = (value: Value | undefined): number =>
    value === undefined ? STRENGTHS.length : STRENGTHS.indexOf(value);
  const differences = a.map((value, use) => strength(value) - strength(b[use]));
  return differences.find((difference) => difference !== 0) ?? 0;
}
