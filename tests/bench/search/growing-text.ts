import { splitWords } from '../../../src/domain/search/search-words.ts';
import type { SearchDocument } from '../../../src/domain/search/search-index.ts';

/** So much of each copy is exchanged for other words. */
const EXCHANGED = 0.6;
/** How fast new words appear as a text grows, as Heaps' law has it for English: https://en.wikipedia.org/wiki/Heaps%27_law */
const GROWTH = 0.6;
const SEED = 20_261_122;
const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru ples tran stor'.split(' ');

/**
 * As many times the documents, the same ones each time: the documents themselves, and copies whose words are partly exchanged.
 * A word comes back the likelier the more often it stood there before, which makes a few words very frequent and most of them
 * rare, as in any text (Simon's process for Zipf's law).
 */
export function growDocuments(documents: readonly SearchDocument[], times: number): SearchDocument[] {
  const random = mulberry32(SEED);
  const used: string[] = [];
  for (const { title, answer, terms, asked = [], headings } of documents)
    for (const text of [title, answer, ...terms, ...asked, ...headings.map((heading) => heading.text)])
      used.push(...splitWords(text));
  let vocabulary = new Set(used).size;
  const draw = (): string => {
    const isNew = random() < (GROWTH * vocabulary) / used.length;
    const word = isNew ? nameOf(vocabulary++) : (used[Math.floor(random() * used.length)] ?? '');
    used.push(word);
    return word;
  };
  const vary = (text: string): string =>
    text.replace(/[\p{L}\p{N}’']+/gu, (word) => {
      if (random() < EXCHANGED) return draw();
      used.push(word.toLowerCase());
      return word;
    });
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    documents.map((document): SearchDocument => ({
      ...document,
      path: `/copy-${copy + 1}${document.path}`,
      title: vary(document.title),
      answer: vary(document.answer),
      terms: document.terms.map(vary),
      asked: document.asked?.map(vary) ?? [],
      headings: document.headings.map((heading) => ({ ...heading, text: vary(heading.text) })),
      places: document.places.map(vary),
    })),
  );
  return [...documents, ...copies.flat()];
}

/** A word that no text has, from its number. */
function nameOf(number: number): string {
  let name = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length];
  return name;
}

/** Numbers from 0 to 1 that are the same for the same seed: https://github.com/cprosche/mulberry32 */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
