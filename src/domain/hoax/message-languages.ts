import { foldMessage } from './fold-message.ts';
import type { RumourData } from './rumour-data.ts';

/** Files of so many languages are fetched for a message. */
const MOST = 2;
/** So much less of a message a second language may have. */
const SECOND = 0.6;

/** So many words tell a language. */
const ENOUGH = 400;
const LETTERS = ENOUGH * 8;

/**
 * Languages a message may be in, of those that have a file of their own, by the everyday words it has.
 * @param usual language that is taken where the message is too short to tell
 * @returns the likeliest first
 */
export function messageLanguages(message: string, languages: RumourData['languages'], usual: string): string[] {
  const words = foldMessage(message.slice(0, LETTERS))
    .slice(0, ENOUGH)
    .map(({ fold }) => fold);
  const counts = Object.entries(languages).map(([language, everyday]) => {
    const known = new Set(everyday);
    return { language, count: words.filter((word) => known.has(word)).length };
  });
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const likely = counts
    .filter(({ count }) => count > 0 && count >= most * SECOND && count * 12 >= words.length)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ language }) => language);
  return likely.length > 0 || !Object.hasOwn(languages, usual) ? likely : [usual];
}
