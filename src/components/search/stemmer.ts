import { stemmer } from 'stemmer';
import type { Stem } from '../../domain/search/search-words.ts';

/** By language: what takes a word to its stem. https://tartarus.org/martin/PorterStemmer/ for English. */
const STEMMERS: Readonly<Record<string, Stem>> = { en: remembering(stemmer) };

/** Where a language has none, words stay as they are. It may be typed in English all the same. */
export function stemmerOf(language: string): Stem {
  return STEMMERS[language.split('-')[0] ?? ''] ?? ((word) => word);
}

/** The same words come with every letter that is typed. */
function remembering(stem: Stem): Stem {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const result = stem(word);
    known.set(word, result);
    return result;
  };
}
