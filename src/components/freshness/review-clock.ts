import { isClockWrong, localDay } from '../../domain/by-date.ts';
import { reviewState } from '../../domain/freshness.ts';

/**
 * `<review-clock>`: reads the list again on the reader's day. A page that was in time when the site was made may be overdue by now.
 * The order stays: within a list every page has the same span of days, so the oldest check is due first on every day.
 */
class ReviewClock extends HTMLElement {
  connectedCallback(): void {
    const made = this.dataset['today'] ?? '';
    const today = localDay(new Date());
    // A clock that cannot be right marks nothing; nor is anything new on the day the list was made.
    if (today <= made || isClockWrong(today, made)) return;
    const counts = new Map<string, number>();
    let isChanged = false;
    for (const item of this.querySelectorAll<HTMLElement>('[data-next]')) {
      const state = reviewState(item.dataset['next'] ?? '', today);
      const speed = item.closest<HTMLElement>('[data-speed]')?.dataset['speed'] ?? '';
      for (const key of [`${speed} ${state}`, `all ${state}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
      if (item.dataset['state'] === state) continue;
      isChanged = true;
      item.dataset['state'] = state;
      const mark = item.querySelector('b');
      if (mark) mark.textContent = this.dataset[state] ?? '';
    }
    for (const cell of this.querySelectorAll<HTMLElement>('[data-count]'))
      cell.textContent = String(counts.get(cell.dataset['count'] ?? '') ?? 0);
    const note = this.querySelector<HTMLElement>('[data-since]');
    if (note) note.hidden = !isChanged;
  }
}

customElements.define('review-clock', ReviewClock);
