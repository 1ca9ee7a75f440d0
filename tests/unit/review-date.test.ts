import { describe, expect, test } from 'vitest';
import { addDays, isPastGrace, nextReview } from '../../src/domain/review-date.ts';

describe('the next review', () => {
  test('is 45 days after a check of screens', () => {
    expect(nextReview('2026-11-21', 'screens')).toBe('2027-01-05');
  });
  test('is 90, 120 and 365 days after a check of a hoax, a law and background', () => {
    expect(nextReview('2026-11-21', 'hoax')).toBe('2027-02-19');
    expect(nextReview('2026-11-21', 'law')).toBe('2027-03-21');
    expect(nextReview('2026-11-21', 'background')).toBe('2027-11-21');
  });
  test('counts the leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  });
  test('does not move with summer time', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });
});

describe('the grace period', () => {
  test('ends 60 days after the review was due', () => {
    expect(isPastGrace('2026-11-21', 'screens', '2027-03-06')).toBe(false);
    expect(isPastGrace('2026-11-21', 'screens', '2027-03-07')).toBe(true);
  });
});
