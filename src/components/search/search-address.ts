import { parseSearch, writeSearch, type SearchState } from '../../domain/query.ts';

/** The question as it stands in the address. */
export class SearchAddress {
  /** The query of the address when it was last read or written. */
  #known = location.search;

  read(): SearchState {
    return parseSearch(location.search);
  }

  /** Puts a question there in place of the last one: a step back leads to the page before, not to half a word. */
  write(question: SearchState): void {
    const search = writeSearch(question);
    try {
      if (search !== writeSearch(this.read())) history.replaceState(history.state, '', `${location.pathname}${search}`);
    } catch {
      // Safari allows a hundred changes in half a minute. The search works without.
    }
    this.#known = location.search;
  }

  /** Calls `listener` when the reader goes to another question. A step within the page, such as to the A to Z, is none. */
  watch(listener: (question: SearchState) => void): void {
    addEventListener('popstate', () => {
      if (location.search !== this.#known) listener(this.read());
    });
  }
}
