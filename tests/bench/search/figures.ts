import { brotliCompressSync } from 'node:zlib';
import { HALVES, halfOf, type Question } from './questions.ts';

/** Addresses that an engine gave to each question, best first. */
export type Answers = ReadonlyMap<Question, readonly string[]>;

/** Answers further down are not read: all engines are judged by the first screenfuls. */
export const MAX_ANSWERS = 10;

/** 1 for the first answer; Infinity where no good one is among the first ten. */
export function rankOf({ pages }: Question, answers: readonly string[]): number {
  const at = answers.slice(0, MAX_ANSWERS).findIndex((path) => pages.includes(path));
  return at < 0 ? Infinity : at + 1;
}

/** Columns of a table for each half that has questions: half, n, hit@1, hit@3, MRR, empty %. */
export function scoreRows(answers: Answers): string[][] {
  return HALVES.flatMap((half) => {
    const own = [...answers].filter(([{ id }]) => halfOf(id) === half);
    if (own.length === 0) return [];
    const ranks = own.map(([question, given]) => rankOf(question, given));
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / own.length;
    const share = (test: (rank: number) => boolean): string => mean(ranks.map((rank) => Number(test(rank)))).toFixed(3);
    const empty = mean(own.map(([, given]) => Number(given.length === 0)));
    return [
      [
        half,
        String(own.length),
        share((rank) => rank === 1),
        share((rank) => rank <= 3),
        mean(ranks.map((rank) => 1 / rank)).toFixed(3),
        (100 * empty).toFixed(1),
      ],
    ];
  });
}

/** The value that a part of all is not above, such as 0.5 for the median. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** Bytes that are sent of a text or file when the host compresses it with Brotli. */
export function brotliBytes(content: string | Uint8Array): number {
  return brotliCompressSync(content).length;
}

export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

export function printRow(...cells: readonly (string | number)[]): void {
  console.log(cells.join(' | '));
}
