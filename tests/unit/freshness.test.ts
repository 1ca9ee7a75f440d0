import { describe, expect, test } from 'vitest';
import { countStates, readClock, reviewState } from '../../src/domain/freshness.ts';

describe('a review', () => {
  test.each([
    ['the day after it was due', '2027-01-06', 'overdue'],
    ['on the day it is due', '2027-01-05', 'soon'],
    ['30 days before', '2026-12-06', 'soon'],
    ['31 days before', '2026-12-05', 'later'],
  ] as const)('%s', (_, today, state) => {
    expect(reviewState('2027-01-05', today)).toBe(state);
  });
});

describe('the clock of several pages', () => {
  const pages = [
    { id: 'law', reviewed: '2026-11-21', volatility: 'law' },
    { id: 'new screen', reviewed: '2026-11-22', volatility: 'screens' },
    { id: 'old screen', reviewed: '2026-11-01', volatility: 'screens' },
  ] as const;

  test('puts first what is due first, with the day and where it stands', () => {
    const clock = readClock(pages, '2026-12-20');
    expect(clock.map(({ id, next, state }) => [id, next, state])).toEqual([
      ['old screen', '2026-12-16', 'overdue'],
      ['new screen', '2027-01-06', 'soon'],
      ['law', '2027-03-21', 'later'],
    ]);
    expect(countStates(clock)).toEqual({ overdue: 1, soon: 1, later: 1 });
  });

  test('is the same whichever order they come in', () => {
    const order = (list: readonly (typeof pages)[number][]) => readClock(list, '2026-12-20').map(({ id }) => id);
    expect(order([...pages].reverse())).toEqual(order(pages));
  });
});
