import type { RegionList } from '../../domain/region/region-list.ts';
import type { PlaceField, PlacesFile } from './place-field.ts';
import { chooseRegion, clearRegion, isFromAddress, watchRegion } from './region-choice.ts';
import { define } from '../site/define.ts';

/**
 * `<region-picker>`: where the reader lives, typed or taken from the list. Choosing happens with the button, never by moving
 * through the list; what is typed comes to the button through the list. With `data-go` it then opens the page of that region; the
 * place that stands there as `{id}` is filled in.
 */
class RegionPicker extends HTMLElement {
  #field: Promise<PlaceField> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const select = this.querySelector('select');
    const input = this.querySelector('input');
    if (!form || !select || !input) return;
    // Without this script an empty choice leads to the list of all places.
    select.required = true;
    fill(select, JSON.parse(this.querySelector('[data-places]')?.textContent ?? '{}') as RegionList);
    watchRegion((id) => {
      // A country that belongs to the region may stay chosen in the list.
      if (id === undefined ? select.value === '' : isFromAddress() || select.value === id) return;
      select.value = id ?? '';
      input.value = '';
    });
    this.#letType(form, select, input);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const option = select.selectedOptions[0];
      const { go, help } = this.dataset;
      if (option === undefined || option.value === '') return;
      // An element around it may want the place for something else.
      const picked = new CustomEvent('region-picked', { detail: option.value, bubbles: true, cancelable: true });
      if (!this.dispatchEvent(picked)) return;
      if (option.value === 'not-sure') {
        clearRegion();
        location.assign(help ?? form.action);
        return;
      }
      chooseRegion(option.value);
      if (go) location.assign(go.replace('{id}', option.value));
    });
  }

  /** The list and the field never say two things: the one the reader uses empties the other. */
  #letType(form: HTMLFormElement, select: HTMLSelectElement, input: HTMLInputElement): void {
    let hasFailed = false;
    const load = (): Promise<PlaceField> =>
      (this.#field ??= this.#load(form).catch((error: unknown) => {
        this.#field = undefined;
        throw error;
      }));
    const warmUp = (): void => {
      hasFailed = false;
      // A failure is met when the button is pressed.
      load().catch(() => undefined);
    };
    input.addEventListener('focus', warmUp);
    input.addEventListener('input', () => (select.value = ''));
    select.addEventListener('change', () => (input.value = ''));
    // Pressed without a choice in the list: what was typed may be one. Without its script the browser points to the list.
    select.addEventListener('invalid', (event) => {
      if (hasFailed || input.value.trim() === '') return;
      event.preventDefault();
      load().then(
        (field) => field.take(),
        () => {
          hasFailed = true;
          select.reportValidity();
        },
      );
    });
    if (document.activeElement === input) warmUp();
  }

  async #load(form: HTMLFormElement): Promise<PlaceField> {
    const [{ PlaceField }, file] = await Promise.all([
      import('./place-field.ts'),
      fetch(this.dataset['file'] ?? '').then((response) => response.json() as Promise<PlacesFile>),
    ]);
    return new PlaceField(form, file);
  }
}

/** Makes the entries: places by continent, then the countries of regions that have several, before those for everyone else. */
function fill(select: HTMLSelectElement, { groups, names, countries }: RegionList): void {
  const language = document.documentElement.lang;
  const known = new Intl.DisplayNames(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  const last = select.querySelector('optgroup');
  const nameOf = (id: string): string => names[id] ?? known.of(id.toUpperCase()) ?? id;
  const add = (label: string, entries: readonly (readonly [id: string, name: string])[]): void => {
    const group = document.createElement('optgroup');
    group.label = label;
    group.append(...entries.map(([id, name]) => new Option(name, id)));
    select.insertBefore(group, last);
  };
  for (const [continent, ids] of Object.entries(groups))
    add(
      continent,
      ids.split(' ').map((id) => [id, nameOf(id)]),
    );
  for (const [id, codes] of Object.entries(countries))
    add(
      nameOf(id),
      (codes.match(/../g) ?? [])
        .map((code) => nameOf(code))
        .sort(compare)
        .map((country) => [id, country]),
    );
}

define('region-picker', RegionPicker);
