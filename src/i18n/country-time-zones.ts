import { getAllTimezones } from 'countries-and-timezones';

/**
 * Every IANA time zone that has a country, by its main country (ISO 3166-1 alpha-2). Old names are among them: devices still
 * report them. The package is made from the zone data base, which names the main country of a zone first.
 */
export function timeZonesByCountry(): ReadonlyMap<string, readonly string[]> {
  const byCountry = new Map<string, string[]>();
  for (const { name, countries } of Object.values(getAllTimezones({ deprecated: true }))) {
    const [main] = countries;
    if (main !== undefined) byCountry.set(main, [...(byCountry.get(main) ?? []), name]);
  }
  return byCountry;
}
