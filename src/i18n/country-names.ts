import { countries } from 'countries-list';

/** Codes of every country and territory: ISO 3166-1 alpha-2, and what is used like it (XK for Kosovo). */
export const countryCodes: readonly string[] = Object.keys(countries);

/**
 * What people call a country besides its name in one language: its short name, its name in English and in each of its own
 * languages, former names. Unicode's data gives the names in other languages, a maintained package the rest.
 * @param code one of `countryCodes`
 * @param locale BCP 47 tag
 */
export function otherNamesOf(code: string, locale: string): string[] {
  const known = (countries as Readonly<Record<string, CountryWords>>)[code];
  if (!known) return [];
  const { name, native, alias = [], languages } = known;
  return [
    ...nameIn(locale, code, 'short'),
    ...nameIn('en', code, 'short'),
    ...nameIn('en', code, 'long'),
    name,
    ...alias,
    native,
    // With the country, so that Chinese is written as it is written there.
    ...languages.flatMap((language) => nameIn(`${language}-${code}`, code, 'long')),
  ];
}

interface CountryWords {
  readonly name: string;
  readonly native: string;
  readonly alias?: readonly string[];
  readonly languages: readonly string[];
}

/** The name in one language, or nothing where Unicode's data lacks the language: it would answer in English. */
function nameIn(tag: string, code: string, style: 'long' | 'short'): string[] {
  if (Intl.DisplayNames.supportedLocalesOf(tag).length === 0) return [];
  return [new Intl.DisplayNames(tag, { type: 'region', style, fallback: 'none' }).of(code)].filter(
    (name) => name !== undefined,
  );
}
