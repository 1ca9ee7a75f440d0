import { keepRegion, watchRegion } from './region-choice.ts';
import { showRegionName } from './restore-region.ts';
import { showScope } from './show-scope.ts';
import { define } from '../site/define.ts';

/** `<region-notice>`: says which place the page speaks for, and lets the reader change or keep it. */
class RegionNotice extends HTMLElement {
  connectedCallback(): void {
    const picker = this.querySelector<HTMLElement>('[data-picker]');
    const changes = [...this.querySelectorAll<HTMLElement>('[data-change]')];
    const status = this.querySelector<HTMLElement>('[role=status]');
    const page = this.querySelector<HTMLAnchorElement>('[data-region-page]');
    const about = this.querySelector<HTMLElement>('[data-about]');
    const [change] = changes;
    if (!picker || !change || !status || !page) return;
    const allPlaces = page.href;
    const asks = !picker.hidden;
    const say = (text: 'changed' | 'kept'): void => {
      const name = this.querySelector('[data-region-name]')?.textContent ?? '';
      status.textContent = (status.dataset[text] ?? '').replace('{place}', name);
    };
    const open = (isOpen: boolean): void => {
      picker.hidden = !isOpen;
      for (const button of changes) button.setAttribute('aria-expanded', String(isOpen));
    };
    for (const button of changes)
      button.addEventListener('click', () => {
        open(picker.hidden !== false);
        if (!picker.hidden) picker.querySelector('select')?.focus();
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
      open(id === undefined && asks);
      showRegionName();
      showScope();
      page.href = id === undefined ? allPlaces : `${allPlaces}${id}/`;
      // A page that is not about the place does not show it: then it says what it is about.
      if (id === undefined) status.textContent = '';
      else if (!isFirst && about?.hidden === false) status.textContent = about.innerText;
      else if (!isFirst) say('changed');
      if (hadFocus && id !== undefined) change.focus();
      isFirst = false;
    });
  }
}

define('region-notice', RegionNotice);
