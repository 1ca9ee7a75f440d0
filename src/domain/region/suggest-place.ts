import type { Place } from './place.ts';

/**
 * The place that a device's time zone points to. Only a suggestion: a zone has several countries, and clocks are set wrong.
 * @param timeZone IANA name, also an old one
 * @returns nothing for a zone that belongs to no country, such as "Etc/UTC", and for anything that is no zone
 */
export function suggestPlace(timeZone: string | undefined, places: readonly Place[]): Place | undefined {
  return places.find(({ timeZones }) => timeZone !== undefined && timeZones.includes(timeZone));
}
