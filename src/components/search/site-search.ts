import { fillMessage, type Message } from '../../domain/message.ts';
import { markMatches, parseSearch, writeSearch, type SearchState } from '../../domain/query.ts';
import { SearchEngine, type FoundPage, type Hit } from './search-engine.ts';

type State = 'idle' | 'loading' | 'count' | 'none' | 'failed';

const DELAY_MS = 120;
const PAGE_SIZE = 10;

/** `<site-search>`: asks the index while the reader types. The query stands in the address, so a search can be shared. */
class SiteSearch extends HTMLElement {
  #engine = new SearchEngine(this.dataset['base'] ?? '/');
  /** Rises with each question, so that a late answer to an older one is dropped. */
  #turn = 0;
  #pending: Hit[] = [];

  connectedCallback(): void {
    const form = this.#find<HTMLFormElement>('form');
    const input = this.#find<HTMLInputElement>('input[type=search]');
    const kind = (): string => this.querySelector<HTMLInputElement>('[name=kind]:checked')?.value ?? '';
    const show = (state: SearchState): void => {
      input.value = state.query;
      const radio = this.querySelector<HTMLInputElement>(`[name=kind][value="${CSS.escape(state.kind)}"]`);
      if (radio) radio.checked = true;
      void this.#search(state);
    };
    const change = (): void => {
      const state = { query: input.value, kind: kind() };
      history.replaceState(null, '', `${location.pathname}${writeSearch(state)}`);
      void this.#search(state);
    };
    input.addEventListener('focus', () => void this.#engine.start().catch(() => undefined), { once: true });
    input.addEventListener('input', change);
    this.#find('fieldset').addEventListener('change', change);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      change();
    });
    this.#find('[data-more]').addEventListener('click', () => void this.#showMore(this.#turn, input.value));
    addEventListener('popstate', () => show(parseSearch(location.search)));
    show(parseSearch(location.search));
  }

  #find<Type extends HTMLElement>(selector: string): Type {
    const element = this.querySelector<Type>(selector);
    if (!element) throw new Error(`<site-search> needs an element "${selector}"`);
    return element;
  }

  async #search({ query, kind }: SearchState): Promise<void> {
    const turn = ++this.#turn;
    const isStale = (): boolean => turn !== this.#turn;
    if (query.trim() === '') {
      this.#clear();
      this.#say('idle');
      return;
    }
    this.#say('loading');
    try {
      await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
      if (isStale()) return;
      const hits = await this.#engine.ask(query, kind);
      if (isStale()) return;
      this.#pending = [...hits];
      const pages = await this.#take();
      if (isStale()) return;
      this.#clear();
      this.#append(pages, query);
      this.#say(hits.length === 0 ? 'none' : 'count', { count: hits.length, query });
    } catch (error) {
      // The A to Z below stays; the reason is for whoever looks into the console.
      console.error(error);
      if (isStale()) return;
      this.#clear();
      this.#say('failed');
    }
  }

  #take(): Promise<FoundPage[]> {
    return Promise.all(this.#pending.splice(0, PAGE_SIZE).map((hit) => hit.data()));
  }

  async #showMore(turn: number, query: string): Promise<void> {
    const pages = await this.#take();
    if (turn === this.#turn) this.#append(pages, query)?.focus();
  }

  /** Adds results to the list. Returns the link of the first one. */
  #append(pages: readonly FoundPage[], query: string): HTMLElement | undefined {
    const items = pages.map((page) => this.#render(page, query));
    this.#find('[data-results]').append(...items);
    this.#find('[data-more]').hidden = this.#pending.length === 0;
    return items[0]?.querySelector<HTMLElement>('a') ?? undefined;
  }

  /** Text only ever becomes text: nothing from the index or the query is read as HTML. */
  #render({ url, meta }: FoundPage, query: string): HTMLElement {
    const template = this.#find<HTMLTemplateElement>('template').content.firstElementChild;
    const item = template?.cloneNode(true) as HTMLElement;
    const fill = (selector: string, ...content: (Node | string)[]) =>
      item.querySelector(selector)?.replaceChildren(...content);
    const kinds = JSON.parse(this.dataset['kinds'] ?? '{}') as Record<string, string>;
    item.querySelector('a')?.setAttribute('href', url);
    fill('a', meta.title ?? url);
    fill('[data-kind]', kinds[meta.kind ?? ''] ?? '');
    fill('[data-places]', meta.places ?? '');
    fill(
      '[data-answer]',
      ...markMatches(meta.answer ?? '', query, document.documentElement.lang).map(({ text, isMatch }) =>
        isMatch ? mark(text) : text,
      ),
    );
    return item;
  }

  #clear(): void {
    this.#find('[data-results]').replaceChildren();
    this.#find('[data-more]').hidden = true;
  }

  #say(state: State, values: Record<string, string | number> = {}): void {
    const messages = JSON.parse(this.dataset['messages'] ?? '{}') as Record<State, Message>;
    this.#find('[role=status]').textContent = fillMessage(messages[state], values, document.documentElement.lang);
    this.dataset['state'] = state;
  }
}

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}

customElements.define('site-search', SiteSearch);
