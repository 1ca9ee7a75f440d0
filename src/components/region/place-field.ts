import { FALLBACK_REGION } from '../../domain/region/find-region.ts';
import { findPlace, matchPlaces } from '../../domain/region/match-places.ts';
import { unpackPlace, type PackedPlace, type Place } from '../../domain/region/place.ts';
import { suggestPlace } from '../../domain/region/suggest-place.ts';
import { part } from '../site/part.ts';
import { SuggestionList, type Suggestion } from './suggestion-list.ts';

/** What `places.json` holds: every place, and the words that only this part of the page needs. */
export interface PlacesFile {
  readonly places: readonly PackedPlace[];
  readonly texts: {
    /** What the list is called. */
    readonly suggestions: string;
    /** How many places were found and which one Enter takes, by their number. `{place}` is left open. */
    readonly found: readonly string[];
    readonly unknown: string;
    readonly meant: string;
    /** The place of the clock, with `{place}` left open, and where the suggestion comes from. */
    readonly maybe: string;
    readonly clock: string;
    /** Under what the list has a place without an entry of its own. */
    readonly inList: string;
  };
}

/**
 * The field of `<region-picker>` to type a country in: suggests places for what is typed, and before that the one the clock points
 * to. A suggestion that is taken goes into the native list, and the button gets the focus: pressing it is the choice. Fetched with
 * its places when the reader first uses the field.
 */
export class PlaceField {
  readonly #places: readonly Place[];
  readonly #clockPlace: Place | undefined;
  readonly #texts: PlacesFile['texts'];
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #select: HTMLSelectElement;
  readonly #hint: HTMLElement;
  readonly #list: SuggestionList;
  #offered: readonly Place[] = [];

  /** @throws Error where the form is not the one of the picker, or the file holds no places */
  constructor(form: HTMLFormElement, { places, texts }: PlacesFile) {
    this.#places = places.map(unpackPlace);
    this.#clockPlace = suggestPlace(new Intl.DateTimeFormat().resolvedOptions().timeZone, this.#places);
    this.#texts = texts;
    this.#form = form;
    this.#input = part<HTMLInputElement>(form, 'input');
    this.#select = part<HTMLSelectElement>(form, 'select');
    this.#hint = part(form, '[data-or]');
    this.#list = new SuggestionList(this.#input, texts.suggestions, (row) => this.#takeRow(row));
    this.#listen(this.#hint.textContent);
    if (document.activeElement === this.#input) this.#offer();
  }

  /** Takes what was typed, when the button is pressed: a whole name is the choice, something near one is asked back. */
  take(): void {
    const typed = this.#input.value;
    const place = findPlace(typed, this.#places);
    if (place) {
      this.#choose(place);
      // The browser is still busy with the press that led here, and would ignore another.
      setTimeout(() => this.#form.requestSubmit());
      return;
    }
    this.#list.close();
    const [nearest] = matchPlaces(typed, this.#places);
    if (nearest) this.#choose(nearest);
    this.#hint.textContent = nearest ? this.#texts.meant : this.#texts.unknown;
    this.#hint.classList.add('font-bold');
    (nearest ? part(this.#form, 'button') : this.#select).focus();
  }

  #listen(hint: string): void {
    const input = this.#input;
    for (const event of ['focus', 'input']) input.addEventListener(event, () => this.#offer());
    for (const event of ['input', 'submit'])
      this.#form.addEventListener(event, () => {
        this.#hint.textContent = hint;
        this.#hint.classList.remove('font-bold');
      });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#list.isOpen) this.#list.close();
      else if (event.key === 'ArrowDown' && !this.#list.isOpen) {
        this.#offer();
        this.#list.enter();
      } else return;
      event.preventDefault();
    });
  }

  /** Suggests places for what stands in the field. */
  #offer(): void {
    const { found, maybe, clock, unknown } = this.#texts;
    const typed = this.#input.value.trim();
    if (typed === '') {
      this.#offered = this.#clockPlace ? [this.#clockPlace] : [];
      const rows = this.#offered.map(({ name }) => ({ name: maybe.replace('{place}', name), note: clock }));
      this.#list.show(rows, rows.map(({ name, note }) => `${name} ${note}`).join(''), false);
      return;
    }
    this.#offered = matchPlaces(typed, this.#places).slice(0, found.length - 1);
    const [first] = this.#offered;
    const announcement = first ? found[this.#offered.length]?.replace('{place}', first.name) : unknown;
    this.#list.show(
      this.#offered.map((place) => this.#describe(place)),
      announcement ?? '',
      true,
    );
  }

  #takeRow(row: number): void {
    const place = this.#offered[row];
    if (!place) return;
    this.#choose(place);
    this.#list.close();
    part(this.#form, 'button').focus();
  }

  /** Puts a place into the native list: under its own name where it has an entry, else as its region. */
  #choose(place: Place): void {
    const entries = [...this.#select.options].filter(({ value }) => value === place.region);
    const entry = entries.find(({ text }) => text === place.name) ?? entries[0];
    if (entry) entry.selected = true;
    this.#input.value = place.name;
  }

  /** A place with the name of its region, where that is another. */
  #describe({ region, name }: Place): Suggestion {
    const text = [...this.#select.options].find(({ value }) => value === region)?.text ?? '';
    if (region === FALLBACK_REGION) return { name, note: this.#texts.inList };
    return { name, note: text === name ? '' : text };
  }
}
