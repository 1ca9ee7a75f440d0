/** A stretch of whole years, and where a time stands in it. Times are years with a fraction: the middle of 2025 is 2025.5. */
export interface TimeScale {
  readonly years: readonly number[];
  /** Where a time stands, in percent of the stretch. */
  at(time: number): number;
}

/** First moment of a date that may lack its day or month ("2025", "2025-04", "2025-04-24"). */
export function startOf(partialDate: string): number {
  const [year, month = 1, day = 1] = partsOf(partialDate);
  return inYears(Date.UTC(year, month - 1, day));
}

/** First moment after such a date: all of the year, month or day has passed. */
export function endOf(partialDate: string): number {
  const [year, month, day] = partsOf(partialDate);
  if (month === undefined) return year + 1;
  return inYears(day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1));
}

function partsOf(partialDate: string): [year: number, month?: number, day?: number] {
  return partialDate.split('-').map(Number) as [number, number?, number?];
}

function inYears(time: number): number {
  const year = new Date(time).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (time - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** The whole years that hold all these dates (each may lack its day or month). */
export function timeScale(dates: readonly string[]): TimeScale {
  const first = Math.floor(Math.min(...dates.map(startOf)));
  const last = Math.ceil(Math.max(...dates.map(endOf)));
  return {
    years: Array.from({ length: last - first }, (_, index) => first + index),
    at: (time) => ((time - first) / (last - first)) * 100,
  };
}

/**
 * Stacks marks that would cover each other: each takes the lowest row where the mark before it is far enough away.
 * @param positions where the marks stand, in any order and unit
 * @param gap least distance between two marks of a row, in the same unit
 * @returns the row of each mark, 0 for the lowest, in the order given
 */
export function stackMarks(positions: readonly number[], gap: number): number[] {
  const rows: number[] = [];
  const result = positions.map(() => 0);
  for (const [index, position] of [...positions.entries()].sort((a, b) => a[1] - b[1])) {
    const free = rows.findIndex((last) => position - last >= gap);
    const row = free < 0 ? rows.length : free;
    rows[row] = position;
    result[index] = row;
  }
  return result;
}
