import { chooseRegion, currentRegion, regionNames, watchRegion } from './region-choice.ts';

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
    this.querySelector('[data-keep]')?.addEventListener('click', () => {
      const id = currentRegion();
      if (id !== undefined) chooseRegion(id);
    });
    watchRegion((id) => {
      if (picker) picker.hidden = id !== undefined;
      if (announcement && !isFirst) announcement.textContent = id === undefined ? '' : (announcement.dataset['text'] ?? '').replace('{place}', regionNames[id]?.name ?? '');
      isFirst = false;
    });
  }
}

/** Every place on the page that shows the name of the chosen region. */
watchRegion((id) => {
  for (const element of document.querySelectorAll('[data-region-name]')) element.textContent = id === undefined ? '' : (regionNames[id]?.name ?? '');
});

customElements.define('region-notice', RegionNotice);
