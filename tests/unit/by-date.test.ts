import { describe, expect, it } from 'vitest';
import { appliesOn, localDay } from '../../src/domain/by-date.ts';

describe('appliesOn', () => {
  it('counts the first day in and the day of the end out', () => {
    expect(appliesOn('2026-11-30', { from: '2026-12-01' })).toBe(false);
    expect(appliesOn('2026-12-01', { from: '2026-12-01' })).toBe(true);
    expect(appliesOn('2026-11-30', { until: '2026-12-01' })).toBe(true);
    expect(appliesOn('2026-12-01', { until: '2026-12-01' })).toBe(false);
  });

  it('takes both ends together', () => {
    const span = { from: '2026-12-01', until: '2027-01-01' };
    expect(['2026-11-30', '2026-12-31', '2027-01-01'].map((day) => appliesOn(day, span))).toEqual([false, true, false]);
  });
});

it('localDay writes the day of the clock it is given, not of UTC', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
