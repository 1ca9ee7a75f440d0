import { fillMessage, type Message } from '../../domain/message.ts';
import { markMatches, parseSearch, writeSearch, type SearchState } from '../../domain/query.ts';

/** The part of Pagefind's browser interface that is used here. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl?: string }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(query: string, options: { filters: Record<string, string> }, delayMs: number): Promise<{ results: { data(): Promise<PagefindResult> }[] } | null>;
}
interface PagefindResult {
  url: string;
  meta: Partial<Record<'title' | 'kind' | 'places' | 'answer', string>>;
}
type State = 'idle' | 'loading' | 'count' | 'none' | 'failed';

const DELAY_MS = 120;
const PAGE_SIZE = 10;

/** `<site-search>`: asks the index while the reader types. The query stands in the address, so a search can be shared. */
class SiteSearch extends HTMLElement {
  #engine: Promise<Pagefind> | undefined;
  /** Rises with each question, so that a late answer to an older one is dropped. */
  #turn = 0;
  #pending: { data(): Promise<PagefindResult> }[] = [];

  connectedCallback(): void {
    const form = this.#find<HTMLFormElement>('form');
    const input = this.#find<HTMLInputElement>('input[type=search]');
    const read = (): SearchState => ({ query: input.value, kind: this.querySelector<HTMLInputElement>('[name=kind]:checked')?.value ?? '' });
    const show = (state: SearchState): void => {
      input.value = state.query;
      const radio = this.querySelector<HTMLInputElement>(`[name=kind][value="${CSS.escape(state.kind)}"]`);
      if (radio) radio.checked = true;
      void this.#search(state);
    };
    const change = (): void => {
      const state = read();
      history.replaceState(null, '', `${location.pathname}${writeSearch(state)}`);
      void this.#search(state);
    };
    input.addEventListener('focus', () => void this.#start().catch(() => undefined), { once: true });
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

  #start(): Promise<Pagefind> {
    const base = this.dataset['base'] ?? '/';
    this.#engine ??= (import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>).then(async (engine) => {
      await engine.options({ baseUrl: base });
      await engine.init();
      return engine;
    });
    return this.#engine;
  }

  async #search({ query, kind }: SearchState): Promise<void> {
    const turn = ++this.#turn;
    if (query.trim() === '') {
      this.#clear();
      this.#say('idle');
      return;
    }
    this.#say('loading');
    try {
      const engine = await this.#start();
      const found = await engine.debouncedSearch(query, { filters: kind === '' ? {} : { kind } }, DELAY_MS);
      if (found === null || turn !== this.#turn) return;
      this.#pending = found.results;
      const results = await this.#take();
      if (turn !== this.#turn) return;
      this.#clear();
      this.#append(results, query);
      this.#say(found.results.length === 0 ? 'none' : 'count', { count: found.results.length, query });
    } catch (error) {
      // The A to Z below stays; the reason is for whoever looks into the console.
      console.error(error);
      if (turn !== this.#turn) return;
      this.#engine = undefined;
      this.#clear();
      this.#say('failed');
    }
  }

  #take(): Promise<PagefindResult[]> {
    return Promise.all(this.#pending.splice(0, PAGE_SIZE).map((result) => result.data()));
  }

  async #showMore(turn: number, query: string): Promise<void> {
    const results = await this.#take();
    if (turn !== this.#turn) return;
    const first = this.#append(results, query);
    first?.focus();
  }

  #append(results: readonly PagefindResult[], query: string): HTMLElement | undefined {
    const items = results.map((result) => this.#render(result, query));
    this.#find('[data-results]').append(...items);
    this.#find('[data-more]').hidden = this.#pending.length === 0;
    return items[0]?.querySelector<HTMLElement>('a') ?? undefined;
  }

  /** Text only ever becomes text: nothing from the index or the query is read as HTML. */
  #render({ url, meta }: PagefindResult, query: string): HTMLElement {
    const item = this.#find<HTMLTemplateElement>('template').content.firstElementChild?.cloneNode(true) as HTMLElement;
    const fill = (selector: string, ...content: (Node | string)[]) => item.querySelector(selector)?.append(...content);
    const marked = (text: string) => markMatches(text, query).map((part) => (part.isMatch ? Object.assign(document.createElement('mark'), { textContent: part.text }) : part.text));
    item.querySelector('a')?.setAttribute('href', url);
    fill('a', meta.title ?? url);
    fill('[data-answer]', ...marked(meta.answer ?? ''));
    fill('[data-places]', meta.places ?? '');
    fill('[data-kind]', this.querySelector(`[data-kind-name="${CSS.escape(meta.kind ?? '')}"]`)?.textContent ?? '');
    return item;
  }

  #clear(): void {
    this.#find('[data-results]').replaceChildren();
    this.#find('[data-more]').hidden = true;
  }

  #say(state: State, values: Record<string, string | number> = {}): void {
    const messages = JSON.parse(this.dataset['messages'] ?? '{}') as Record<State, Message>;
    const status = this.#find('[role=status]');
    status.textContent = fillMessage(messages[state], values, document.documentElement.lang);
    this.dataset['state'] = state;
  }
}

customElements.define('site-search', SiteSearch);
