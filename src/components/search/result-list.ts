import { fillMessage } from '../../domain/message.ts';
import { formatTag } from '../../domain/format-tag.ts';
import { regionScope } from '../../domain/search/region-scope.ts';
import { markWords } from '../../domain/search/mark-words.ts';
import { splitWords, type Stem } from '../../domain/search/search-words.ts';
import { placesLine, type ResultTexts, type Shown } from './places-line.ts';
import type { FoundPage } from './search-engine.ts';

/** So many sections of a page are offered under its answer. */
const MAX_SECTIONS = 2;
/** Milliseconds: a press on answers that were first seen so shortly before was meant for the button that stood there. */
const TOO_SOON = 400;
/** So many answers fill the screen of a phone. The others are drawn after it. */
const FIRST_SCREEN = 4;

/**
 * Stands at the list while answers are still to be drawn. What follows the list is not there for that time (state.css): it would move
 * away from under the finger.
 */
const DRAWING = 'drawing';

/** Makes the rows of answers. Text only ever becomes text: nothing here is read as HTML. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #texts: ResultTexts;
  readonly #language: string;
  readonly #stem: Stem;
  readonly #dates: Intl.DateTimeFormat;
  /** When the newest answers were first seen. */
  #seen = -TOO_SOON;
  /** Draws the answers that are left, after the next frame or as soon as something counts them. */
  #rest: (() => void) | undefined;

  /** @param language BCP 47 tag of the page */
  constructor(list: HTMLElement, template: HTMLTemplateElement, texts: ResultTexts, language: string, stem: Stem) {
    this.#list = list;
    this.#template = template;
    this.#texts = texts;
    this.#language = language;
    this.#stem = stem;
    const format = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
    this.#dates = new Intl.DateTimeFormat(formatTag(language), format);
    list.addEventListener('click', (event) => {
      if (event.timeStamp - this.#seen < TOO_SOON) event.preventDefault();
    });
  }

  get length(): number {
    this.#rest?.();
    return this.#list.childElementCount;
  }

  clear(): void {
    this.#rest = undefined;
    delete this.#list.dataset['state'];
    this.#list.replaceChildren();
  }

  /** Adds answers at the end. Returns the link of the first one. */
  append(pages: readonly FoundPage[], shown: Shown): HTMLElement | undefined {
    const before = this.length;
    if (before > 0) {
      this.#seen = Infinity;
      requestAnimationFrame(() => (this.#seen = performance.now()));
    }
    const draw = (some: readonly FoundPage[]): void =>
      this.#list.append(...some.map((page) => this.#render(page, shown)));
    draw(pages.slice(0, FIRST_SCREEN));
    const rest = (): void => {
      // Newer answers, or a count, may have come first.
      if (this.#rest !== rest) return;
      this.#rest = undefined;
      draw(pages.slice(FIRST_SCREEN));
      delete this.#list.dataset['state'];
    };
    this.#rest = rest;
    this.#list.dataset['state'] = DRAWING;
    requestAnimationFrame(() => setTimeout(rest));
    return this.#list.children[before]?.querySelector('a') ?? undefined;
  }

  #render({ path, title, kind, answer, headings, reviewed, regions }: FoundPage, shown: Shown): DocumentFragment {
    const item = this.#template.content.cloneNode(true) as DocumentFragment;
    const fill = (selector: string, ...content: (Node | string)[]) =>
      item.querySelector(selector)?.replaceChildren(...content);
    item.querySelector('a')?.setAttribute('href', path);
    fill('a', title);
    fill('[data-kind]', this.#texts.kinds[kind] ?? '');
    fill('[data-places]', placesLine(kind, regions, shown, this.#texts, this.#language));
    const holds = shown.region === undefined || regionScope(shown.regions)(regions, shown.region);
    item.querySelector('[data-places]')?.toggleAttribute('data-not', kind !== 'region' && !holds);
    fill('[data-answer]', ...this.#marked(answer, shown.stems));
    const sections = headings
      .filter(({ text }) => splitWords(text).some((word) => shown.stems.has(this.#stem(word))))
      .slice(0, MAX_SECTIONS)
      .map(({ slug, text }) => link(`${path}#${slug}`, text));
    const list = item.querySelector<HTMLElement>('[data-sections]');
    if (list) list.hidden = sections.length === 0;
    list?.append(...sections);
    const date = reviewed === '' ? '' : this.#dates.format(new Date(reviewed));
    fill('[data-checked]', date === '' ? '' : fillMessage(this.#texts.checked, { date }, this.#language));
    return item;
  }

  #marked(text: string, stems: ReadonlySet<string>): (Node | string)[] {
    return markWords(text, stems, this.#stem).map((part) => {
      if (!part.isMatch) return part.text;
      const element = document.createElement('mark');
      element.textContent = part.text;
      return element;
    });
  }
}

function link(href: string, text: string): HTMLElement {
  const item = document.createElement('li');
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  element.className = 'inline-flex min-h-11 items-center';
  item.append(element);
  return item;
}
