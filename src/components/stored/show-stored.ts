import type { StoredValue } from './list-values.ts';

/**
 * Writes stored values into `<stored-choices>`, each in words and as it is. Runs while the page is still arriving, so that nothing
 * jumps, and again when something changes. Its text goes into the page as it is: it may use nothing from outside itself.
 */
export function showStored(element: HTMLElement, values: readonly StoredValue[]): void {
  // More than the site itself ever writes: a page cannot show whatever another program put there.
  const longest = 20_000;
  const entries = values.map(({ kind, key, value }) => {
    const entry = element.querySelector('template')?.content.cloneNode(true) as DocumentFragment;
    const texts = [element.dataset[kind] ?? '', key, value.length > longest ? `${value.slice(0, longest)}…` : value];
    entry.querySelectorAll('[data-fill]').forEach((part, index) => (part.textContent = texts[index] ?? ''));
    return entry;
  });
  element.querySelector('dl')?.replaceChildren(...entries);
  element.toggleAttribute('data-empty', entries.length === 0);
}
