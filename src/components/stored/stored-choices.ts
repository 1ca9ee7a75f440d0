import { showStored } from './show-stored.ts';
import { listStored, watchStored } from './stored.ts';

/** `<stored-choices>`: shows everything this site has stored in the browser now, in words and as it is. */
class StoredChoices extends HTMLElement {
  connectedCallback(): void {
    watchStored(() => showStored(this, listStored()));
  }
}

customElements.define('stored-choices', StoredChoices);
