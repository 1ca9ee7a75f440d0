import { readStored, writeStored } from '../stored/stored.ts';
import { SHORTCUT_KEY } from './shortcut-key.ts';
import { define } from '../site/define.ts';

const OFF = 'off';
/** Where a "/" is a letter like any other. */
const TYPED = 'input, textarea, select, [contenteditable]';

/** `<search-shortcut>`: turns the key off and on again. A key of one letter must not get in the way of speech input (WCAG 2.1.4). */
class SearchShortcut extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    box.checked = readStored(SHORTCUT_KEY) !== OFF;
    box.addEventListener('change', () => writeStored(SHORTCUT_KEY, box.checked ? undefined : OFF));
  }
}

define('search-shortcut', SearchShortcut);

/** "/" leads to the search box of the page; on a page without one, to the page of the search. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if ((event.target as Element).closest(TYPED) || readStored(SHORTCUT_KEY) === OFF) return;
  const box = document.querySelector<HTMLElement>('input[type=search]');
  const link = document.querySelector<HTMLAnchorElement>('header a[href$="/search/"]');
  if (!box && !link) return;
  event.preventDefault();
  if (box) box.focus();
  else if (link) location.href = `${link.href}#q`;
});
