import type { MdastNode } from 'satteri';
import { defaultLocale } from '../../../i18n/locales.ts';
import type { Entry, Library, PageFile } from '../library.ts';
import { textOf, visitNodes } from '../mdx.ts';
import type { Problem } from '../problem.ts';

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
] as const;

/** Headings go down one level at a time, pictures have a text, sentences are short. */
export function checkProse(library: Library): Problem[] {
  return [
    ...library.pages.flatMap((page) => [...checkHeadings(page), ...checkImages(page), ...checkSentences(page)]),
    ...library.facts
      .filter((fact) => fact.collection !== 'sources')
      .flatMap((fact) => fieldSentences(fact.data, [], fact, defaultLocale)),
    ...library.ui.flatMap((file) => uiSentences(file)),
  ];
}

function checkHeadings({ file, body }: PageFile): Problem[] {
  const problems: Problem[] = [];
  let previous = 1;
  visitNodes(body, (node) => {
    if (node.type !== 'heading') return;
    const where = { file, line: node.position?.start.line, field: `heading "${textOf(node)}"` };
    if (node.depth === 1)
      problems.push({
        ...where,
        reason: 'the page already has its one main heading, the title',
        mending: 'write ## instead of #',
      });
    else if (node.depth > 3)
      problems.push({ ...where, reason: 'headings stop at level 3', mending: 'write ###, or make it a paragraph' });
    else if (node.depth > previous + 1)
      problems.push({
        ...where,
        reason: `it jumps from level ${previous} to level ${node.depth}`,
        mending: `write ${'#'.repeat(previous + 1)} instead of ${'#'.repeat(node.depth)}`,
      });
    previous = node.depth;
  });
  return problems;
}

function checkImages({ file, body }: PageFile): Problem[] {
  const problems: Problem[] = [];
  visitNodes(body, (node) => {
    if (node.type !== 'image' || (node.alt ?? '').trim() !== '') return;
    problems.push({
      file,
      line: node.position?.start.line,
      field: `picture ${node.url}`,
      reason: 'it has no alternative text',
      mending: 'say between the square brackets what the picture tells: ![text](file)',
    });
  });
  return problems;
}

function checkSentences(page: PageFile): Problem[] {
  const problems = fieldSentences(page.data, [], page, page.locale);
  visitNodes(page.body, (node) => {
    if (!isTextBlock(node)) return;
    for (const sentence of longSentences(textOf(node), page.locale)) {
      problems.push({ file: page.file, line: node.position?.start.line, field: 'sentence', ...tooLong(sentence) });
    }
  });
  return problems;
}

function isTextBlock(node: MdastNode): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
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

/** Sentences of a text that are over the limit. Sentence and word borders are those of Unicode (UAX 29), through Intl. */
export function longSentences(text: string, locale: string): { text: string; words: number }[] {
  const words = new Intl.Segmenter(locale, { granularity: 'word' });
  return [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => ({
      text: segment.trim(),
      words: [...words.segment(segment)].filter((part) => part.isWordLike).length,
    }))
    .filter((sentence) => sentence.words > MAX_SENTENCE_WORDS);
}
