import { formatTag } from '../../domain/format-tag.ts';
import { COPY_PREFIX } from '../../domain/offline/copy-plan.ts';
import { findCopy } from '../offline/copy-store.ts';
import { showStored } from './show-stored.ts';
import { listStored, watchStored } from './stored.ts';

/** `<stored-choices>`: shows everything this site has stored in the browser now, in words and as it is. */
class StoredChoices extends HTMLElement {
  connectedCallback(): void {
    watchStored(() => {
      showStored(this, listStored());
      void this.#showCopy();
    });
  }

  /** What the browser keeps of the site for offline reading is no single value, and takes a moment to be found. */
  async #showCopy(): Promise<void> {
    const copy = await findCopy();
    if (!copy) return;
    const day = copy.kept && new Date(copy.kept).toLocaleDateString(formatTag(document.documentElement.lang));
    showStored(this, [...listStored(), { kind: 'copy', key: COPY_PREFIX, value: day }]);
  }
}

customElements.define('stored-choices', StoredChoices);
