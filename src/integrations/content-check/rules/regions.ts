import { FALLBACK_REGION, findRegion } from '../../../domain/region/find-region.ts';
import { defaultLocale } from '../../../i18n/locales.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';
import { regionsOf, type RegionFile } from '../regions.ts';

/** Every country leads to one region, every region stands in the list of places, and there is one for all other countries. */
export function checkRegions(library: Library): Problem[] {
  const regions = regionsOf(library);
  return [
    ...checkFallback(library),
    ...checkCountries(regions),
    ...regions.flatMap((region) => [
      ...checkContinent(region),
      ...checkParent(region, regions),
      ...checkOtherNames(region, regions),
    ]),
  ];
}

function checkFallback({ files }: Library): Problem[] {
  const file = `content/${defaultLocale}/regions/${FALLBACK_REGION}.mdx`;
  if (files.includes(file)) return [];
  const reason = 'it is missing';
  return [{ file, field: 'file', reason, mending: 'create it: it is the place for every country without a page' }];
}

function checkContinent({ id, page }: RegionFile): Problem[] {
  const isFallback = id === FALLBACK_REGION;
  if ((page.data['continent'] === undefined) === isFallback) return [];
  const where = { file: page.file, line: page.lineOf(['continent']), field: 'continent' };
  if (isFallback) return [{ ...where, reason: 'this place lies on every continent', mending: 'remove the line' }];
  const mending = 'add it: the list of places is in groups by continent';
  return [{ ...where, reason: 'it is missing', mending }];
}

function checkCountries(regions: readonly RegionFile[]): Problem[] {
  const homes = new Map<string, string>();
  return regions.flatMap((region) =>
    region.countries.flatMap((code, index): Problem[] => {
      const { page, parent } = region;
      const where = { file: page.file, line: page.lineOf(['countries', index]), field: `countries.${index}` };
      // Anything but two capital letters is for the rule of shapes to name.
      if (/^[A-Z]{2}$/.test(code) && !isCountry(code))
        return [{ ...where, reason: `there is no country ${code}`, mending: meantCountry(code) }];
      if (parent !== undefined) return [];
      const other = homes.get(code);
      homes.set(code, page.file);
      if (other === undefined) return [];
      const mending = 'keep it in one of the two; a part of a country names its "parent"';
      return [{ ...where, reason: `${code} stands in ${other} too`, mending }];
    }),
  );
}

function checkParent({ parent, page }: RegionFile, regions: readonly RegionFile[]): Problem[] {
  const grandparent = regions.find(({ id }) => id === parent)?.parent;
  if (grandparent === undefined) return [];
  const where = { file: page.file, line: page.lineOf(['parent']), field: 'parent' };
  const reason = `"${parent}" is part of "${grandparent}" itself`;
  return [{ ...where, reason, mending: 'name the country, which is part of nothing' }];
}

/** A name that people use belongs to the region its place belongs to, so that it moves along when a country gets a page. */
function checkOtherNames(region: RegionFile, regions: readonly RegionFile[]): Problem[] {
  const { id, countries, subdivision, page } = region;
  const names = page.data['alsoCalled'];
  // Anything but a group of fields is for the rule of shapes to name.
  if (typeof names !== 'object' || names === null || Array.isArray(names)) return [];
  return Object.keys(names).flatMap((code): Problem[] => {
    if (code === subdivision || (countries.length > 1 && code === id.toUpperCase())) return [];
    const where = { file: page.file, line: page.lineOf(['alsoCalled', code]), field: `alsoCalled.${code}` };
    if (!isCountry(code)) return [{ ...where, reason: `there is no place ${code}`, mending: meantCountry(code) }];
    const home = findRegion(code, regions);
    if (home === id) return [];
    return [{ ...where, reason: `${code} belongs to "${home}"`, mending: `move it to "alsoCalled" of ${home}.mdx` }];
  });
}

/** What carries two letters in the data of Unicode but is no country: groups, test codes, an unknown place. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB']);
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NO_COUNTRY.has(code) && currentCode(code) === code && names.of(code) !== undefined;
}

/** The code that is in use: GB for UK, MM for BU. */
function currentCode(code: string): string | undefined {
  return new Intl.Locale('und', { region: code }).region;
}

function meantCountry(code: string): string {
  const current = /^[A-Z]{2}$/.test(code) ? currentCode(code) : undefined;
  return current && current !== code && isCountry(current)
    ? `did you mean ${current} (${names.of(current)})?`
    : 'use the two-letter code of ISO 3166-1, for example DE';
}
