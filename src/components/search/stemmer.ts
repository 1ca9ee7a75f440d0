import { stemmer } from 'stemmer';
import type { Stem } from '../../domain/search/search-words.ts';

/** By language: what takes a word to its stem. https://tartarus.org/martin/PorterStemmer/ for English. */
const STEMMERS: Readonly<Record<string, Stem>> = { en: stemmer };

/** Where a language has none, words stay as they are. It may be typed in English all the same. */
export function stemmerOf(language: string): Stem {
  return STEMMERS[language.split('-')[0] ?? ''] ?? ((word) => word);
}
