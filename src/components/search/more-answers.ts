import type { SearchState } from '../../domain/query.ts';
import type { Shown } from './places-line.ts';
import type { Asking, SearchEngine } from './search-engine.ts';
import type { SearchView } from './search-view.ts';

/** A question whose answers are shown, and how they are. */
export interface Answered {
  readonly state: SearchState;
  readonly asking: Asking;
  readonly shown: Shown;
  readonly count: number;
}

/** What comes after the first answers, when it is asked for. Those shown stay, whatever happens. */
export class MoreAnswers {
  readonly #view: SearchView;
  readonly #engine: SearchEngine;
  readonly #size: number;
  /** Nothing while another question is on its way. */
  answered: Answered | undefined;

  /** @param size so many at a time */
  constructor(view: SearchView, engine: SearchEngine, size: number) {
    this.#view = view;
    this.#engine = engine;
    this.#size = size;
  }

  /** More answers to the same question. */
  async showMore(): Promise<void> {
    const { results } = this.#view;
    await this.#extend(async ({ state, asking, shown, count }, isStale) => {
      const { pages } = await this.#engine.find(state, asking, results.length, this.#size);
      if (isStale()) return;
      results.append(pages, shown)?.focus();
      this.#view.show('more', results.length < count);
    });
  }

  /** Pages that have the words anywhere in their text, under the answers. */
  async showInText(): Promise<void> {
    await this.#extend(async ({ state, shown }, isStale) => {
      const pages = await this.#engine.findInText(state, this.#size);
      if (isStale()) return;
      this.#view.show('all-words', false);
      this.#view.show('text', pages.length > 0);
      if (pages.length === 0) this.#view.note('noneInText');
      this.#view.textResults.append(pages, shown)?.focus();
    });
  }

  async #extend(work: (answered: Answered, isStale: () => boolean) => Promise<void>): Promise<void> {
    const { answered } = this;
    if (!answered) return;
    const before = this.#view.length;
    const isStale = (): boolean => this.answered !== answered || before !== this.#view.length;
    this.#view.note();
    try {
      await work(answered, isStale);
    } catch (error) {
      console.error(error);
      if (!isStale()) this.#view.note('moreFailed');
    }
  }
}
