import Combobox from '@github/combobox-nav';
import styles from './suggestion-list.css?inline';

/** One row: what it is, and a quiet second line. */
export interface Suggestion {
  readonly name: string;
  readonly note: string;
}

/** So that screen readers hear of places and not of every letter. */
const PAUSE_MS = 400;

/**
 * A list box under a text field: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. The library moves through it with the arrow
 * keys and tells screen readers where they are; here it is opened, filled and closed. The focus stays in the field.
 */
export class SuggestionList {
  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('p');
  readonly #combobox: Combobox;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param label what the list is called
   * @param onTake gets the number of the row that was pressed, or taken with Enter
   */
  constructor(input: HTMLInputElement, label: string, onTake: (row: number) => void) {
    const list = this.#list;
    list.id = `${input.id}-list`;
    list.role = 'listbox';
    list.ariaLabel = label;
    list.hidden = true;
    this.#status.className = 'sr-only';
    this.#status.role = 'status';
    input.after(list, this.#status);
    adoptStyles();
    this.#combobox = new Combobox(input, list, { tabInsertsSuggestions: false });
    // The field keeps the focus, so that a press on a row does not take the list away first.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('combobox-commit', ({ target }) => onTake([...list.children].indexOf(target as Element)));
    input.addEventListener('blur', () => this.close());
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /**
   * Shows rows, or closes where there is none.
   * @param announcement what a screen reader says when the typing pauses
   * @param canEnter whether Enter takes the first row before one was picked
   */
  show(rows: readonly Suggestion[], announcement: string, canEnter: boolean): void {
    // Stopped and started again with each letter: the library takes the mark off the first row when something is typed.
    this.close();
    this.#list.replaceChildren(...rows.map(makeOption));
    this.#pause = setTimeout(() => (this.#status.textContent = announcement), PAUSE_MS);
    if (rows.length === 0) return;
    this.#list.hidden = false;
    this.#combobox.firstOptionSelectionMode = canEnter ? 'active' : 'none';
    this.#combobox.start();
    this.#list.scrollIntoView({ block: 'nearest' });
  }

  /** Goes to the first row. */
  enter(): void {
    this.#combobox.navigate();
  }

  close(): void {
    clearTimeout(this.#pause);
    this.#status.textContent = '';
    this.#list.hidden = true;
    this.#combobox.stop();
  }
}

function makeOption({ name, note }: Suggestion): HTMLElement {
  const option = document.createElement('li');
  option.role = 'option';
  option.append(name);
  if (note !== '') {
    const small = document.createElement('small');
    small.append(note);
    option.append(' ', small);
  }
  return option;
}

function adoptStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
