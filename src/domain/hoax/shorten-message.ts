/**
 * Of a longer text the beginning and the end are read: the longest message that goes round in `tests/corpus/rumours/` has 1,346 letters,
 * and a slow phone stays quick.
 */
export const LONGEST = { beginning: 4_000, end: 2_000 } as const;

/**
 * A message as a box needs it: of a very long one what is read of it. A browser takes longer to lay out 100,000 letters than the check
 * to read them. What comes out is still longer than what is read, so that the check says that something is missing.
 * @param message UTF-16; no letter of two units is torn
 */
export function shortenMessage(message: string): string {
  if (message.length <= LONGEST.beginning + LONGEST.end) return message;
  const beginning = message.slice(0, LONGEST.beginning).replace(/[\uD800-\uDBFF]$/, '');
  const end = message.slice(-LONGEST.end).replace(/^[\uDC00-\uDFFF]/, '');
  return `${beginning}\n…\n${end}`;
}
