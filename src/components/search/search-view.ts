import { fillMessage, type Message } from '../../domain/message.ts';
import { mendText } from '../../domain/search/mark-words.ts';
import type { Stem } from '../../domain/search/search-words.ts';
import { addRecent, readRecent } from './recent-pages.ts';
import type { ResultTexts } from './places-line.ts';
import { ResultList } from './result-list.ts';
import type { Findings } from './search-engine.ts';

export type State = 'idle' | 'loading' | 'count' | 'none' | 'failed';
type Note = 'moreFailed' | 'noneInText';
type Texts = ResultTexts & Readonly<Record<State | Note | 'mended' | 'exact', Message>>;
/** Parts that are there only in some states. */
type Part = 'more' | 'all-words' | 'mended' | 'text' | 'recent';

/** What a search shows: its state in words, the answers, and what can be done next. */
export class SearchView {
  readonly #root: HTMLElement;
  readonly #language: string;
  readonly #texts: Texts;
  readonly results: ResultList;
  /** Pages that have the words anywhere, under the answers. */
  readonly textResults: ResultList;

  /** @param language BCP 47 tag of the page */
  constructor(root: HTMLElement, language: string, stem: Stem) {
    this.#root = root;
    this.#language = language;
    this.#texts = JSON.parse(root.dataset['texts'] ?? '{}') as Texts;
    const list = (selector: string): ResultList =>
      new ResultList(this.find(selector), this.find('template'), this.#texts, language, stem);
    this.results = list('[data-results]');
    this.textResults = list('[data-text-results]');
  }

  find<Type extends HTMLElement>(selector: string): Type {
    const element = this.#root.querySelector<Type>(selector);
    if (!element) throw new Error(`<site-search> needs an element "${selector}"`);
    return element;
  }

  /** Calls `listener` when a button is pressed. */
  on(button: 'more' | 'all-words' | 'exact', listener: () => void): void {
    this.find(`[data-${button}]`).addEventListener('click', listener);
  }

  /** How many answers are shown. */
  get length(): number {
    return this.results.length + this.textResults.length;
  }

  /** The down arrow leads from the box to the first answer, and what is opened is remembered in this tab. */
  leadFrom(input: HTMLInputElement): void {
    input.addEventListener('keydown', (event) => {
      const first = this.#root.querySelector<HTMLElement>('[data-results] a');
      if (event.key !== 'ArrowDown' || event.isComposing || !first) return;
      event.preventDefault();
      first.focus();
    });
    this.#root.addEventListener('click', ({ target, defaultPrevented }) => {
      const link = (target as Element).closest<HTMLAnchorElement>('a[data-result]');
      if (link && !defaultPrevented) addRecent({ path: link.getAttribute('href') ?? '', title: link.textContent });
    });
  }

  /** Takes all answers away and says the new state. */
  clear(state: State, values: { readonly count?: number; readonly query?: string } = {}): void {
    this.results.clear();
    this.textResults.clear();
    for (const part of ['more', 'all-words', 'mended', 'text'] as const) this.show(part, false);
    this.note();
    this.say(state, values);
  }

  show(part: Part, isShown: boolean): void {
    this.find(`[data-${part}]`).hidden = !isShown;
  }

  /** Says something beside the buttons, or nothing. */
  note(note?: Note): void {
    this.find('[data-more-note]').textContent = note ? this.#fill(this.#texts[note]) : '';
  }

  /** A text that stands there already is left alone, so that it is not read out again. */
  say(state: State, values: Readonly<Record<string, string | number>> = {}): void {
    const text = this.#fill(this.#texts[state], values);
    const status = this.find('[data-status]');
    if (status.textContent !== text) status.textContent = text;
    this.#root.dataset['state'] = state;
  }

  /** Says what was taken for a mistake, and offers to search for what was typed. */
  showMended(query: string, { mended }: Findings): void {
    this.show('mended', mended.length > 0);
    this.find('[data-meant]').textContent = this.#fill(this.#texts.mended, { query: mendText(query, mended) });
    this.find('[data-exact]').textContent = this.#fill(this.#texts.exact);
  }

  /** Pages that were opened from here before. */
  showRecent(): void {
    const pages = readRecent();
    this.show('recent', pages.length > 0);
    const row = this.find('[data-recent] li');
    row.replaceWith(
      ...pages.map(({ path, title }) => {
        const item = row.cloneNode(true) as HTMLElement;
        item.querySelector('a')?.replaceChildren(title);
        item.querySelector('a')?.setAttribute('href', path);
        return item;
      }),
    );
  }

  #fill(message: Message, values: Readonly<Record<string, string | number>> = {}): string {
    return fillMessage(message, values, this.#language);
  }
}
