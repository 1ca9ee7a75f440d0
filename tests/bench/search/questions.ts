import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isHeldOut } from '../../halves.ts';

/** Something that people ask, and the pages that answer it. */
export interface Question {
  readonly id: string;
  readonly query: string;
  /** Addresses of all pages that are a good first answer. */
  readonly pages: readonly string[];
}

export const HALVES = ['tuning', 'held out'] as const;
export type Half = (typeof HALVES)[number];

/**
 * Half of the questions that one belongs to. Weights, other names and search terms may be chosen by the misses of the tuning
 * half. The held-out half only ever gives totals: none of its questions is printed, so that nobody can write for them.
 * Published samples (ids with q) are known to those who tune. All others are split by a hash, which no question can choose.
 */
export function halfOf(id: string): Half {
  if (id.startsWith('q')) return 'tuning';
  return isHeldOut(id) ? 'held out' : 'tuning';
}

/** The questions that all engines are compared with. */
export const readQuestions = (): Question[] => readFile('questions.tsv');

/**
 * Questions that were written later, in the words of other people, to find what the search does not know. They have been used for
 * that, so all of them may be tuned with: their ids begin with q. For the fourth set and those after it nothing was written: they were only
 * measured, and the misses of the fifth with an odd number were looked at.
 */
export const readAskedSince = (): Question[] => readFile('asked-since.tsv');

function readFile(name: string): Question[] {
  const [header = '', ...lines] = readFileSync(resolve(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (column: string): string => {
      const value = cells[columns.indexOf(column)];
      if (value === undefined || value === '') throw new Error(`${name}: no "${column}" in "${line}"`);
      return value;
    };
    return { id: cell('id'), query: cell('query'), pages: cell('pages').split(' ') };
  });
}

/** So many questions of the tuning half, from the shortest to the longest in even steps. */
export function pickByLength(questions: readonly Question[], count: number): Question[] {
  const sorted = questions
    .filter(({ id }) => halfOf(id) === 'tuning')
    .toSorted((a, b) => a.query.length - b.query.length || a.id.localeCompare(b.id));
  return Array.from(
    { length: count },
    (_, step) => sorted[Math.round((step * (sorted.length - 1)) / (count - 1))],
  ).filter((question) => question !== undefined);
}
