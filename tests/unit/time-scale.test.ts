import { expect, test } from 'vitest';
import { endOf, stackMarks, startOf, timeScale } from '../../src/domain/time-scale.ts';

test('a date is a year with a fraction; leap years are a day longer', () => {
  expect(startOf('2025')).toBe(2025);
  expect(startOf('2025-01-01')).toBe(2025);
  expect(startOf('2025-07-02')).toBeCloseTo(2025 + 182 / 365, 9);
  expect(startOf('2024-07-02')).toBeCloseTo(2024 + 183 / 366, 9);
});

test('a date without day or month lasts as long as it may', () => {
  expect(endOf('2025')).toBe(2026);
  expect(endOf('2025-12')).toBe(2026);
  expect(endOf('2025-12-31')).toBe(2026);
  expect(endOf('2025-04')).toBe(startOf('2025-05'));
  expect(endOf('2025-04-30')).toBe(startOf('2025-05-01'));
});

test('the scale takes in whole years, from the first date to the last', () => {
  const scale = timeScale(['2024-03-08', '2023-08-31', '2026-12-31']);
  expect(scale.years).toEqual([2023, 2024, 2025, 2026]);
  expect([scale.at(2023), scale.at(2025), scale.at(2027)]).toEqual([0, 50, 100]);
});

test('one date makes a scale of one year', () => {
  expect(timeScale(['2024-09']).years).toEqual([2024]);
  expect(timeScale(['2024']).at(2024.5)).toBe(50);
});

test('marks stay in one row where there is room, and stack where there is none', () => {
  expect(stackMarks([0, 10, 20], 10)).toEqual([0, 0, 0]);
  expect(stackMarks([0, 1, 2, 20], 10)).toEqual([0, 1, 2, 0]);
  expect(stackMarks([], 10)).toEqual([]);
});

test('two marks of one row are never nearer than the gap, whatever their order', () => {
  const positions = [5, 90, 5, 7, 55, 12, 5, 60, 13];
  const rows = stackMarks(positions, 6);
  expect(rows).toHaveLength(positions.length);
  for (const [a, first] of positions.entries())
    for (const [b, second] of positions.entries())
      if (a < b && rows[a] === rows[b]) expect(Math.abs(first - second)).toBeGreaterThanOrEqual(6);
});
