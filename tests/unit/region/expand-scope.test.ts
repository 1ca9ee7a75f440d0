import { describe, expect, test } from 'vitest';
import { expandScope } from '../../../src/domain/region/expand-scope.ts';

const regions = [
  { id: 'eu', countries: ['ES', 'NO'] },
  { id: 'us', countries: ['US'] },
  { id: 'us-ca', countries: ['US'], parent: 'us' },
  { id: 'br', countries: ['BR'] },
  { id: 'elsewhere', countries: [] },
];

describe('a block for certain regions', () => {
  test('is for the regions named and their parts', () => {
    expect(expandScope({ only: ['us', 'br'] }, regions)).toEqual(['us', 'us-ca', 'br']);
  });
  test('is for all but the regions named and their parts', () => {
    expect(expandScope({ except: ['us', 'br'] }, regions)).toEqual(['eu', 'elsewhere']);
  });
  test('and its opposite together cover every region once', () => {
    const both = [...expandScope({ only: ['eu'] }, regions), ...expandScope({ except: ['eu'] }, regions)];
    expect(both.sort()).toEqual(regions.map(({ id }) => id).sort());
  });
});
