import { fillMessage, type Message } from '../../domain/message.ts';
import { formatTag } from '../../domain/format-tag.ts';
import { regionScope } from '../../domain/search/region-scope.ts';
import { markWords } from '../../domain/search/mark-words.ts';
import type { WordsFile } from '../../domain/search/search-index.ts';
import { splitWords, type Stem } from '../../domain/search/search-words.ts';
import type { FoundPage } from './search-engine.ts';

/** The names of more places than these would fill lines that say little. */
const MAX_PLACE_NAMES = 4;
/** So many sections of a page are offered under its answer. */
const MAX_SECTIONS = 2;
/** Milliseconds: a press on answers that came so shortly before was meant for the button that stood there. */
const TOO_SOON = 400;

export interface ResultTexts {
  /** What each kind of page is called. */
  readonly kinds: Readonly<Record<string, string>>;
  /** What each status of a region is called. */
  readonly statuses: Readonly<Record<string, string>>;
  /** How many places a page is for. */
  readonly places: Message;
  readonly everywhere: string;
  readonly holds: string;
  readonly holdsNot: string;
  readonly checked: string;
}

/** What an answer is shown with: the words that were looked for, the place of the reader or of the question. */
export interface Shown {
  readonly stems: ReadonlySet<string>;
  readonly region: string | undefined;
  readonly regions: WordsFile['regions'];
}

/** Makes the rows of answers. Text only ever becomes text: nothing here is read as HTML. */
export class ResultList {
  readonly #list: Element;
  readonly #template: HTMLTemplateElement;
  readonly #texts: ResultTexts;
  readonly #language: string;
  readonly #stem: Stem;
  readonly #dates: Intl.DateTimeFormat;
  #extended = -TOO_SOON;

  /** @param language BCP 47 tag of the page */
  constructor(list: Element, template: HTMLTemplateElement, texts: ResultTexts, language: string, stem: Stem) {
    this.#list = list;
    this.#template = template;
    this.#texts = texts;
    this.#language = language;
    this.#stem = stem;
    const format = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
    this.#dates = new Intl.DateTimeFormat(formatTag(language), format);
    list.addEventListener('click', (event) => {
      if (event.timeStamp - this.#extended < TOO_SOON) event.preventDefault();
    });
  }

  get length(): number {
    return this.#list.childElementCount;
  }

  clear(): void {
    this.#list.replaceChildren();
  }

  /** Adds answers at the end. Returns the link of the first one. */
  append(pages: readonly FoundPage[], shown: Shown): HTMLElement | undefined {
    const before = this.length;
    if (before > 0) this.#extended = performance.now();
    this.#list.append(...pages.map((page) => this.#render(page, shown)));
    return this.#list.children[before]?.querySelector('a') ?? undefined;
  }

  #render({ path, title, kind, answer, headings, reviewed, regions }: FoundPage, shown: Shown): DocumentFragment {
    const item = this.#template.content.cloneNode(true) as DocumentFragment;
    const fill = (selector: string, ...content: (Node | string)[]) =>
      item.querySelector(selector)?.replaceChildren(...content);
    item.querySelector('a')?.setAttribute('href', path);
    fill('a', title);
    fill('[data-kind]', this.#texts.kinds[kind] ?? '');
    fill('[data-places]', this.#placesLine(kind, regions, shown));
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

  /** What the page says of the place that counts; without one, the places that it is for. */
  #placesLine(kind: string, scope: 'all' | readonly string[], { region, regions }: Shown): string {
    if (scope === 'all') return this.#texts.everywhere;
    const status = kind === 'region' ? window.statusOf?.(scope[0] ?? null) : undefined;
    if (status !== undefined) return this.#texts.statuses[status] ?? '';
    const names = scope.map((id) => regions[id]?.name ?? id);
    const places =
      names.length > MAX_PLACE_NAMES
        ? fillMessage(this.#texts.places, { count: names.length }, this.#language)
        : names.join(', ');
    const place = region === undefined ? undefined : regions[region]?.name;
    if (region === undefined || place === undefined) return places;
    return regionScope(regions)(scope, region)
      ? fillMessage(this.#texts.holds, { place }, this.#language)
      : fillMessage(this.#texts.holdsNot, { place, places }, this.#language);
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
