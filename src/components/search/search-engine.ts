import { contentWords, joinByWords, type SearchState } from '../../domain/query.ts';

/** The part of Pagefind's browser interface that is used here. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl: string; ranking: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: Hit[] }>;
  destroy(): Promise<void>;
}

/** A page that was found; its data is a file of its own, fetched when it is shown. */
interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<FoundPage>;
}

export interface FoundPage {
  readonly url: string;
  readonly meta: Partial<Record<'title' | 'kind' | 'places' | 'answer', string>>;
}

export interface Findings {
  /** How many pages there are in all. */
  readonly count: number;
  readonly pages: readonly FoundPage[];
}

/** A short page is not a better one here: guides and rumours are long and answer most. https://pagefind.app/docs/ranking/ */
const RANKING = { pageLength: 0.1 };

/** The index of this site. Nothing is fetched before the first question or `warmUp`. */
export class SearchEngine {
  readonly #base: string;
  readonly #language: string;
  #pagefind: Promise<Pagefind> | undefined;
  #hasFailed = false;

  /**
   * @param base folder the site is served from, with a slash at its end
   * @param language BCP 47 tag of the pages and questions
   */
  constructor(base: string, language: string) {
    this.#base = base;
    this.#language = language;
  }

  /** Fetches the index ahead of the first question. A failure is met when something is asked. */
  warmUp(): void {
    this.#start().catch(() => (this.#hasFailed = true));
  }

  /**
   * Pages that answer a question, best first: at most `size` of them, from the one at `start` on.
   * @throws Error where a file of the index is missing or broken; asking again tries again
   */
  async find(question: SearchState, start: number, size: number): Promise<Findings> {
    try {
      const hits = await this.#ask(question);
      return { count: hits.length, pages: await Promise.all(hits.slice(start, start + size).map((hit) => hit.data())) };
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  /** Pages that have every word of the question that says something; where there is none, pages that have some of them. */
  async #ask({ query, kind }: SearchState): Promise<Hit[]> {
    const pagefind = await this.#start();
    const filters: Record<string, string> = kind === '' ? {} : { kind };
    const words = contentWords(query, this.#language);
    const { results } = await pagefind.search(words.join(' '), { filters });
    if (results.length > 0 || words.length < 2) return results;
    const single = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
    return joinByWords(single.map((found) => found.results));
  }

  /** Pagefind remembers every file that could not be fetched as missing, so after a failure it is started anew. */
  #start(): Promise<Pagefind> {
    if (!this.#pagefind || this.#hasFailed) this.#pagefind = this.#load(this.#pagefind);
    this.#hasFailed = false;
    return this.#pagefind;
  }

  async #load(broken: Promise<Pagefind> | undefined): Promise<Pagefind> {
    await broken?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
    const pagefind = (await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: this.#base, ranking: RANKING });
    await pagefind.init();
    return pagefind;
  }
}
