/** A part of the record: lines that stand together. */
type Lines = readonly string[];

/**
 * The text of the record that a reader keeps: when it was made, the dates, what was typed, and what has been saved as proof. It is
 * read from the fields of the page, and is kept nowhere else.
 * @param dates one line each
 */
export function recordText(proof: HTMLElement, today: string, dates: Lines): string {
  const labelOf = (field: HTMLInputElement): string => field.labels?.[0]?.textContent.trim() ?? field.name;
  const inputs = [...proof.querySelectorAll<HTMLInputElement>('input')];
  const typed = inputs.filter(({ type }) => type !== 'checkbox');
  const kept = inputs.filter(({ type }) => type === 'checkbox');
  const parts: readonly Lines[] = [
    [proof.dataset['title'] ?? '', today],
    dates,
    typed.map((field) => `${labelOf(field)}: ${field.value.trim()}`),
    kept.map((box) => `[${box.checked ? 'x' : ' '}] ${labelOf(box)}`),
  ];
  // The mark at the beginning tells old programs that the text is UTF-8.
  return `\uFEFF${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
