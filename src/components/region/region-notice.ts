import { keepRegion, watchRegion } from './region-choice.ts';
import { showRegionName } from './restore-region.ts';

/** `<region-notice>`: says which place the page speaks for, and lets the reader change or keep it. */
class RegionNotice extends HTMLElement {
  connectedCallback(): void {
    const picker = this.querySelector<HTMLElement>('[data-picker]');
    const change = this.querySelector<HTMLElement>('[data-change]');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!picker || !change || !status) return;
    const say = (text: 'changed' | 'kept'): void => {
      const name = this.querySelector('[data-region-name]')?.textContent ?? '';
      status.textContent = (status.dataset[text] ?? '').replace('{place}', name);
    };
    const open = (isOpen: boolean): void => {
      picker.hidden = !isOpen;
      change.setAttribute('aria-expanded', String(isOpen));
    };
    change.addEventListener('click', () => {
      const isOpening = picker.hidden !== false;
      open(isOpening);
      if (isOpening) picker.querySelector('select')?.focus();
    });
    this.querySelector('[data-keep]')?.addEventListener('click', () => {
      keepRegion();
      say('kept');
      change.focus();
    });
    let isFirst = true;
    watchRegion((id) => {
      // The control the reader pressed goes away with the list; the focus must not go with it.
      const hadFocus = picker.contains(document.activeElement);
      open(id === undefined);
      showRegionName();
      if (!isFirst && id !== undefined) say('changed');
      if (hadFocus && id !== undefined) change.focus();
      isFirst = false;
    });
  }
}

customElements.define('region-notice', RegionNotice);
