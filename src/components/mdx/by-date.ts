import { appliesOn, localDay } from '../../domain/by-date.ts';

/** `<by-date>`: marks the side of a date that applies on the reader's day, and makes the other one quiet. */
class ByDate extends HTMLElement {
  connectedCallback(): void {
    const { from, until } = this.dataset;
    const applies = appliesOn(localDay(new Date()), { from, until });
    this.dataset['applies'] = applies ? 'now' : 'not-now';
    const mark = this.querySelector<HTMLElement>('[data-now]');
    if (mark) mark.hidden = !applies;
  }
}

customElements.define('by-date', ByDate);
