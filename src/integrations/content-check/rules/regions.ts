import { FALLBACK_REGION } from '../../../domain/region.ts';
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
    ...regions.flatMap((region) => [...checkContinent(region), ...checkParent(region, regions)]),
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

/** What carries two letters in the data of Unicode but is no country: groups, test codes, an unknown place. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB']);
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function isCountry(code: string): boolean {
  return !NO_COUNTRY.has(code) && currentCode(code) === code && names.of(code) !== undefined;
}

/** The code that is in use: GB for UK, MM for BU. */
function currentCode(code: string): string | undefined {
  return new Intl.Locale('und', { region: code }).region;
}

function meantCountry(code: string): string {
  const current = currentCode(code);
  return current && current !== code && isCountry(current)
    ? `did you mean ${current} (${names.of(current)})?`
    : 'use the two-letter code of ISO 3166-1, for example DE';
}
