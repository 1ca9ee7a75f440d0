/** A country, a part of one, or a region of several countries: what a reader may call the place they live in. */
export interface Place {
  /** ISO 3166-1 or 3166-2 code; for a region of several countries its id in capitals. */
  readonly code: string;
  /** Id of the region it belongs to. */
  readonly region: string;
  /** Name in the language of the page. */
  readonly name: string;
  /** What else people call it: in its own languages, short, former. */
  readonly otherNames: readonly string[];
  /** IANA time zones of which it is the main place. */
  readonly timeZones: readonly string[];
}

/** A place as the file for the browser has it: lists are joined, names by commas and zones by spaces. */
export type PackedPlace = readonly [code: string, region: string, name: string, otherNames: string, timeZones: string];

/**
 * Makes the short form of a place. Other names are only compared with, never shown, so they stand there folded and those that
 * say the same twice are left out.
 * @param fold makes names alike that are spelled a little differently
 */
export function packPlace(place: Place, fold: (name: string) => string): PackedPlace {
  const own = fold(place.name);
  const others = new Set(place.otherNames.map(fold).filter((name) => name !== '' && name !== own));
  // Composed letters are shorter; the reader of the file folds them again.
  const names = [...others].map((name) => name.normalize('NFC'));
  return [place.code, place.region, place.name, names.join(), place.timeZones.join(' ')];
}

/** The place that a short form stands for. */
export function unpackPlace([code, region, name, otherNames, timeZones]: PackedPlace): Place {
  return { code, region, name, otherNames: split(otherNames, ','), timeZones: split(timeZones, ' ') };
}

function split(text: string, separator: string): string[] {
  return text === '' ? [] : text.split(separator);
}
