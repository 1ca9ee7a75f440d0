import type { SearchState } from '../../domain/query.ts';
import { MoreAnswers } from './more-answers.ts';
import { SearchAddress } from './search-address.ts';
import { SearchControls } from './search-controls.ts';
import { SearchEngine } from './search-engine.ts';
import { SearchView } from './search-view.ts';
import { stemmerOf } from './stemmer.ts';

/** A question is asked when the typing pauses, so that screen readers hear of answers and not of every letter. */
const PAUSE_MS = 250;
/** A shorter wait is not worth a word. */
const PATIENCE_MS = 400;
const PAGE_SIZE = 10;

/** `<site-search>`: answers while the reader types. The question stands in the address, so a search can be shared. */
class SiteSearch extends HTMLElement {
  readonly #language = document.documentElement.lang;
  readonly #stem = stemmerOf(this.#language);
  readonly #engine = new SearchEngine(this.dataset['base'] ?? '/', this.dataset['index'] ?? '', this.#stem);
  readonly #view = new SearchView(this, this.#language, this.#stem);
  readonly #controls = new SearchControls(this, this.#view.find('input[type=search]'));
  readonly #address = new SearchAddress();
  /** Rises with each question, so that a late answer to an older one is dropped. */
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  readonly #more = new MoreAnswers(this.#view, this.#engine, PAGE_SIZE);

  connectedCallback(): void {
    const { input } = this.#controls;
    input.addEventListener('focus', () => this.#engine.warmUp(), { once: true });
    input.addEventListener('input', () => {
      this.#controls.takeExactly(false);
      this.#ask(PAUSE_MS);
    });
    this.#view.leadFrom(input);
    this.addEventListener('change', (event) => {
      if (event.target !== input) this.#ask();
    });
    this.#view.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.#view.on('more', () => void this.#more.showMore());
    this.#view.on('all-words', () => void this.#more.showInText());
    this.#view.on('exact', () => {
      this.#controls.takeExactly(true);
      input.focus();
      this.#ask();
    });
    this.#address.watch((state) => {
      input.value = state.query;
      this.#controls.setFilters(state);
      this.#ask();
    });
    // The box holds the question of the address, or what the reader typed while this script was on its way.
    this.#controls.setFilters(this.#address.read());
    if (location.hash === `#${input.id}`) input.focus();
    if (document.activeElement === input) this.#engine.warmUp();
    this.#view.showRecent();
    this.#ask();
  }

  #ask(pause = 0): void {
    if (this.dataset['state'] === 'idle' && this.#controls.input.value.trim() !== '') this.dataset['state'] = 'loading';
    this.#turn++;
    this.#more.answered = undefined;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#answer(this.#controls.state, pause > 0), pause);
  }

  async #answer(state: SearchState, isUnfinished: boolean): Promise<void> {
    const view = this.#view;
    const turn = this.#turn;
    const isStale = (): boolean => turn !== this.#turn;
    if (state.query.trim() === '') {
      view.clear('idle');
      return this.#address.write(state, isUnfinished);
    }
    const patience = setTimeout(() => isStale() || this.#view.say('loading'), PATIENCE_MS);
    try {
      const asking = { region: document.documentElement.dataset['region'], isUnfinished };
      const { regions } = await this.#engine.words();
      const findings = await this.#engine.find(state, asking, 0, PAGE_SIZE);
      // Where no page is about it, any page that has the words is better than none.
      const inText = findings.count === 0 ? await this.#engine.findInText(state, PAGE_SIZE) : [];
      if (isStale()) return;
      const pages = findings.count === 0 ? inText : findings.pages;
      const shown = { stems: findings.stems, regions, region: findings.named[0] ?? asking.region };
      const count = findings.count || pages.length;
      view.clear(count === 0 ? 'none' : 'count', { count, query: state.query.trim() });
      this.#more.answered = { state, asking, shown, count };
      view.results.append(pages, shown);
      view.showMended(state.query, findings);
      view.show('more', pages.length < findings.count);
      view.show('all-words', findings.count > 0);
      this.toggleAttribute('data-sure', findings.count > 0 && findings.isSure);
    } catch (error) {
      // The A to Z below stays; the reason is for whoever looks into the console.
      console.error(error);
      if (!isStale()) this.#view.clear('failed');
    } finally {
      clearTimeout(patience);
      if (!isStale()) this.#address.write(state, isUnfinished);
    }
  }
}

customElements.define('site-search', SiteSearch);
