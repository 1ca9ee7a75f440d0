import { expect, test } from 'vitest';
import { groupRegions } from '../../../src/domain/region/group-regions.ts';
import { packRegionList } from '../../../src/domain/region/region-list.ts';

test('regions are grouped by status in one short text each', () => {
  const regions = [
    { id: 'eu', status: 'can-object' },
    { id: 'us', status: 'no-right' },
    { id: 'us-ca', status: 'can-ask' },
    { id: 'br', status: 'can-object' },
  ];
  expect(groupRegions(regions)).toEqual({ 'can-object': 'eu br', 'no-right': 'us', 'can-ask': 'us-ca' });
});

test('the list of places carries the names that the browser would not give, and the countries of shared regions', () => {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const list = packRegionList(
    [
      ['Americas', [{ id: 'br', name: 'Brazil', countries: ['BR'] }]],
      [
        'Europe',
        [
          { id: 'eu', name: 'European Union and EEA', countries: ['NO', 'ES'] },
          { id: 'uk', name: 'United Kingdom', countries: ['GB'] },
        ],
      ],
    ],
    (id) => (id.length === 2 ? names.of(id.toUpperCase()) : undefined),
    { id: 'elsewhere', name: 'Somewhere else' },
  );
  expect(list).toEqual({
    groups: { Americas: 'br', Europe: 'eu uk' },
    names: { eu: 'European Union and EEA', elsewhere: 'Somewhere else' },
    countries: { eu: 'ESNO' },
  });
});
