import { fillMessage, type Message } from '../../domain/message.ts';
import { markMatches } from '../../domain/query.ts';
import type { Findings, FoundPage } from './search-engine.ts';

/** The names of more places than these would fill lines that say little. */
const MAX_PLACE_NAMES = 4;

interface Parts {
  readonly list: Element;
  readonly template: HTMLTemplateElement;
  /** The button for more, and the line beside it. */
  readonly more: HTMLElement;
  readonly note: Element;
}

export interface ResultTexts {
  /** What each kind of page is called. */
  readonly kinds: Readonly<Record<string, string>>;
  /** How many places a page is for. */
  readonly places: Message;
}

/** The answers that are shown, with the button for more. Text only ever becomes text: nothing here is read as HTML. */
export class ResultList {
  readonly #parts: Parts;
  readonly #texts: ResultTexts;
  readonly #language: string;

  /** @param language BCP 47 tag of the page */
  constructor(parts: Parts, texts: ResultTexts, language: string) {
    this.#parts = parts;
    this.#texts = texts;
    this.#language = language;
  }

  get length(): number {
    return this.#parts.list.childElementCount;
  }

  clear(): void {
    this.#parts.list.replaceChildren();
    this.#parts.more.hidden = true;
    this.note('');
  }

  /** Says something beside the button. */
  note(text: string): void {
    this.#parts.note.textContent = text;
  }

  /** Adds answers to a question at the end. Returns the link of the first one. */
  append({ count, pages }: Findings, query: string): HTMLElement | undefined {
    const shown = this.length;
    this.#parts.list.append(...pages.map((page) => this.#render(page, query)));
    this.#parts.more.hidden = this.length >= count;
    return this.#parts.list.children[shown]?.querySelector('a') ?? undefined;
  }

  #render({ url, meta }: FoundPage, query: string): DocumentFragment {
    const item = this.#parts.template.content.cloneNode(true) as DocumentFragment;
    const fill = (selector: string, ...content: (Node | string)[]) =>
      item.querySelector(selector)?.replaceChildren(...content);
    item.querySelector('a')?.setAttribute('href', url);
    fill('a', meta.title ?? url);
    fill('[data-kind]', this.#texts.kinds[meta.kind ?? ''] ?? '');
    fill('[data-places]', placesLine(meta.places ?? '', this.#texts.places, this.#language));
    const parts = markMatches(meta.answer ?? '', query, this.#language);
    fill('[data-answer]', ...parts.map(({ text, isMatch }) => (isMatch ? mark(text) : text)));
    return item;
  }
}

/** @param names as pages give them to the index, see the layout of articles */
function placesLine(names: string, message: Message, language: string): string {
  const count = names.split(', ').length;
  return count > MAX_PLACE_NAMES ? fillMessage(message, { count }, language) : names;
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}
