/** Part of a text, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** So much of a text stands before its first marked word. */
const BEFORE = 80;

/**
 * A text with some of its words marked, from the first of them on.
 * @param stretches in their order
 * @param most letters shown
 */
export function markWords(text: string, stretches: readonly Stretch[], most: number): (string | HTMLElement)[] {
  const from = Math.max(0, (stretches[0]?.start ?? 0) - BEFORE);
  const end = Math.min(text.length, from + most);
  const parts: (string | HTMLElement)[] = from > 0 ? ['… '] : [];
  let at = from;
  for (const stretch of stretches) {
    if (stretch.start < at || stretch.end > end) continue;
    const words = document.createElement('mark');
    words.textContent = text.slice(stretch.start, stretch.end);
    parts.push(text.slice(at, stretch.start), words);
    at = stretch.end;
  }
  parts.push(text.slice(at, end), end < text.length ? ' …' : '');
  return parts;
}
