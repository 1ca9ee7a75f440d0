import { fillMessage, type Message } from '../../domain/message.ts';
import { contentWords, joinByWords, markMatches, parseSearch, writeSearch, type SearchState } from '../../domain/query.ts';

/** The part of Pagefind's browser interface that is used here. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl: string; ranking: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: Hit[] }>;
}
interface Hit {
  id: string;
  score: number;
  data(): Promise<PagefindResult>;
}
interface PagefindResult {
  url: string;
  meta: Partial<Record<'title' | 'kind' | 'places' | 'answer', string>>;
}
type State = 'idle' | 'loading' | 'count' | 'none' | 'failed';

const DELAY_MS = 120;
/** A short page is not a better one here: guides and rumours are long and answer most. https://pagefind.app/docs/ranking/ */
const RANKING = { pageLength: 0.1 };
const PAGE_SIZE = 10;

/** `<site-search>`: asks the index while the reader types. The query stands in the address, so a search can be shared. */
class SiteSearch extends HTMLElement {
  #engine: Promise<Pagefind> | undefined;
  /** Rises with each question, so that a late answer to an older one is dropped. */
  #turn = 0;
  #pending: Hit[] = [];

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
      await engine.options({ baseUrl: base, ranking: RANKING });
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
      await new Promise((resolve) => setTimeout(resolve, DELAY_MS));
      if (turn !== this.#turn) return;
      const found = await this.#ask(engine, query, kind);
      if (turn !== this.#turn) return;
      const total = found.length;
      this.#pending = [...found];
      const results = await this.#take();
      if (turn !== this.#turn) return;
      this.#clear();
      this.#append(results, query);
      this.#say(total === 0 ? 'none' : 'count', { count: total, query });
    } catch (error) {
      // The A to Z below stays; the reason is for whoever looks into the console.
      console.error(error);
      if (turn !== this.#turn) return;
      this.#engine = undefined;
      this.#clear();
      this.#say('failed');
    }
  }

  /** Pages that have every word of the question; where there is none, those that have some of them. */
  async #ask(engine: Pagefind, query: string, kind: string): Promise<Hit[]> {
    const options = { filters: kind === '' ? {} : { kind } } as { filters: Record<string, string> };
    const words = contentWords(query);
    const { results } = await engine.search(words.join(' '), options);
    if (results.length > 0 || words.length < 2) return results;
    return joinByWords((await Promise.all(words.map((word) => engine.search(word, options)))).map((found) => found.results));
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
