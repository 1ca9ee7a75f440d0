import { closestMatch } from 'leven';

/**
 * The name a writer probably meant.
 * @returns the nearest name, or nothing where none is within three letters and half the length of the word
 */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const maxDistance = Math.min(3, Math.ceil(word.length / 2));
  return closestMatch(word, [...names], { maxDistance });
}
