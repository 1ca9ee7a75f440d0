import { appliesOn, isClockWrong, localDay } from '../../domain/by-date.ts';

/** `<by-date>`: marks the side of a date that applies on the reader's day, and makes the other one quiet. */
class ByDate extends HTMLElement {
  connectedCallback(): void {
    const { from, until } = this.dataset;
    const today = localDay(new Date());
    // A clock that cannot be right decides nothing: both sides stand there under their dates. The first day is that of the check.
    if (isClockWrong(today, document.querySelector('main time')?.getAttribute('datetime') ?? '')) return;
    const applies = appliesOn(today, { from, until });
    this.dataset['applies'] = applies ? 'now' : 'not-now';
    const mark = this.querySelector<HTMLElement>('[data-now]');
    if (mark) mark.hidden = !applies;
  }
}

customElements.define('by-date', ByDate);
