import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { Place } from '../../../src/domain/region/place.ts';
import { createFormats } from '../../../src/i18n/format.ts';
import { listPlaces, type PlaceRegion } from '../../../src/i18n/list-places.ts';
import { region } from '../../../src/schemas/region.ts';

const folder = resolve(import.meta.dirname, '../../../content/en/regions');

/** The regions of the site, from their front matter. */
export const contentRegions: readonly PlaceRegion[] = readdirSync(folder).map((file) => {
  const data = region.parse(parse(readFileSync(resolve(folder, file), 'utf8').split(/^---$/m)[1] ?? ''));
  return { ...data, id: file.replace('.mdx', ''), nameInFull: data.title };
});

/** Every place a reader of the site can type. */
export const contentPlaces: readonly Place[] = listPlaces(contentRegions, 'en', createFormats('en'));
