import { defaultLocale } from '../../../i18n/locales.ts';
import type { Entry, Library, PageFile } from '../library.ts';
import type { Problem } from '../problem.ts';
import { blocksOf, sentencesOf, wordsOf } from '../text.ts';

/** Longest sentence, in words. */
export const MAX_SENTENCE_WORDS = 25;

/** Front matter fields that readers read as sentences. */
const SENTENCE_FIELDS = [
  'description',
  'answer',
  'claim',
  'truth',
  'answerFriend',
  'text',
  'reading',
  'meaning',
  'nextStep',
  'says',
  'right',
  'note',
  'cannot',
  'why',
  'instead',
] as const;

/** Sentences are short: in the text, in the front matter, in facts and in texts of the interface. */
export function checkSentences(library: Library): Problem[] {
  return [
    ...library.pages.flatMap(pageSentences),
    // The title of a source is its own.
    ...library.facts
      .filter((fact) => fact.collection !== 'sources')
      .flatMap((fact) => fieldSentences(fact.data, [], fact, defaultLocale)),
    ...library.ui.flatMap(uiSentences),
  ];
}

function pageSentences(page: PageFile): Problem[] {
  return [
    ...fieldSentences(page.data, [], page, page.locale),
    ...blocksOf(page).flatMap(({ text, line }) =>
      longSentences(text, page.locale).map((sentence) => ({
        file: page.file,
        line,
        field: 'sentence',
        ...tooLong(sentence),
      })),
    ),
  ];
}

function fieldSentences(
  value: unknown,
  path: PropertyKey[],
  entry: Pick<Entry, 'file' | 'lineOf'>,
  locale: string,
): Problem[] {
  if (typeof value === 'string') {
    const name = path.findLast((part) => typeof part === 'string');
    if (!SENTENCE_FIELDS.some((field) => field === name)) return [];
    return longSentences(value, locale).map((sentence) => ({
      file: entry.file,
      line: entry.lineOf(path),
      field: path.map(String).join('.'),
      ...tooLong(sentence),
    }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    fieldSentences(item, [...path, Array.isArray(value) ? Number(key) : key], entry, locale),
  );
}

function uiSentences({ file, data, locale, lineOf }: Library['ui'][number]): Problem[] {
  return Object.entries(data).flatMap(([area, texts]) =>
    Object.entries((texts ?? {}) as object).flatMap(([key, text]) =>
      typeof text === 'string'
        ? longSentences(text, locale).map((sentence) => ({
            file,
            line: lineOf([area, key]),
            field: `${area}.${key}`,
            ...tooLong(sentence),
          }))
        : [],
    ),
  );
}

function tooLong(sentence: { text: string; words: number }): Pick<Problem, 'reason' | 'mending'> {
  const start = sentence.text.split(/\s+/).slice(0, 8).join(' ');
  return {
    reason: `${sentence.words} words, at most ${MAX_SENTENCE_WORDS}: "${start}…"`,
    mending: 'make it two sentences',
  };
}

/** Sentences of a text that are over the limit. */
export function longSentences(text: string, locale: string): { text: string; words: number }[] {
  return sentencesOf(text, locale)
    .map((sentence) => ({ text: sentence, words: wordsOf(sentence, locale).length }))
    .filter(({ words }) => words > MAX_SENTENCE_WORDS);
}
