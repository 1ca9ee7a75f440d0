import type { SearchFiles } from './search-index.ts';

/** Names of the files of an index: the one that is fetched first, and those of stems and cards by number. */
export const WORDS_FILE = 'words';
export const stemsFile = (number: number): string => `stems-${number}`;
export const cardsFile = (number: number): string => `cards-${number}`;

/**
 * The index as files of JSON.
 * @returns their texts by name, and a folder named after what is in them, so that a page never gets files of another build
 */
export function packSearchIndex({ words, stems, cards }: SearchFiles): { folder: string; files: Map<string, string> } {
  const files = new Map(
    [
      [WORDS_FILE, words] as const,
      ...stems.map((file, number) => [stemsFile(number), file] as const),
      ...cards.map((file, number) => [cardsFile(number), file] as const),
    ].map(([name, content]) => [name, JSON.stringify(content)]),
  );
  return { folder: hash([...files.values()].join('\n')), files };
}

/** FNV-1a, 32 bits, twice with different starts: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((start) => {
      let value = start;
      for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
      return value.toString(36);
    })
    .join('');
}
