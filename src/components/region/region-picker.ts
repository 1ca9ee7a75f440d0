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
      chooseRegion(option.value, option.dataset['status'] ?? '');
      if (go) location.assign(go.replace('{id}', option.value));
    });
  }
}

customElements.define('region-picker', RegionPicker);
