import { chooseRegion, clearRegion, currentRegion, isFromAddress, watchRegion } from './region-choice.ts';

/**
 * `<region-picker>`: the list of places. Choosing happens with the button, never by moving through the list.
 * With `data-go` it then opens the page of that region; the place that stands there as `{id}` is filled in.
 */
class RegionPicker extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const select = this.querySelector('select');
    if (!form || !select) return;
    watchRegion((id) => {
      if (id !== undefined && !isFromAddress() && select.value === '') select.value = id;
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const id = select.value;
      if (id === '') {
        select.focus();
        return;
      }
      if (id === 'not-sure') {
        clearRegion();
        location.assign(this.dataset['help'] ?? form.action);
        return;
      }
      chooseRegion(id);
      const target = this.dataset['go'];
      if (target && currentRegion() === id) location.assign(target.replace('{id}', id));
    });
  }
}

customElements.define('region-picker', RegionPicker);
