type Fields = Readonly<Record<string, unknown>>;

/**
 * Lays a translation's words over an English entry. What the translation lacks, and a list it leaves empty, stay English. Lists
 * of objects are joined place by place, so that each keeps its facts (a verdict, a source) and only its words change.
 * @param english the canonical entry
 * @param words the same fields in another language, as far as they are translated
 */
export function mergeWords<Entry extends object>(english: Entry, words: object | undefined): Entry {
  const merged = new Map<string, unknown>(Object.entries(english));
  for (const [field, value] of Object.entries(words ?? {})) merged.set(field, mergeValue(merged.get(field), value));
  return Object.fromEntries(merged) as Entry;
}

function mergeValue(english: unknown, words: unknown): unknown {
  if (words === undefined || words === null) return english;
  if (Array.isArray(words)) {
    if (words.length === 0) return english;
    if (!Array.isArray(english) || !english.every(isFields)) return words;
    return english.map((item, index) => mergeWords(item, words[index] as Fields | undefined));
  }
  return isFields(words) && isFields(english) ? mergeWords(english, words) : words;
}

/**
 * The ids that headings of a translation get: those of the English ones, so that a link to a heading holds in every language.
 * @param english headings of the English page, in reading order
 * @param own those of the translation
 * @returns English id by the translation's own; empty where the two have not the same headings
 */
export function sharedIds(english: readonly Heading[], own: readonly Heading[]): Map<string, string> {
  if (english.length !== own.length || own.some(({ depth }, index) => depth !== english[index]?.depth))
    return new Map();
  return new Map(own.map(({ slug }, index) => [slug, english[index]?.slug ?? slug]));
}

interface Heading {
  readonly depth: number;
  readonly slug: string;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
