import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlacesFile } from '../../src/components/region/place-field.ts';
import { unpackPlace } from '../../src/domain/region/place.ts';
import { brotliBytes, dist, readPages } from './built-site.ts';

const MAX_PLACES_BYTES = 12_000;
const MAX_PART_BYTES = 5_000;

const text = readFileSync(join(dist, 'places.json'), 'utf8');
const { places: packed, texts } = JSON.parse(text) as PlacesFile;
const places = packed.map(unpackPlace);

describe('the file with every place that can be typed', () => {
  test('is small', () => {
    expect(brotliBytes(text)).toBeLessThanOrEqual(MAX_PLACES_BYTES);
  });

  test('leads to pages that exist, and to each of them', () => {
    expect(places.length).toBeGreaterThan(250);
    const regions = [...new Set(places.map(({ region }) => region))];
    expect(regions.filter((id) => !existsSync(join(dist, 'regions', id, 'index.html')))).toEqual([]);
    expect(regions.length).toBe(readPages().filter(({ path }) => /^\/regions\/./.test(path)).length);
  });

  test('names a part of a country with the country, and finds it by its own name', () => {
    const california = places.find(({ code }) => code === 'US-CA');
    expect(california).toMatchObject({ name: 'United States: California', otherNames: ['california'] });
  });

  test('has the words for every number of places it may find', () => {
    expect(texts.found.slice(1, 3)).toEqual(['1 place. Enter takes {place}.', '2 places. Enter takes {place}.']);
    expect(texts.inList).toBe('In our list: Somewhere else');
  });
});

test('the part that uses it is small, and no page asks for either before the reader does', () => {
  const part = readdirSync(join(dist, 'assets')).find((file) => file.startsWith('place-field'));
  expect(brotliBytes(readFileSync(join(dist, 'assets', part ?? '')))).toBeLessThanOrEqual(MAX_PART_BYTES);
  const pickers = readPages().filter(({ $ }) => $('region-picker').length > 0);
  expect(pickers.length).toBeGreaterThan(20);
  for (const { path, html, $ } of pickers) {
    expect(html, path).not.toContain(part);
    expect($('region-picker').attr('data-file'), path).toBe('/places.json');
    expect($('link[href$="places.json"]').length, path).toBe(0);
  }
});
