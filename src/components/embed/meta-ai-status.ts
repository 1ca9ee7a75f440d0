/**
 * `<meta-ai-status region="eu">` for the pages of others, published as one file: /embed/v1/meta-ai-status.js. It asks for one small
 * file beside itself and for nothing else. It works where the page forbids inline styles and text that becomes HTML, since it
 * makes its parts one by one and its styles as a sheet (https://www.w3.org/TR/cssom-1/#dom-documentorshadowroot-adoptedstylesheets).
 * Until the facts are there, and where they do not arrive, the page's own words inside the element show.
 */
import { viewStatus, type StatusFile, type StatusView } from '../../domain/embed/status-file.ts';
import { formatTag } from '../../domain/format-tag.ts';
import { STYLES } from './status-styles.ts';

/** In a variable: the bundler takes a name written beside it for a file of its own. */
const here = import.meta.url;
const SITE = new URL('../../', here);
const FACTS = 'status.json';

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLES);

let facts: Promise<StatusFile> | undefined;
/** The facts, fetched once for all elements of a page. After a failure the next one tries again. */
function getFacts(): Promise<StatusFile> {
  facts ??= fetch(new URL(FACTS, here), { credentials: 'omit', referrerPolicy: 'no-referrer' })
    .then((response) => (response.ok ? (response.json() as Promise<StatusFile>) : Promise.reject(new Error(FACTS))))
    .catch((error: unknown) => {
      facts = undefined;
      throw error;
    });
  return facts;
}

class MetaAiStatus extends HTMLElement {
  static readonly observedAttributes = ['region', 'target'];
  readonly #shadow = this.attachShadow({ mode: 'open' });

  constructor() {
    super();
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#showOwnWords();
  }

  connectedCallback(): void {
    this.#show();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  #show(): void {
    getFacts()
      .then((file) => this.#showFacts(file))
      // Said nowhere: the page's own words stand there, and its readers can do nothing about it.
      .catch(() => this.#showOwnWords());
  }

  #showOwnWords(): void {
    this.#shadow.replaceChildren(document.createElement('slot'));
  }

  #showFacts(file: StatusFile): void {
    const region = (this.getAttribute('region') ?? '').trim().toLowerCase();
    const view = viewStatus(file, region, new Date().toISOString().slice(0, 10));
    const focused = this.#shadow.activeElement?.getAttribute('part');
    const box = part('div', 'box', ...this.#parts(view, file.lang));
    box.setAttribute('role', 'group');
    box.setAttribute('aria-labelledby', 'heading');
    box.lang = file.lang;
    box.dir = file.dir;
    this.#shadow.replaceChildren(box);
    if (focused) this.#shadow.querySelector<HTMLElement>(`[part="${focused}"]`)?.focus();
  }

  #parts({ heading, status, first, checked, link }: StatusView, language: string): HTMLElement[] {
    const title = part('p', 'heading', heading);
    title.id = 'heading';
    return [
      title,
      ...(status ? [part('p', 'status', status)] : []),
      ...(first ? [part('p', 'first', `${first.label} `, this.#link('action', first))] : []),
      ...(checked ? [part('p', 'checked', ...dated(checked, language))] : []),
      part('p', 'more', this.#link('link', link)),
    ];
  }

  #link(name: string, { text, path }: { readonly text: string; readonly path: string }): HTMLElement {
    const link = part('a', name, text);
    link.href = new URL(path, SITE).href;
    link.rel = 'noopener noreferrer';
    link.target = this.getAttribute('target') ?? '';
    return link;
  }
}

/** An element that the page can give styles to by its name: https://www.w3.org/TR/css-shadow-parts-1/ */
function part<Tag extends 'a' | 'div' | 'p'>(tag: Tag, name: string, ...inside: (Node | string)[]) {
  const element = document.createElement(tag);
  element.setAttribute('part', name);
  element.append(...inside);
  return element;
}

/** A sentence with its day, as the language writes it. */
function dated({ text, day }: { readonly text: string; readonly day: string }, language: string): (Node | string)[] {
  const [before = '', after = ''] = text.split('{date}');
  const time = document.createElement('time');
  time.dateTime = day;
  time.textContent = new Intl.DateTimeFormat(formatTag(language), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
  return [before, time, after];
}

// A page may have taken the script along twice.
if (!customElements.get('meta-ai-status')) customElements.define('meta-ai-status', MetaAiStatus);
