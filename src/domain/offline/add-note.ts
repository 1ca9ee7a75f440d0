const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Writes into a page, above all else, that it comes from the copy. It stands there from the first paint, with script or without, and
 * looks like a part of the page: every page has the styles of these classes, for the buttons of its footer.
 * @param note the sentence
 * @param newest words of the link that asks for the page once more
 */
export function addNote(html: string, note: string, newest: string): string {
  const text = (words: string): string => words.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
  const box = `<p class="mx-auto max-w-page border-2 border-act bg-sheet px-4" data-from-copy role="status">${text(note)} <a class="flex min-h-11 items-center" href="">${text(newest)}</a></p>`;
  return html.replace(/<main[^>]*>/, (main) => `${main}${box}`);
}
