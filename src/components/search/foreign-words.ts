import { deu, eng, fra, ita, nld, pol, por, spa } from 'stopword';

/** By language: words such as "the" and "not". The languages in which people ask on pages of another one. */
const LISTS = { de: deu, en: eng, fr: fra, it: ita, nl: nld, pl: pol, pt: por, es: spa } as const;

/**
 * Words that say nothing about the subject of a question, of all languages but that of the pages.
 * @param language BCP 47 tag of the pages
 */
export function foreignWords(language: string): string[] {
  return Object.entries(LISTS).flatMap(([one, words]) => (one === language.split('-')[0] ? [] : words));
}
