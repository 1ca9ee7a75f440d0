import { contentWords, joinByWords } from '../../domain/query.ts';

/** The part of Pagefind's browser interface that is used here. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl: string; ranking: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: Hit[] }>;
}

/** A page that was found; its data is a file of its own, fetched when it is shown. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<FoundPage>;
}

export interface FoundPage {
  readonly url: string;
  readonly meta: Partial<Record<'title' | 'kind' | 'places' | 'answer', string>>;
}

/** A short page is not a better one here: guides and rumours are long and answer most. https://pagefind.app/docs/ranking/ */
const RANKING = { pageLength: 0.1 };

/** The index of this site. Nothing is fetched before `start`. */
export class SearchEngine {
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;

  /** @param base folder the site is served from, with a slash at its end */
  constructor(base: string) {
    this.#base = base;
  }

  /** Fetches the index once. A failed attempt is forgotten, so that the next one tries again. */
  async start(): Promise<Pagefind> {
    this.#pagefind ??= this.#load();
    try {
      return await this.#pagefind;
    } catch (error) {
      this.#pagefind = undefined;
      throw error;
    }
  }

  /**
   * Pages that have every word of the question that says something; where there is none, pages that have some of them.
   * @param kind of page, or '' for all
   */
  async ask(query: string, kind: string): Promise<Hit[]> {
    const pagefind = await this.start();
    const filters: Record<string, string> = kind === '' ? {} : { kind };
    const words = contentWords(query, document.documentElement.lang);
    const { results } = await pagefind.search(words.join(' '), { filters });
    if (results.length > 0 || words.length < 2) return results;
    const single = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
    return joinByWords(single.map((found) => found.results));
  }

  async #load(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: this.#base, ranking: RANKING });
    await pagefind.init();
    return pagefind;
  }
}
