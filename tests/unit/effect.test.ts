import { describe, expect, test } from 'vitest';
import { compareEffects, hasEffect } from '../../src/domain/effect.ts';

describe('an action', () => {
  test('has an effect where one use is changed, or may be', () => {
    expect(hasEffect(['no', 'yes', 'no'])).toBe(true);
    expect(hasEffect(['no', 'no', 'partly'])).toBe(true);
    expect(hasEffect(['unknown', 'no', 'no'])).toBe(true);
    expect(hasEffect(['no', 'no', 'no'])).toBe(false);
  });

  test('that does more to an earlier use stands before one that does more to a later one', () => {
    const inOrder = [
      ['yes', 'no'],
      ['partly', 'yes'],
      ['partly', 'no'],
      ['unknown', 'yes'],
      ['no', 'yes'],
      ['no', 'partly'],
      ['no', 'unknown'],
      ['no', 'no'],
    ] as const;
    expect([...inOrder].reverse().sort(compareEffects)).toEqual(inOrder);
  });

  test('keeps its place among those that do the same', () => {
    expect(compareEffects(['partly', 'no'], ['partly', 'no'])).toBe(0);
  });
});
