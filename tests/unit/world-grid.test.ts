import { describe, expect, test } from 'vitest';
import { countriesOnGrid } from '../../src/components/map/world.ts';
import { marksPath, placeMarks, type CountryCells } from '../../src/domain/world-grid.ts';

const country = (code: string, middle: [number, number], ...cells: [number, number][]): CountryCells => ({
  country: code,
  middle,
  cells,
});

describe('the marks of the map', () => {
  const countries = [
    country('BR', [1, 0], [0, 0], [1, 0], [2, 0]),
    country('LI', [1, 0]),
    country('JP', [9, 9], [9, 9]),
  ];
  const regionOf = (code: string): string => ({ BR: 'br', LI: 'li' })[code] ?? 'elsewhere';

  test('stand where the country is', () => {
    expect(placeMarks(countries, regionOf, ['br'])).toContainEqual({ x: 9, y: 9, region: 'elsewhere' });
  });
  test('show a place too small for the grid, on the nearest cell that can be spared', () => {
    const marks = placeMarks(countries, regionOf, ['br', 'li']);
    expect(marks).toContainEqual({ x: 1, y: 0, region: 'li' });
    expect(marks.filter(({ region }) => region === 'br')).toHaveLength(2);
  });
  test('never take the last cell of another place', () => {
    const two = [country('BR', [1, 0], [1, 0]), country('LI', [1, 0])];
    const marks = placeMarks(two, regionOf, ['br', 'li']);
    expect(marks.map(({ region }) => region).sort()).toEqual(['br', 'li']);
  });
});

describe('the path of marks', () => {
  const marks = [
    { x: 4, y: 1, region: 'a' },
    { x: 2, y: 0, region: 'a' },
  ];
  test('has one stroke on each mark, in reading order', () => {
    expect(marksPath(marks)).toBe('M2 0h0m2 1h0');
  });
  test('has strokes with their middle on the mark', () => {
    expect(marksPath(marks, 0.5)).toBe('M1.75 0h0.5m1.5 1h0.5');
  });
});

describe('the world on the grid', () => {
  const world = countriesOnGrid();
  const cellsOf = (code: string) => world.find((entry) => entry.country === code)?.cells ?? [];

  test('has every large country, and each in its place', () => {
    for (const code of ['BR', 'US', 'IN', 'AU', 'CA', 'CN', 'ZA', 'FR'])
      expect(cellsOf(code).length, code).toBeGreaterThan(0);
    const x = (code: string): number => Math.min(...cellsOf(code).map(([column]) => column));
    const y = (code: string): number => Math.min(...cellsOf(code).map(([, row]) => row));
    expect(x('US')).toBeLessThan(x('BR'));
    expect(x('BR')).toBeLessThan(x('IN'));
    expect(x('IN')).toBeLessThan(x('AU'));
    expect(y('CA')).toBeLessThan(y('BR'));
    expect(y('BR')).toBeLessThan(y('AU'));
  });
  test('leaves out Antarctica', () => {
    expect(cellsOf('AQ')).toEqual([]);
  });
  test('gives no cell to two countries', () => {
    const cells = world.flatMap((entry) => entry.cells.map(String));
    expect(cells.length).toBeGreaterThan(300);
    expect(new Set(cells).size).toBe(cells.length);
  });
});
