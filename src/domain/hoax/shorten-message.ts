/**
 * So many letters are read as they are (UTF-16 units): over four times the longest message of `tests/corpus/rumours/`. What is longer
 * is no message that goes round; of it the beginning and the end are read, so that a slow phone answers at once.
 */
export const LONGEST = { whole: 6_000, beginning: 2_000, end: 1_000 } as const;

/** Stands where the middle of a text was left out. */
export const GAP = '\n…\n';

/**
 * A message as a box needs it: of a very long one what is read of it. A browser takes longer to lay out 100,000 letters than the check
 * to read them.
 * @param message UTF-16; no letter of two units is torn
 */
export function shortenMessage(message: string): string {
  if (message.length <= LONGEST.whole) return message;
  const beginning = message.slice(0, LONGEST.beginning).replace(/[\uD800-\uDBFF]$/, '');
  const end = message.slice(-LONGEST.end).replace(/^[\uDC00-\uDFFF]/, '');
  return `${beginning}${GAP}${end}`;
}
