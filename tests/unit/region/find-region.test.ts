import { iso31661 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import { FALLBACK_REGION, findRegion } from '../../../src/domain/region/find-region.ts';
import { contentRegions } from './content-places.ts';

const regions = [
  { id: 'eu', countries: ['ES', 'NO'] },
  { id: 'us', countries: ['US'] },
  { id: 'us-ca', countries: ['US'], subdivision: 'US-CA', parent: 'us' },
  { id: 'br', countries: ['BR'] },
  { id: 'elsewhere', countries: [] },
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
    for (const code of ['??', '', '-', 'USA', 'constructor', 'ES ', '\n'])
      expect(findRegion(code, regions)).toBe('elsewhere');
  });
});

describe('the region of a part of a country', () => {
  test('is its own where it has one', () => {
    expect(findRegion('US-CA', regions)).toBe('us-ca');
    expect(findRegion('us-ca', regions)).toBe('us-ca');
  });
  test('is that of its country otherwise', () => {
    expect(findRegion('US-TX', regions)).toBe('us');
    expect(findRegion('ES-MD', regions)).toBe('eu');
    expect(findRegion('JP-13', regions)).toBe('elsewhere');
  });
});

describe('the regions of the site', () => {
  const ids = contentRegions.map(({ id }) => id);
  const listed = new Set(contentRegions.flatMap(({ countries }) => countries));

  test('have one for every country there is', () => {
    expect(iso31661.length).toBeGreaterThan(240);
    for (const { alpha2, name } of iso31661) {
      const region = findRegion(alpha2, contentRegions);
      expect(ids, name).toContain(region);
      expect(region === FALLBACK_REGION, name).toBe(!listed.has(alpha2));
    }
  });

  test.each([
    ['US-CA', 'us-ca'],
    ['US-CT', 'us-ct'],
    ['US-IL', 'us-il'],
    ['US-TX', 'us'],
    ['CA-QC', 'ca-qc'],
    ['CA-ON', 'ca'],
    ['GB-NIR', 'uk'],
  ])('have one for the part %s', (code, region) => {
    expect(findRegion(code, contentRegions)).toBe(region);
  });
});
