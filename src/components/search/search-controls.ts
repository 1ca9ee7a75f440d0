import type { SearchState } from '../../domain/query.ts';

/** The box and the filters of a search, as one state. */
export class SearchControls {
  readonly #root: HTMLElement;
  readonly input: HTMLInputElement;
  /** Whether mistakes are left as they are: the reader refused what was meant. It ends with the next letter. */
  #isExact = false;

  constructor(root: HTMLElement, input: HTMLInputElement) {
    this.#root = root;
    this.input = input;
  }

  get state(): SearchState {
    return {
      query: this.input.value,
      kind: this.#root.querySelector<HTMLInputElement>('[name=kind]:checked')?.value ?? '',
      app: this.#select('app')?.value ?? '',
      place: this.#select('place')?.value ?? '',
      isExact: this.#isExact,
    };
  }

  /** Sets the filters; the box is left alone. */
  setFilters({ kind, app, place, isExact }: SearchState): void {
    const radio = this.#root.querySelector<HTMLInputElement>(`[name=kind][value="${kind}"]`);
    if (radio) radio.checked = true;
    for (const [name, value] of [
      ['app', app],
      ['place', place],
    ] as const) {
      const select = this.#select(name);
      if (!select) continue;
      select.value = value;
      // An app or place that this site does not have is none.
      if (select.selectedIndex < 0) select.value = '';
      if (select.value !== '') select.closest('details')?.setAttribute('open', '');
    }
    this.#isExact = isExact;
  }

  takeExactly(isExact: boolean): void {
    this.#isExact = isExact;
  }

  #select(name: string): HTMLSelectElement | null {
    return this.#root.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  }
}
