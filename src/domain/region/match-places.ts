import { countMistakes } from './count-mistakes.ts';
import { foldName } from './fold-name.ts';
import type { Place } from './place.ts';

/** How well a place fits, best first. Its own name goes before the others; typing mistakes come after all of these. */
const WHOLE = 0;
const BEGINNING = 2;
const WORDS = 4;
const MISTAKES = 6;
const OTHER_NAME = 1;

/** No name is longer. */
const MOST_LETTERS = 100;

const folded = new WeakMap<Place, readonly string[]>();

/**
 * Places that what a reader typed may mean, best first; equally good ones keep their order. Capitals, accents and punctuation do
 * not count. The whole name goes before its beginning, the beginning before words inside it, and all of them before names with a
 * typing mistake, of which there may be one from four letters on and two from eight on. Beside a
 * whole name there are none of those.
 * @returns an empty list for an empty text and for a place nobody knows
 */
export function matchPlaces(typed: string, places: readonly Place[]): Place[] {
  return rankPlaces(typed, places).map(({ place }) => place);
}

/** The one place whose whole name, or another name for it, was typed. Where two are called that, it is the one whose own name it is. */
export function findPlace(typed: string, places: readonly Place[]): Place | undefined {
  const [first, second] = rankPlaces(typed, places);
  if (!first || first.rank >= BEGINNING) return undefined;
  return second?.rank === first.rank ? undefined : first.place;
}

interface Ranked {
  readonly place: Place;
  readonly rank: number;
}

function rankPlaces(typed: string, places: readonly Place[]): Ranked[] {
  const whole = foldName(typed.slice(0, MOST_LETTERS));
  // English puts an article before some names that are written without it here.
  const bare = whole.replace(/^the /, '');
  for (const text of [whole, bare]) {
    const real = text === '' ? [] : rankBy((name) => rankName(text, name), places);
    if (real.some(({ rank }) => rank < BEGINNING)) return real;
    const others = places.filter((place) => !real.some((match) => match.place === place));
    if (real.length > 0) return [...real, ...rankBy((name) => rankMistakes(text, name, false), others)];
  }
  return rankBy((name) => rankMistakes(bare, name, true), places);
}

/** Places that fit, each by the best of its names, sorted. */
function rankBy(rankOf: (name: string) => number, places: readonly Place[]): Ranked[] {
  return places
    .map((place) => {
      const [own = Infinity, ...others] = namesOf(place).map(rankOf);
      return { place, rank: Math.min(own, ...others.map((rank) => rank + OTHER_NAME)) };
    })
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank);
}

function namesOf(place: Place): readonly string[] {
  let names = folded.get(place);
  if (!names) folded.set(place, (names = [place.name, ...place.otherNames].map(foldName)));
  return names;
}

function rankName(text: string, name: string): number {
  if (name === text) return WHOLE;
  if (name.startsWith(text)) return BEGINNING;
  const words = name.split(' ');
  return text.split(' ').every((part) => words.some((word) => word.startsWith(part))) ? WORDS : Infinity;
}

/**
 * One mistake before two, a whole name before a beginning. The name may also be meant from one of its later words on.
 * @param mayBeBegun whether the name need not be finished. It has at least its first letter right then: too many names would be near
 * a few letters otherwise
 */
function rankMistakes(text: string, name: string, mayBeBegun: boolean): number {
  const allowed = Math.min(2, Math.floor(text.length / 4));
  if (allowed === 0) return Infinity;
  const ranks = [...name.matchAll(/\S+/g)].map(({ index }) => {
    const rest = name.slice(index, index + text.length + allowed + 1);
    if (text.length > rest.length + allowed) return Infinity;
    const { whole, beginning } = countMistakes(text, rest, allowed);
    const isBegun = mayBeBegun && rest[0] === text[0] && beginning < whole;
    const mistakes = isBegun ? beginning : whole;
    if (mistakes > allowed) return Infinity;
    return MISTAKES + 8 * mistakes + (isBegun ? 4 : 0) + (index === 0 ? 0 : 2);
  });
  return Math.min(Infinity, ...ranks);
}
