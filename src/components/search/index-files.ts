import type { Mended } from '../../domain/search/mend-word.ts';
import {
  cardsFile,
  stemsFile,
  unpackWords,
  WORDS_FILE,
  type PackedWords,
} from '../../domain/search/pack-search-index.ts';
import { findMeant, type KnownStems } from '../../domain/search/read-question.ts';
import { CARDS_PER_FILE, type Card, type StemsFile, type WordsFile } from '../../domain/search/search-index.ts';

/** What is in memory of the stems, and which files a question would need besides. */
export interface LoadedStems extends KnownStems {
  readonly wanting: ReadonlySet<number>;
}

/** The files of the search index, each fetched once, when it is needed. One that failed is fetched again the next time. */
export class IndexFiles {
  readonly #folder: string;
  readonly #fetched = new Map<string, Promise<unknown>>();
  #words: Promise<WordsFile> | undefined;
  readonly #stems = new Map<number, StemsFile>();
  readonly #meant = new Map<string, readonly Mended[]>();

  /** @param folder address of the folder, with a slash at its end */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The same object for each question, once it has arrived. */
  words(): Promise<WordsFile> {
    this.#words ??= this.#fetch<PackedWords>(WORDS_FILE).then(unpackWords);
    this.#words.catch(() => (this.#words = undefined));
    return this.#words;
  }

  /** The stems that have arrived. What is asked of them and has not is noted in `wanting`. */
  loaded({ starts }: WordsFile): LoadedStems {
    const wanting = new Set<number>();
    const file = (number: number): StemsFile => {
      const stems = this.#stems.get(number);
      if (!stems) wanting.add(number);
      return stems ?? {};
    };
    const fileOf = (stem: string): number =>
      Math.max(
        0,
        starts.findLastIndex((start) => start <= stem),
      );
    /** Files of stems that begin so. */
    const range = (beginning: string): number[] => {
      const first = fileOf(beginning);
      const last = fileOf(`${beginning}\u{10FFFF}`);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    };
    return {
      wanting,
      look: (stem) => {
        const stems = file(fileOf(stem));
        return Object.hasOwn(stems, stem) ? stems[stem] : undefined;
      },
      endings: (word) => range(word).flatMap((number) => Object.entries(file(number))),
      meant: (word) => {
        const known = this.#meant.get(word);
        if (known) return known;
        const before = wanting.size;
        const near = [...new Set(beginnings(word).flatMap(range))].flatMap((number) => Object.entries(file(number)));
        const meant = findMeant(word, near);
        // What has not arrived yet may be nearer.
        if (wanting.size === before) this.#meant.set(word, meant);
        return meant;
      },
    };
  }

  async loadStems(numbers: Iterable<number>): Promise<void> {
    await Promise.all(
      [...numbers].map(async (number) => this.#stems.set(number, await this.#fetch<StemsFile>(stemsFile(number)))),
    );
  }

  /** What is shown of pages, in their order. */
  async cards(pages: readonly number[]): Promise<Card[]> {
    return Promise.all(
      pages.map(async (page) => {
        const name = cardsFile(Math.floor(page / CARDS_PER_FILE));
        const card = (await this.#fetch<Card[]>(name))[page % CARDS_PER_FILE];
        if (card) return card;
        this.#fetched.delete(name);
        throw new Error(`${name} of the search index has no card for page ${page}`);
      }),
    );
  }

  #fetch<Content>(name: string): Promise<Content> {
    const known = this.#fetched.get(name);
    if (known) return known as Promise<Content>;
    const fetched = this.#read<Content>(name);
    this.#fetched.set(name, fetched);
    fetched.catch(() => this.#fetched.delete(name));
    return fetched;
  }

  async #read<Content>(name: string): Promise<Content> {
    const response = await fetch(`${this.#folder}${name}.json`);
    if (!response.ok) throw new Error(`${name} of the search index: ${response.status}`);
    return (await response.json()) as Content;
  }
}

/** How a word may begin that was typed with a mistake: as it is, with two letters changed, one left out, or one too many. */
function beginnings(word: string): string[] {
  const [first = '', second = '', third = ''] = word;
  return [first + second, second + first, first + third, second + third];
}
