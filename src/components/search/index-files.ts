import type { Mended } from '../../domain/search/mend-word.ts';
import {
  cardsFile,
  formsFile,
  stemsFile,
  unpackWords,
  WORDS_FILE,
  type PackedWords,
} from '../../domain/search/pack-search-index.ts';
import { findMeant, type KnownStems } from '../../domain/search/read-question.ts';
import {
  CARDS_PER_FILE,
  type Card,
  type FormsFile,
  type StemsFile,
  type WordsFile,
} from '../../domain/search/search-index.ts';

/** What is in memory of the stems, and the names of the files that a question would need besides. */
export interface LoadedStems extends KnownStems {
  readonly wanting: ReadonlySet<string>;
}

/** The files of the search index, each fetched once, when it is needed. One that failed is fetched again the next time. */
export class IndexFiles {
  readonly #folder: string;
  readonly #fetched = new Map<string, Promise<unknown>>();
  #words: Promise<WordsFile> | undefined;
  readonly #loaded = new Map<string, StemsFile | FormsFile>();
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
  loaded({ starts, formStarts }: WordsFile): LoadedStems {
    const wanting = new Set<string>();
    const file = <File extends StemsFile | FormsFile>(name: string): File => {
      const loaded = this.#loaded.get(name);
      if (!loaded) wanting.add(name);
      return (loaded ?? {}) as File;
    };
    /** Forms of the stems that may begin so. */
    const range = (beginning: string): [string, FormsFile[string]][] => {
      const first = fileOf(formStarts, beginning);
      const last = fileOf(formStarts, `${beginning}\u{10FFFF}`);
      return Array.from({ length: last - first + 1 }, (_, index) => formsFile(first + index)).flatMap((name) =>
        Object.entries(file<FormsFile>(name)),
      );
    };
    return {
      wanting,
      look: (stem) => {
        const stems = file<StemsFile>(stemsFile(fileOf(starts, stem)));
        return Object.hasOwn(stems, stem) ? stems[stem] : undefined;
      },
      endings: range,
      meant: (word) => {
        const known = this.#meant.get(word);
        if (known) return known;
        const before = wanting.size;
        const meant = findMeant(word, new Map(beginnings(word).flatMap(range)));
        // What has not arrived yet may be nearer.
        if (wanting.size === before) this.#meant.set(word, meant);
        return meant;
      },
    };
  }

  /** Fetches files of stems and forms by their names. */
  async load(names: Iterable<string>): Promise<void> {
    await Promise.all(
      [...names].map(async (name) => {
        const file = await this.#fetch<StemsFile | FormsFile>(name);
        if (!Array.isArray(file)) return this.#loaded.set(name, file);
        this.#fetched.delete(name);
        throw new Error(`${name} of the search index is a list`);
      }),
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

/** Number of the file that would have a stem. */
const fileOf = (starts: readonly string[], stem: string): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= stem),
  );

/** How a word may begin that was typed with a mistake: as it is, with two letters changed, one left out, or one too many. */
function beginnings(word: string): string[] {
  const [first = '', second = '', third = ''] = word;
  return [first + second, second + first, first + third, second + third];
}
