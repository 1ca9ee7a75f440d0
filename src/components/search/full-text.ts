import type { FoundPage } from './search-engine.ts';

/** The part of Pagefind's browser interface that is used here. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl: string; ranking: Record<string, number> }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: Hit[] }>;
  destroy(): Promise<void>;
}

interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ readonly url: string; readonly meta: Readonly<Partial<Record<string, string>>> }>;
}

/** A short page is not a better one here: guides and rumours are long and answer most. https://pagefind.app/docs/ranking/ */
const RANKING = { pageLength: 0.1 };
/** A question is asked word by word where no page has them all: no more words than these. */
const MAX_WORDS = 6;

/** Every word of every page, in the index of Pagefind. It is large, and fetched when what pages are about does not do. */
export class FullText {
  readonly #base: string;
  #pagefind: Promise<Pagefind> | undefined;
  #hasFailed = false;

  /** @param base folder the site is served from, with a slash at its end */
  constructor(base: string) {
    this.#base = base;
  }

  /**
   * Pages that have words, best first.
   * @param words the longest say the most and are kept
   * @param kind '' for all
   * @throws Error where a file of the index is missing or broken; asking again tries again
   */
  async find(words: readonly string[], kind: string, most: number): Promise<FoundPage[]> {
    try {
      const hits = (await this.#ask(words, kind === '' ? {} : { kind })).slice(0, most);
      return (await Promise.all(hits.map((hit) => hit.data()))).map(({ url, meta }) => ({
        path: url,
        title: meta['title'] ?? url,
        answer: meta['answer'] ?? '',
        headings: [],
        reviewed: meta['reviewed'] ?? '',
        kind: meta['kind'] ?? '',
        regions: meta['regions'] === undefined || meta['regions'] === 'all' ? 'all' : meta['regions'].split(' '),
        platforms: [],
      }));
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  /** Pages that have every word; where there is none, pages that have some of them. */
  async #ask(words: readonly string[], filters: Record<string, string>): Promise<Hit[]> {
    const pagefind = await this.#start();
    const { results } = await pagefind.search(words.join(' '), { filters });
    if (results.length > 0 || words.length < 2) return results;
    const longest = words.toSorted((a, b) => b.length - a.length).slice(0, MAX_WORDS);
    const single = await Promise.all(longest.map((word) => pagefind.search(word, { filters })));
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
    trustWorker(`${this.#base}pagefind/`);
    const pagefind = (await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: this.#base, ranking: RANKING });
    await pagefind.init();
    return pagefind;
  }
}

/** Lets Pagefind start its worker, and nothing else, from its own folder: https://www.w3.org/TR/trusted-types/#default-policy-hdr */
function trustWorker(folder: string): void {
  const types = globalThis.trustedTypes;
  if (!types || types.defaultPolicy) return;
  const own = new URL(folder, location.href).href;
  types.createPolicy('default', {
    createScriptURL: (address: string) => (new URL(address, location.href).href.startsWith(own) ? address : null),
  });
}

/**
 * Joins the results of searches for single words. A page counts more for each word it has, and for a rare word more than for
 * one that stands on most pages.
 */
function joinByWords(lists: readonly (readonly Hit[])[]): Hit[] {
  const pages = new Set(lists.flat().map(({ id }) => id)).size;
  const totals = new Map<string, { hit: Hit; total: number }>();
  for (const list of lists) {
    const rarity = Math.log(1 + pages / Math.max(1, list.length));
    const best = Math.max(...list.map(({ score }) => score));
    for (const hit of list) {
      const known = totals.get(hit.id) ?? { hit, total: 0 };
      totals.set(hit.id, { hit, total: known.total + rarity * (1 + hit.score / best) });
    }
  }
  return [...totals.values()].sort((a, b) => b.total - a.total).map(({ hit }) => hit);
}
