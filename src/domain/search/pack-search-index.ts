import type { SearchFiles, WordsFile } from './search-index.ts';

/** Names of the files of an index: the one that is fetched first, and those of stems, forms and cards by number. */
export const WORDS_FILE = 'words';
export const stemsFile = (number: number): string => `stems-${number}`;
export const formsFile = (number: number): string => `forms-${number}`;
export const cardsFile = (number: number): string => `cards-${number}`;

/**
 * The index as files of JSON.
 * @returns their texts by name, and a folder named after what is in them, so that a page never gets files of another build
 */
export function packSearchIndex({ words, stems, forms, cards }: SearchFiles): {
  folder: string;
  files: Map<string, string>;
} {
  const files = new Map(
    [
      [WORDS_FILE, packWords(words)] as const,
      ...stems.map((file, number) => [stemsFile(number), file] as const),
      ...forms.map((file, number) => [formsFile(number), file] as const),
      ...cards.map((file, number) => [cardsFile(number), file] as const),
    ].map(([name, content]) => [name, JSON.stringify(content)]),
  );
  return { folder: hash([...files.values()].join('\n')), files };
}

/** The first file as it is sent: by what they stand for, other names with commas between them, so that each meaning stands there once. */
export interface PackedWords extends Omit<WordsFile, 'same' | 'near'> {
  readonly same: Readonly<Record<string, string>>;
  readonly near: Readonly<Record<string, string>>;
}

export function packWords(words: WordsFile): PackedWords {
  const byMeaning = (names: Readonly<Record<string, string>>): Record<string, string> => {
    const groups = new Map<string, string[]>();
    for (const [name, means] of Object.entries(names)) groups.set(means, [...(groups.get(means) ?? []), name]);
    return Object.fromEntries([...groups].map(([means, group]) => [means, group.toSorted().join(',')]));
  };
  return { ...words, same: byMeaning(words.same), near: byMeaning(words.near) };
}

/** What `packWords` packed. */
export function unpackWords(packed: PackedWords): WordsFile {
  const byName = (groups: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(groups).flatMap(([means, group]) => group.split(',').map((name) => [name, means])),
    );
  return { ...packed, same: byName(packed.same), near: byName(packed.near) };
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
