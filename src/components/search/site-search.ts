import { fillMessage, type Message } from '../../domain/message.ts';
import type { SearchState } from '../../domain/query.ts';
import { ResultList, type ResultTexts } from './result-list.ts';
import { SearchAddress } from './search-address.ts';
import { SearchEngine, type Findings } from './search-engine.ts';

type State = 'idle' | 'loading' | 'count' | 'none' | 'failed';
type Texts = ResultTexts & Readonly<Record<State | 'moreFailed', Message>>;

/** A question is asked when the typing pauses, so that screen readers hear of answers and not of every letter. */
const PAUSE_MS = 250;
/** A shorter wait is not worth a word. */
const PATIENCE_MS = 400;
const PAGE_SIZE = 10;

/** `<site-search>`: answers while the reader types. The question stands in the address, so a search can be shared. */
class SiteSearch extends HTMLElement {
  readonly #language = document.documentElement.lang;
  readonly #engine = new SearchEngine(this.dataset['base'] ?? '/', this.#language);
  readonly #input = this.#find<HTMLInputElement>('input[type=search]');
  readonly #address = new SearchAddress();
  readonly #texts = JSON.parse(this.dataset['texts'] ?? '{}') as Texts;
  readonly #results = new ResultList(
    {
      list: this.#find('[data-results]'),
      template: this.#find('template'),
      more: this.#find('[data-more]'),
      note: this.#find('[data-more-note]'),
    },
    this.#texts,
    this.#language,
  );
  /** Rises with each question, so that a late answer to an older one is dropped. */
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** The question whose answers are shown. */
  #answered: SearchState = { query: '', kind: '' };

  connectedCallback(): void {
    const input = this.#input;
    input.addEventListener('focus', () => this.#engine.warmUp(), { once: true });
    input.addEventListener('input', () => this.#ask(PAUSE_MS));
    input.addEventListener('keydown', (event) => this.#goToResults(event));
    this.#find('fieldset').addEventListener('change', () => this.#ask());
    this.#find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.#find('[data-more]').addEventListener('click', () => void this.#showMore());
    this.#address.watch(({ query, kind }) => {
      input.value = query;
      this.#choose(kind);
      this.#ask();
    });
    // The box holds the question of the address, or what the reader typed while this script was on its way.
    this.#choose(this.#address.read().kind);
    if (document.activeElement === input) this.#engine.warmUp();
    this.#ask();
  }

  get #question(): SearchState {
    const kind = this.querySelector<HTMLInputElement>('[name=kind]:checked')?.value ?? '';
    return { query: this.#input.value, kind };
  }

  #find<Type extends HTMLElement>(selector: string): Type {
    const element = this.querySelector<Type>(selector);
    if (!element) throw new Error(`<site-search> needs an element "${selector}"`);
    return element;
  }

  #choose(kind: string): void {
    this.#find<HTMLInputElement>(`[name=kind][value="${kind}"]`).checked = true;
  }

  #ask(pause = 0): void {
    if (this.dataset['state'] === 'idle' && this.#question.query.trim() !== '') this.dataset['state'] = 'loading';
    this.#turn++;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#answer(this.#question), pause);
  }

  async #answer(question: SearchState): Promise<void> {
    const turn = this.#turn;
    const isStale = (): boolean => turn !== this.#turn;
    this.#address.write(question);
    if (question.query.trim() === '') return this.#show('idle', question);
    const patience = setTimeout(() => isStale() || this.#say('loading'), PATIENCE_MS);
    try {
      const findings = await this.#engine.find(question, 0, PAGE_SIZE);
      if (!isStale()) this.#show(findings.count === 0 ? 'none' : 'count', question, findings);
    } catch (error) {
      // The A to Z below stays; the reason is for whoever looks into the console.
      console.error(error);
      if (!isStale()) this.#show('failed', question);
    } finally {
      clearTimeout(patience);
    }
  }

  #show(state: State, question: SearchState, findings: Findings = { count: 0, pages: [] }): void {
    this.#answered = question;
    this.#results.clear();
    this.#results.append(findings, question.query);
    this.#say(state, { count: findings.count, query: question.query.trim() });
  }

  /** More answers to the same question. Those shown stay, whatever happens. */
  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const shown = this.#results.length;
    const isStale = (): boolean => turn !== this.#turn || shown !== this.#results.length;
    this.#results.note('');
    try {
      const findings = await this.#engine.find(this.#answered, shown, PAGE_SIZE);
      if (!isStale()) this.#results.append(findings, this.#answered.query)?.focus();
    } catch (error) {
      console.error(error);
      if (!isStale()) this.#results.note(fillMessage(this.#texts.moreFailed, {}, this.#language));
    }
  }

  #goToResults(event: KeyboardEvent): void {
    const first = this.querySelector<HTMLElement>('[data-results] a');
    if (event.key !== 'ArrowDown' || event.isComposing || !first) return;
    event.preventDefault();
    first.focus();
  }

  /** A text that stands there already is left alone, so that it is not read out again. */
  #say(state: State, values: Record<string, string | number> = {}): void {
    const text = fillMessage(this.#texts[state], values, this.#language);
    const status = this.#find('[data-status]');
    if (status.textContent !== text) status.textContent = text;
    this.dataset['state'] = state;
  }
}

customElements.define('site-search', SiteSearch);
