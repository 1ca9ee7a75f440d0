import { splitWords, type Stem } from '../../domain/search/search-words.ts';
import { keepPages } from '../../domain/search/keep-pages.ts';
import { rankPages } from '../../domain/search/rank-pages.ts';
import { readQuestion, type Question } from '../../domain/search/read-question.ts';
import type { Card, Facets, WordsFile } from '../../domain/search/search-index.ts';
import { regionScope } from '../../domain/search/region-scope.ts';
import type { SearchState } from '../../domain/query.ts';
import { FullText } from './full-text.ts';
import { IndexFiles, type LoadedStems } from './index-files.ts';

/** A page that was found, with what is shown of it. */
export interface FoundPage extends Card, Facets {}

export interface Findings {
  /** How many pages there are in all. */
  readonly count: number;
  readonly pages: readonly FoundPage[];
  /** Words that were taken for others. */
  readonly mended: Question['mended'];
  /** Stems that were looked for, to mark them. */
  readonly stems: ReadonlySet<string>;
  /** Regions that the question names. */
  readonly named: readonly string[];
  /** Whether the first page has nearly all that was asked for. */
  readonly isSure: boolean;
}

/** What else belongs to a question: the reader's region, and whether the reader may still be typing. */
export interface Asking {
  readonly region: string | undefined;
  readonly isUnfinished: boolean;
}

/** From this part of the question on, the first page is called the best answer. */
const SURE = 0.6;
/** Files lead to other files: a word to its alternatives, these to theirs. It ends sooner, always. */
const MAX_ROUNDS = 5;

/** Finds the page that answers a question. Nothing is fetched before the first question or `warmUp`. */
export class SearchEngine {
  readonly #files: IndexFiles;
  readonly #text: FullText;
  readonly #stem: Stem;

  /**
   * @param base folder the site is served from, with a slash at its end
   * @param folder address of the index of the language, with a slash at its end
   * @param stem of the language of the pages
   */
  constructor(base: string, folder: string, stem: Stem) {
    this.#files = new IndexFiles(folder);
    this.#text = new FullText(base);
    this.#stem = stem;
  }

  /** Fetches the first file ahead of the first question. A failure is met when something is asked. */
  warmUp(): void {
    this.#files.words().catch(() => undefined);
  }

  /** Names and parents of regions, apps by the stem of their name, and so on. */
  words(): Promise<WordsFile> {
    return this.#files.words();
  }

  /**
   * Pages that answer a question, best first: at most `size` of them, from the one at `start` on.
   * @throws Error where a file of the index is missing or broken; asking again tries again
   */
  async find(state: SearchState, asking: Asking, start: number, size: number): Promise<Findings> {
    const words = await this.#files.words();
    const { question, stems } = await this.#read(state, words, asking.isUnfinished);
    const facetsOf = (page: number): Facets => words.facets[words.facetOf[page] ?? 0] ?? NO_FACETS;
    const scope = regionScope(words.regions);
    const { pages: ranked, named } = rankPages(question.wanted, {
      total: words.total,
      facetsOf,
      countOf: (page) => words.counts[page] ?? 0,
      look: (stem) => stems.look(stem),
      region: asking.region,
      holdsFor: scope,
      platforms: new Set(Object.entries(words.apps).flatMap(([stem, app]) => (question.stems.has(stem) ? [app] : []))),
    });
    const found = keepPages(ranked, state, facetsOf, scope);
    const shown = found.slice(start, start + size).map(({ page }) => page);
    const cards = await this.#files.cards(shown);
    return {
      count: found.length,
      pages: cards.map((card, index) => ({ ...card, ...facetsOf(shown[index] ?? 0) })),
      mended: question.mended,
      stems: question.stems,
      named,
      isSure: (found[0]?.coverage ?? 0) >= SURE,
    };
  }

  /**
   * Pages that have the words of a question anywhere in their text, best first.
   * @throws Error where the index of all words does not arrive
   */
  async findInText({ query, kind }: SearchState, most: number): Promise<FoundPage[]> {
    const common = await this.#files.words().then(
      (file) => file.common,
      (): string[] => [],
    );
    const words = splitWords(query);
    const telling = words.filter((word) => !common.includes(word));
    return this.#text.find(telling.length > 0 ? telling : words, kind, most);
  }

  /** Works the question out with the files it turns out to need. */
  async #read(
    { query, isExact }: SearchState,
    words: WordsFile,
    isUnfinished: boolean,
  ): Promise<{ question: Question; stems: LoadedStems }> {
    for (let round = 1; ; round++) {
      const stems = this.#files.loaded(words);
      const question = readQuestion(query, words, this.#stem, stems, { isExact, isUnfinished });
      for (const stem of question.stems) stems.look(stem);
      if (stems.wanting.size === 0 || round === MAX_ROUNDS) return { question, stems };
      await this.#files.load(stems.wanting);
    }
  }
}

const NO_FACETS: Facets = { kind: '', regions: 'all', platforms: [] };
