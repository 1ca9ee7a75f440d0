import { iso31661 } from 'iso-3166';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../../src/domain/region/fold-name.ts';
import { packPlace, unpackPlace } from '../../../src/domain/region/place.ts';
import { suggestPlace } from '../../../src/domain/region/suggest-place.ts';
import { otherNamesOf } from '../../../src/i18n/country-names.ts';
import { createFormats } from '../../../src/i18n/format.ts';
import { listPlaces, type PlaceRegion } from '../../../src/i18n/list-places.ts';
import { contentPlaces, contentRegions } from './content-places.ts';

const countries = new Set(iso31661.map(({ alpha2 }) => alpha2));
const placeOf = (code: string) => contentPlaces.find((place) => place.code === code);
const suggested = (zone: string) => suggestPlace(zone, contentPlaces);

describe('the list of places', () => {
  test('has every country and every region of the site', () => {
    const codes = contentPlaces.map(({ code }) => code);
    expect([...countries].filter((code) => !codes.includes(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    const regions = new Set(contentPlaces.map(({ region }) => region));
    expect([...regions].sort()).toEqual(contentRegions.map(({ id }) => id).sort());
  });

  test('names each place once, in the order of the language', () => {
    const names = contentPlaces.map(({ name }) => name);
    expect(new Set(names.map(foldName)).size).toBe(names.length);
    expect(names).toEqual([...names].sort(createFormats('en').compare));
  });

  test('calls a country with a page of its own what the page calls it', () => {
    expect(placeOf('HK')).toMatchObject({ name: 'Hong Kong', region: 'hk' });
    expect(placeOf('ES')).toMatchObject({ name: 'Spain', region: 'eu' });
    expect(placeOf('BO')).toMatchObject({ name: 'Bolivia', region: 'elsewhere' });
    expect(placeOf('US-CA')).toMatchObject({ name: 'California', region: 'us-ca' });
    expect(placeOf('EU')).toMatchObject({ name: 'European Union and EEA', region: 'eu' });
  });

  test('is in the language of the page, and knows the English names there too', () => {
    const spain = listPlaces(contentRegions, 'de', createFormats('de')).find(({ code }) => code === 'ES');
    expect(spain?.name).toBe('Spanien');
    expect(spain?.otherNames).toEqual(expect.arrayContaining(['Spain', 'España', 'Espanya']));
  });

  test('keeps other names short and full where they are packed', () => {
    const uk = placeOf('GB');
    if (!uk) throw new Error('the United Kingdom is missing');
    const packed = packPlace(uk, foldName);
    expect(packed.slice(0, 3)).toEqual(['GB', 'uk', 'United Kingdom']);
    expect(packed[3].split(',')).toEqual(
      expect.arrayContaining(['uk', 'britain', 'great britain', 'england', 'northern ireland']),
    );
    expect(packed[3].split(',')).not.toContain('united kingdom');
    expect(unpackPlace(packed)).toMatchObject({ code: 'GB', region: 'uk', timeZones: uk.timeZones });
    for (const place of contentPlaces)
      expect(packPlace(unpackPlace(packPlace(place, foldName)), foldName)).toEqual(packPlace(place, foldName));
  });

  test('has names of its own only where the packages lack them', () => {
    const own = contentRegions.flatMap(({ alsoCalled }) => Object.entries(alsoCalled));
    expect(own.length).toBeGreaterThan(5);
    const format = createFormats('en');
    const known = own.flatMap(([code, names]) => {
      const others = [format.place(code), ...otherNamesOf(code, 'en')].map(foldName);
      return names.filter((name) => others.includes(foldName(name))).map((name) => `${code}: ${name}`);
    });
    expect(known).toEqual([]);
  });
});

describe('the clock', () => {
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => !/^(?:Etc\/|UTC$|GMT$)/.test(zone));

  test('suggests a country in every zone that has one', () => {
    expect(zones.length).toBeGreaterThan(400);
    expect(zones.filter((zone) => !countries.has(suggested(zone)?.code ?? ''))).toEqual([]);
  });

  test.each([
    ['Europe/Madrid', 'ES'],
    ['Atlantic/Canary', 'ES'],
    ['Europe/Oslo', 'NO'],
    ['Europe/London', 'GB'],
    ['Europe/Zurich', 'CH'],
    ['America/Toronto', 'CA'],
    ['America/Sao_Paulo', 'BR'],
    ['Asia/Riyadh', 'SA'],
    // Names that were replaced: devices still have them.
    ['Asia/Calcutta', 'IN'],
    ['Asia/Saigon', 'VN'],
    ['America/Montreal', 'CA'],
    ['Europe/Kiev', 'UA'],
    ['US/Pacific', 'US'],
  ])('in %s suggests %s', (zone, code) => {
    expect(suggested(zone)?.code).toBe(code);
  });

  test.each([
    'Etc/UTC',
    'UTC',
    'Etc/GMT+3',
    'GMT',
    '',
    'Europe',
    'Europe/',
    'Europe/Nowhere',
    'europe/madrid',
    '__proto__',
    '<b>',
  ])('in %j suggests nothing', (zone) => {
    expect(suggested(zone)).toBeUndefined();
  });
  test('that says nothing suggests nothing', () => {
    expect(suggestPlace(undefined, contentPlaces)).toBeUndefined();
  });

  test('suggests what a region claims for itself', () => {
    const quebec: PlaceRegion = {
      id: 'ca-qc',
      title: 'Quebec',
      nameInFull: 'Canada: Quebec',
      countries: [],
      subdivision: 'CA-QC',
      parent: 'ca',
      alsoCalled: {},
      timeZones: ['America/Montreal'],
    };
    const canada = {
      ...quebec,
      id: 'ca',
      nameInFull: 'Canada',
      countries: ['CA'],
      subdivision: undefined,
      parent: undefined,
    };
    const places = listPlaces([quebec, { ...canada, timeZones: ['Antarctica/Troll'] }], 'en', createFormats('en'));
    expect(suggestPlace('America/Montreal', places)?.region).toBe('ca-qc');
    expect(suggestPlace('America/Toronto', places)?.region).toBe('ca');
    expect(suggestPlace('Antarctica/Troll', places)?.code).toBe('CA');
  });
});
