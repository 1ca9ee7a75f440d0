import { formatTag } from '../../domain/format-tag.ts';
import { fillMessage } from '../../domain/message.ts';
import type { Period } from '../../domain/deadline/calendar-day.ts';
import type { DueDate } from '../../domain/deadline/due-dates.ts';
import type { CalendarEntry } from './calendar-file.ts';
import type { DeadlinesFile, DeadlineWord, PlaceTimes } from './deadline-file.ts';

const STARTS: Readonly<Record<DueDate['from'], DeadlineWord>> = {
  request: 'fromRequest',
  answer: 'fromAnswer',
  'answer-due': 'fromAnswerDue',
  harm: 'fromHarm',
};
/** Says dates in the language of the page, and shows them as rows. */
export class DeadlineView {
  readonly #file: DeadlinesFile;
  readonly #language = document.documentElement.lang;
  readonly #day: Intl.DateTimeFormat;
  readonly #stamp: Intl.DateTimeFormat;

  constructor(file: DeadlinesFile) {
    this.#file = file;
    const utc = { timeZone: 'UTC' } as const;
    this.#day = new Intl.DateTimeFormat(formatTag(this.#language), { ...utc, dateStyle: 'full' });
    this.#stamp = new Intl.DateTimeFormat(formatTag(this.#language), { ...utc, dateStyle: 'long' });
  }

  fill(word: DeadlineWord, values: Readonly<Record<string, string | number>> = {}): string {
    return fillMessage(this.#file.words[word], values, this.#language);
  }

  /** "Monday, 2 March 2026" */
  day(isoDate: string): string {
    return this.#day.format(new Date(isoDate));
  }

  /** "2 March 2026" */
  stamp(isoDate: string): string {
    return this.#stamp.format(new Date(isoDate));
  }

  title({ kind, bound, rule }: DueDate): string {
    const last = bound === 'last' ? 'complaintLast' : 'complaintFrom';
    const title = this.fill(kind === 'complaint' || kind === 'complaint-from' ? last : kind);
    return rule?.about === undefined ? title : title + this.fill('onlyFor', { about: rule.about });
  }

  /** Sentences that say where a date comes from, without the law. */
  why(due: DueDate): string[] {
    const { rule, kind, from, movedFrom, allowUntil, isDayOff, then } = due;
    return [
      ...(rule ? [this.#counted(due)] : []),
      ...(kind === 'extension' ? [this.fill('extensionText')] : []),
      ...(kind === 'recheck' ? [this.fill('recheckText')] : []),
      ...(kind === 'complaint' && !rule ? [this.fill(from === 'answer' ? 'atOnce' : 'complaintText')] : []),
      ...(then ? [this.fill('then', { length: this.#length(then), law: then.law })] : []),
      ...(movedFrom === undefined ? [] : [this.fill('moved', { date: this.day(movedFrom) })]),
      ...(allowUntil === undefined ? [] : [this.fill('allowUntil', { date: this.day(allowUntil) })]),
      ...(isDayOff ? [this.fill('isDayOff')] : []),
      ...(kind === 'reply' && !rule ? [this.fill('advice')] : []),
    ];
  }

  #counted({ rule, kind, from }: DueDate): string {
    if (!rule) return '';
    const amount = rule.amount + (kind === 'extension' ? (rule.extension ?? 0) : 0);
    return this.fill('counted', { length: this.#length({ ...rule, amount }), start: this.fill(STARTS[from]) });
  }

  /** "1 month", "20 working days" */
  #length({ amount, unit, count }: Period): string {
    if (count === 'working') return this.fill('workingDays', { count: amount });
    const length = { style: 'unit', unit, unitDisplay: 'long' } as const;
    return new Intl.NumberFormat(formatTag(this.#language), length).format(amount);
  }

  /** How days are counted in a place, and for which years its public holidays are known. */
  counting({ counting, holidays = '' }: PlaceTimes): string {
    const years = Object.keys(this.#file.holidays[holidays] ?? {});
    const [first, last] = [years[0], years.at(-1)];
    return [
      ...(counting ? [this.fill('howCounted', { law: counting.law })] : []),
      ...(first !== undefined && last !== undefined ? [this.fill('yearsKnown', { first, last })] : []),
    ].join(' ');
  }

  /**
   * A row of the list, from the form for one in the page.
   * @param today year-month-day, to say what is over
   */
  row(template: HTMLTemplateElement, due: DueDate, { counting }: PlaceTimes, today: string): Node {
    const row = template.content.cloneNode(true) as DocumentFragment;
    const part = (name: string): HTMLElement => {
      const found = row.querySelector<HTMLElement>(`[data-out=${name}]`);
      if (!found) throw new Error(`a row of dates has no ${name}`);
      return found;
    };
    const time = row.querySelector('time');
    if (time) {
      time.dateTime = due.date;
      time.dataset['deadline'] = due.kind;
      time.textContent = this.day(due.date);
    }
    part('title').textContent = this.title(due);
    part('why').textContent = this.why(due).join(' ');
    part('over').hidden = due.date >= today;
    const rules = [...(due.rule ? [due.rule] : []), ...(due.movedFrom !== undefined && counting ? [counting] : [])];
    part('law').replaceChildren(
      ...rules.flatMap(({ law, sources }, at) => [...(at > 0 ? [' · '] : []), `${law} `, ...this.#sources(sources)]),
    );
    part('law').hidden = rules.length === 0;
    return row;
  }

  /** The source that says it best stands first in the data; the others are on the page of the place. */
  #sources(ids: readonly string[]): (Node | string)[] {
    return ids.slice(0, 1).flatMap((id) => {
      const [title, url] = this.#file.sources[id] ?? [];
      if (title === undefined || url === undefined) return [];
      const link = document.createElement('a');
      link.href = url;
      link.rel = 'noreferrer';
      link.textContent = title;
      return [link, ' '];
    });
  }

  /** A date as it stands in a calendar. */
  entry(due: DueDate, region: string, guide: string): CalendarEntry {
    const isOwn = due.bound === 'last' && due.kind === 'complaint';
    return {
      id: `${due.kind}-${due.date}-${region}`,
      date: due.date,
      summary: this.title(due),
      description: [...this.why(due), ...(due.rule ? [due.rule.law] : []), guide].join('\n'),
      reminds: isOwn || due.bound === 'first' ? 'before' : 'after',
    };
  }
}
