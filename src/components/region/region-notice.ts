import { keepRegion, watchRegion } from './region-choice.ts';
import { showRegionName } from './restore-region.ts';

/** `<region-notice>`: says which place the page speaks for, and lets the reader change or keep it. */
class RegionNotice extends HTMLElement {
  connectedCallback(): void {
    const picker = this.querySelector<HTMLElement>('[data-picker]');
    const announcement = this.querySelector<HTMLElement>('[role=status]');
    let isFirst = true;
    this.querySelector('[data-change]')?.addEventListener('click', () => {
      if (!picker) return;
      picker.hidden = !picker.hidden;
      if (!picker.hidden) picker.querySelector('select')?.focus();
    });
    this.querySelector('[data-keep]')?.addEventListener('click', keepRegion);
    watchRegion((id) => {
      if (picker) picker.hidden = id !== undefined;
      showRegionName();
      const name = this.querySelector('[data-region-name]')?.textContent ?? '';
      if (announcement && !isFirst)
        announcement.textContent =
          id === undefined ? '' : (announcement.dataset['text'] ?? '').replace('{place}', name);
      isFirst = false;
    });
  }
}

customElements.define('region-notice', RegionNotice);
