import { dueDates } from '../../domain/deadline/due-dates.ts';
import { FALLBACK_REGION } from '../../domain/region/find-region.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import { doneOn } from '../../domain/progress/tick.ts';
import { watchProgress } from '../progress/elements.ts';
import { currentRegion, watchRegion } from '../region/region-choice.ts';
import { part, write } from '../site/part.ts';
import { writeFragment } from '../site/write-fragment.ts';
import { openDeadlines, placeDeadlines, type Deadlines } from './open-deadlines.ts';
import { saveCalendar, saveRecord, type ShownDates } from './save-dates.ts';
import { showToday } from './show-today.ts';
import { isDay, readSent, writeSent, type Sent } from './sent-address.ts';

/**
 * `<deadline-finder>`: the dates that follow from a message to Meta, by the law of the reader’s place, and a file for the calendar.
 * The two days stand in the fragment of the address; what is typed for the record stands nowhere but in its fields.
 */
class DeadlineFinder extends HTMLElement {
  #opened: Promise<Deadlines> | undefined;
  #shown: ShownDates | undefined;
  #turn = 0;

  connectedCallback(): void {
    const form = part<HTMLFormElement>(this, 'form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#show(true);
    });
    form.addEventListener('change', () => void this.#show(false));
    part(this, '[data-calendar]').addEventListener('click', () => void this.#saveCalendar());
    part(this, '[data-record]').addEventListener('click', () => saveRecord(part(this, '[data-proof]'), this.#shown));
    addEventListener('hashchange', () => this.#take(false));
    this.#take(true);
    watchRegion(() => void this.#show(false, false));
    watchProgress((progress) => this.#takeTick(progress));
  }

  /** Takes the days from the address. What it does not say stays: the reader may have been faster than this script. */
  #take(isChoice: boolean): void {
    const { sent, answered, asked } = readSent(location.hash);
    if (sent !== '') this.#field('sent').value = sent;
    if (answered !== '') this.#field('answered').value = answered;
    if (sent !== '' || asked === 'copy') part<HTMLInputElement>(this, `input[value=${asked}]`).checked = true;
    void this.#show(false, isChoice);
  }

  /** The day a guide was ticked as done is a first guess, where no other day is given. */
  #takeTick(progress: Progress): void {
    const guides = this.dataset['guides']?.split(' ') ?? [];
    const [newest] = guides
      .flatMap((guide) => doneOn(progress, guide) ?? [])
      .toSorted()
      .toReversed();
    if (newest === undefined || this.#field('sent').value !== '') return;
    this.#field('sent').value = newest;
    part(this, '[data-from-tick]').hidden = false;
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
    // A year of two digits is one of the first century: the browser says what is wrong.
    if (!isDay(request.sent) || !this.#field('sent').validity.valid) {
      if (isAsked) this.#field('sent').reportValidity();
      return;
    }
    if (isChoice) writeFragment(writeSent(location.hash, request));
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
    const { dates, view, place, region } = this.#shown;
    const template = part<HTMLTemplateElement>(this, 'template');
    const today = showToday(part(this, '[data-clock]'), view);
    part(this, '[data-dates]').replaceChildren(...dates.map((due) => view.row(template, due, place, today)));
    write(this, 'counting', view.counting(place));
    // The letters that may follow start from the same place and day.
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-letter]'))
      link.hash = `region=${region}&letter=${link.dataset['letter']}&sent=${sent}`;
    write(this, 'place', place.name);
    write(this, 'sent', view.stamp(sent));
    part(this, '[data-no-place]').hidden = currentRegion() !== undefined;
    part(this, '[role=status]').textContent = view.fill('ready', { count: dates.length });
    part(this, '[data-answer]').hidden = false;
    delete this.dataset['state'];
  }

  async #saveCalendar(): Promise<void> {
    try {
      if (!this.#shown) return;
      await saveCalendar(this.#shown);
      part(this, '[role=status]').textContent = this.#shown.view.fill('saved');
    } catch (error) {
      console.error(error);
      this.dataset['state'] = 'failed';
    }
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
