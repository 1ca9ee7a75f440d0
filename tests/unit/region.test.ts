import { describe, expect, test } from 'vitest';
import { expandScope, findRegion, groupRegions } from '../../src/domain/region.ts';

const regions = [
  { id: 'eu', countries: ['ES', 'NO'], status: 'can-object' },
  { id: 'us', countries: ['US'], status: 'no-right' },
  { id: 'us-ca', countries: ['US'], parent: 'us', status: 'can-ask' },
  { id: 'br', countries: ['BR'], status: 'can-object' },
  { id: 'elsewhere', countries: [], status: 'not-known' },
];

describe('the region of a country', () => {
  test('is the one that lists it', () => {
    expect(findRegion('ES', regions)).toBe('eu');
    expect(findRegion('no', regions)).toBe('eu');
  });
  test('is the country, not one of its states', () => {
    expect(findRegion('US', [...regions].reverse())).toBe('us');
  });
  test('is "elsewhere" for a country nobody lists and for a code nobody knows', () => {
    expect(findRegion('JP', regions)).toBe('elsewhere');
    expect(findRegion('??', regions)).toBe('elsewhere');
    expect(findRegion('', regions)).toBe('elsewhere');
  });
});

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

test('regions are grouped by status in one short text each', () => {
  expect(groupRegions(regions)).toEqual({
    'can-object': 'eu br',
    'no-right': 'us',
    'can-ask': 'us-ca',
    'not-known': 'elsewhere',
  });
});
