import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { defaultLocale } from '../../../i18n/locales.ts';
import type { Library, PageFile } from '../library.ts';
import { componentsOf } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import { blocksOf, sentencesOf, wordsOf } from '../text.ts';

/** Highest reading grade of a page: years of school in the United States. */
export const MAX_GRADE = 8;

/** Most sentences in a paragraph. */
const MAX_SENTENCES = 3;

/** Most warnings on a page: of three nobody reads one. */
const MAX_WARNINGS = 2;

/** Pages are easy to read: short words, short paragraphs, few warnings. Grades are for English alone. */
export function checkReading(library: Library): Problem[] {
  return library.pages.flatMap((page) => [...checkGrade(page), ...checkParagraphs(page), ...checkWarnings(page)]);
}

/**
 * Flesch–Kincaid grade of a page in English: of its answer and its text.
 * Kincaid et al. (1975), Derivation of new readability formulas for Navy enlisted personnel.
 */
export function gradeOf(page: PageFile): number {
  const parts = [page.data['description'], page.data['answer'], ...blocksOf(page).map(({ text }) => text)];
  const sentences = parts
    .flatMap((part) => (typeof part === 'string' ? sentencesOf(part, page.locale) : []))
    .map((sentence) => wordsOf(sentence, page.locale));
  const words = sentences.flat();
  // A page without a word is for the rule of shapes to name.
  if (words.length === 0) return 0;
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    // A number has no letters to count: "2026" is read as one beat.
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

function checkGrade(page: PageFile): Problem[] {
  if (page.locale !== defaultLocale) return [];
  const grade = gradeOf(page);
  if (grade <= MAX_GRADE) return [];
  const reason = `reading grade ${grade.toFixed(1)}, at most ${MAX_GRADE}`;
  return [{ file: page.file, field: 'text', reason, mending: 'use shorter words and shorter sentences' }];
}

function checkParagraphs(page: PageFile): Problem[] {
  return blocksOf(page).flatMap(({ text, line }): Problem[] => {
    const count = sentencesOf(text, page.locale).length;
    if (count <= MAX_SENTENCES) return [];
    const reason = `${count} sentences, at most ${MAX_SENTENCES}: "${text.split(/\s+/).slice(0, 6).join(' ')}…"`;
    return [{ file: page.file, line, field: 'paragraph', reason, mending: 'make it two paragraphs, or a list' }];
  });
}

function checkWarnings(page: PageFile): Problem[] {
  const warnings = componentsOf(page.body)
    .filter(({ name, attributes }) => name === 'Callout' && attributes['kind'] === 'take-care')
    .map(({ line }) => line);
  if (warnings.length <= MAX_WARNINGS) return [];
  const reason = `${warnings.length} warnings, at most ${MAX_WARNINGS}`;
  const mending = 'keep what people must not miss, and write the rest into the text';
  return [{ file: page.file, line: warnings[MAX_WARNINGS], field: '<Callout>', reason, mending }];
}
