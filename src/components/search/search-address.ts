import { parseSearch, writeSearch, type SearchState } from '../../domain/query.ts';

/** So long nothing was asked anew. */
const REST_MS = 500;

/** The question as it stands in the address. */
export class SearchAddress {
  /** The query of the address when it was last read or written. */
  #known = location.search;
  /** A question that is not in the address yet. */
  #next: SearchState | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  read(): SearchState {
    return parseSearch(location.search);
  }

  /**
   * Puts a question there in place of the last one: a step back leads to the page before, not to half a word. An unfinished one waits
   * until the reader rests or goes on: done for each letter it would take a slow phone as long as finding the answers.
   */
  write(question: SearchState, isUnfinished: boolean): void {
    this.#next = question;
    clearTimeout(this.#rest);
    if (isUnfinished) this.#rest = setTimeout(this.#put, REST_MS);
    else this.#put();
  }

  readonly #put = (): void => {
    clearTimeout(this.#rest);
    if (!this.#next) return;
    const search = writeSearch(this.#next);
    this.#next = undefined;
    try {
      if (search !== writeSearch(this.read())) history.replaceState(history.state, '', `${location.pathname}${search}`);
    } catch {
      // Safari allows a hundred changes in half a minute. The search works without.
    }
    this.#known = location.search;
  };

  /** Calls `listener` when the reader goes to another question. A step within the page, such as to the A to Z, is none. */
  watch(listener: (question: SearchState) => void): void {
    // Before a link is followed, so that the way back leads to the answers.
    addEventListener('click', this.#put, { capture: true });
    addEventListener('pagehide', this.#put);
    addEventListener('popstate', () => {
      if (location.search === this.#known && !this.#next) return;
      this.#next = undefined;
      listener(this.read());
    });
  }
}
