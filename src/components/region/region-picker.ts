import type { PlaceGroup } from '../../domain/region.ts';
import { chooseRegion, clearRegion, isFromAddress, watchRegion } from './region-choice.ts';

/**
 * `<region-picker>`: the list of places. Choosing happens with the button, never by moving through the list.
 * With `data-go` it then opens the page of that region; the place that stands there as `{id}` is filled in.
 */
class RegionPicker extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const select = this.querySelector('select');
    if (!form || !select) return;
    fill(select, this.querySelector('[data-places]')?.textContent ?? '[]');
    watchRegion((id) => {
      // A country that belongs to the region may stay chosen in the list.
      if (id === undefined) select.value = '';
      else if (!isFromAddress() && select.value !== id) select.value = id;
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const option = select.selectedOptions[0];
      const { go, help } = this.dataset;
      if (option === undefined || option.value === '') return;
      if (option.value === 'not-sure') {
        clearRegion();
        location.assign(help ?? form.action);
        return;
      }
      chooseRegion(option.value);
      if (go) location.assign(go.replace('{id}', option.value));
    });
  }
}

/** Makes the entries: places by continent, then the countries of regions that have several, before those for everyone else. */
function fill(select: HTMLSelectElement, data: string): void {
  const groups = JSON.parse(data) as readonly PlaceGroup[];
  const language = document.documentElement.lang;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const { compare } = new Intl.Collator(language);
  const last = select.querySelector('optgroup');
  const add = (label: string, entries: readonly (readonly [id: string, name: string])[]): void => {
    const group = document.createElement('optgroup');
    group.label = label;
    group.append(...entries.map(([id, name]) => new Option(name, id)));
    select.insertBefore(group, last);
  };
  for (const [continent, places] of groups)
    add(
      continent,
      places.map(([id, name]) => [id, name]),
    );
  for (const [id, name, countries] of groups.flatMap(([, places]) => places)) {
    if (countries === undefined) continue;
    const list = countries.split(' ').map((code) => names.of(code) ?? code);
    add(
      name,
      list.sort(compare).map((country) => [id, country]),
    );
  }
}

customElements.define('region-picker', RegionPicker);
