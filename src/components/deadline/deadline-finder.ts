import { localDay } from '../../domain/by-date.ts';
import { dueDates, type DueDate } from '../../domain/deadline/due-dates.ts';
import { FALLBACK_REGION } from '../../domain/region/find-region.ts';
import { currentRegion, watchRegion } from '../region/region-choice.ts';
import { part, write } from '../site/part.ts';
import { saveFile } from '../site/save-file.ts';
import type { PlaceTimes } from './deadline-file.ts';
import type { DeadlineView } from './deadline-view.ts';
import { openDeadlines, placeDeadlines, type Deadlines } from './open-deadlines.ts';
import { recordText } from './record-text.ts';
import { isDay, readSent, writeSent, type Sent } from './sent-address.ts';

/**
 * `<deadline-finder>`: the dates that follow from a message to Meta, by the law of the reader’s place, and a file for the calendar.
 * The two days stand in the fragment of the address; what is typed for the record stands nowhere but in its fields.
 */
class DeadlineFinder extends HTMLElement {
  #opened: Promise<Deadlines> | undefined;
  #shown: { dates: readonly DueDate[]; view: DeadlineView; place: PlaceTimes; region: string } | undefined;
  #turn = 0;

  connectedCallback(): void {
    const form = part<HTMLFormElement>(this, 'form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#show(true);
    });
    form.addEventListener('change', () => void this.#show(false));
    part(this, '[data-calendar]').addEventListener('click', () => void this.#saveCalendar());
    part(this, '[data-record]').addEventListener('click', () => this.#saveRecord());
    addEventListener('hashchange', () => this.#take());
    this.#take();
    watchRegion(() => void this.#show(false, false));
  }

  /** Takes the days from the address. */
  #take(): void {
    const { sent, answered, asked } = readSent(location.hash);
    if (sent !== '') this.#field('sent').value = sent;
    if (answered !== '') this.#field('answered').value = answered;
    part<HTMLInputElement>(this, `input[value=${asked}]`).checked = true;
    void this.#show(false, false);
  }

  get #request(): Sent {
    const isCopy = part<HTMLInputElement>(this, 'input[value=copy]').checked;
    return {
      sent: this.#field('sent').value,
      answered: this.#field('answered').value,
      asked: isCopy ? 'copy' : 'stop',
    };
  }

  /**
   * @param isAsked whether the reader pressed the button, and is led to the dates
   * @param isChoice whether the address is to be changed, too
   */
  async #show(isAsked: boolean, isChoice = true): Promise<void> {
    const turn = ++this.#turn;
    const request = this.#request;
    part(this, '[data-answer]').hidden = true;
    if (!isDay(request.sent)) {
      if (isAsked) this.#field('sent').reportValidity();
      return;
    }
    if (isChoice) history.replaceState(history.state, '', writeSent(location.hash, request));
    try {
      const { file, view, readDay } = await this.#open();
      const region = currentRegion() ?? FALLBACK_REGION;
      const place = file.places[region];
      if (turn !== this.#turn || !place) return;
      const answered = isDay(request.answered) ? request.answered : undefined;
      const dates = dueDates({ ...request, answered }, placeDeadlines(place, file), readDay);
      this.#shown = { dates, view, place, region };
      this.#fill(request.sent);
      if (isAsked) part(this, '[data-answer] h2').focus();
    } catch (error) {
      console.error(error);
      if (turn === this.#turn) this.dataset['state'] = 'failed';
    }
  }

  #fill(sent: string): void {
    if (!this.#shown) return;
    const { dates, view, place } = this.#shown;
    const template = part<HTMLTemplateElement>(this, 'template');
    part(this, '[data-dates]').replaceChildren(...dates.map((due) => view.row(template, due, place)));
    write(this, 'counting', view.counting(place));
    write(this, 'place', place.name);
    write(this, 'sent', view.stamp(sent));
    part(this, '[data-no-place]').hidden = currentRegion() !== undefined;
    part(this, '[role=status]').textContent = view.fill('ready', { count: dates.length });
    part(this, '[data-answer]').hidden = false;
    delete this.dataset['state'];
  }

  async #saveCalendar(): Promise<void> {
    if (!this.#shown) return;
    const { dates, view, region } = this.#shown;
    const page = `${location.origin}${location.pathname}`;
    try {
      const { calendarFile } = await import('./calendar-file.ts');
      const text = calendarFile(
        dates.map((due) => view.entry(due, region, page)),
        {
          name: view.fill('calendarName'),
          alarm: view.fill('alarm'),
          host: location.hostname,
          url: page,
          now: new Date(),
        },
      );
      saveFile('meta-ai-dates.ics', text, 'text/calendar');
    } catch (error) {
      console.error(error);
      this.dataset['state'] = 'failed';
    }
  }

  #saveRecord(): void {
    const { dates = [], view, place } = this.#shown ?? {};
    const lines = dates.map((due) => `${due.date}  ${view?.title(due)}${due.rule ? ` (${due.rule.law})` : ''}`);
    const text = recordText(part(this, '[data-proof]'), localDay(new Date()), place ? [place.name, ...lines] : lines);
    saveFile('meta-ai-record.txt', text, 'text/plain');
  }

  #open(): Promise<Deadlines> {
    this.#opened ??= openDeadlines(this.dataset['file'] ?? '');
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }

  #field(name: string): HTMLInputElement {
    return part<HTMLInputElement>(this, `input[name=${name}]`);
  }
}

customElements.define('deadline-finder', DeadlineFinder);
