import { formatTag } from '../../domain/format-tag.ts';
import { fillMessage } from '../../domain/message.ts';
import { formatAnswers, type Answers, type Time } from '../../domain/plan/answers.ts';
import type { Plan, PlanStep, Reason } from '../../domain/plan/plan.ts';
import { doneOn } from '../../domain/progress/tick.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import type { PlanPage, PlanWord } from './plan-page.ts';
import { makeStep, type StepRow } from './plan-step.ts';

/** Time for those who do not say how much they have. */
const USUAL: Time = 60;
/** What cannot be done is a long list; the rest is one press away. */
const LIMITS_SHOWN = 5;

/** Fills the empty form of the plan from a plan. It knows nothing of how the plan came about. */
export class PlanView {
  readonly #root: HTMLElement;
  readonly #page: PlanPage;
  readonly #language = formatTag(document.documentElement.lang);
  #rows: StepRow[] = [];
  #progress: Progress = new Map();

  constructor(root: HTMLElement, page: PlanPage) {
    this.#root = root;
    this.#page = page;
  }

  hide(): void {
    this.#find('[data-result]').hidden = true;
    this.#find('[data-questions]').hidden = false;
  }

  show(plan: Plan, answers: Answers): void {
    this.#find('[data-questions]').hidden = true;
    this.#find('[data-result]').hidden = false;
    const time = answers.minutes ?? USUAL;
    this.#showAnswers(answers, time);
    this.#write('notes', ...plan.notes.map((note) => this.#note(note)));
    const chosen = new Set(plan.versions[time]);
    const isLater = ({ rule }: PlanStep): boolean => rule === 'follow-up';
    const now = plan.steps.filter(({ guide }) => chosen.has(guide));
    const minutes = now.reduce((sum, step) => sum + step.minutes, 0);
    const summary = this.#fill('steps', { count: now.length, time: this.#minutes(minutes) });
    this.#text('summary', summary);
    this.#text('status', this.#fill('ready', { steps: summary }));
    this.#rows = [];
    this.#list('now', now, answers, time);
    this.#list(
      'more',
      plan.steps.filter((step) => !chosen.has(step.guide) && !isLater(step)),
      answers,
    );
    this.#list(
      'later',
      plan.steps.filter((step) => isLater(step) && !chosen.has(step.guide)),
      answers,
    );
    this.#showLimits(plan.limits);
    this.#showDates(plan, answers);
    const link = this.#find('copy-text p');
    link.textContent = `${location.origin}${location.pathname}#${formatAnswers(answers)}`;
    this.tick(this.#progress);
  }

  /** Shows what is ticked, in the lists and on the part to keep. */
  tick(progress: Progress): void {
    this.#progress = progress;
    for (const row of this.#rows) row.tick(doneOn(progress, row.guide));
    for (const list of this.#root.querySelectorAll('[data-list]')) {
      const boxes = [...list.querySelectorAll<HTMLInputElement>('.tick')];
      const count = list.querySelector('[data-out=count]');
      const done = boxes.filter(({ checked }) => checked).length;
      if (count) count.textContent = this.#fill('doneCount', { done, count: boxes.length });
    }
    for (const line of this.#root.querySelectorAll<HTMLElement>('[data-sent]')) {
      const day = doneOn(progress, line.dataset['sent'] ?? '');
      line.textContent = day === undefined ? '' : this.#day(day);
    }
  }

  #showAnswers({ region, platforms, age, accounts, situations }: Answers, time: Time): void {
    const { regions, platforms: apps, ages, accounts: kinds, situations: cases } = this.#page;
    const list = new Intl.ListFormat(this.#language, { type: 'conjunction' });
    const said = {
      place: [region === undefined ? undefined : regions[region]?.name],
      apps: platforms.map((app) => apps[app]),
      age: [age && ages[age]],
      account: accounts.map((kind) => kinds[kind]),
      situation: situations.map((id) => cases[id]),
    };
    const say = (values: readonly (string | undefined)[]): string =>
      list.format(values.filter((value) => value !== undefined));
    for (const [name, values] of Object.entries(said)) this.#text(name, say(values) || this.#fill('notSaid'));
    this.#text('placeAgain', say(said.place) || this.#fill('notSaid'));
    const { place: _, ...others } = said;
    this.#text('answers', Object.values(others).map(say).filter(Boolean).join(' · ') || this.#fill('notSaid'));
    for (const input of this.#root.querySelectorAll<HTMLInputElement>('[name=version]'))
      input.checked = input.value === String(time);
  }

  #note(note: Plan['notes'][number]): Node {
    const text = { 'no-region': 'noRegion', 'no-account': 'noAccount', 'account-and-none': 'accountAndNone' } as const;
    const item = document.createElement('li');
    item.className = 'border-s-4 border-line ps-4';
    item.textContent = this.#fill(text[note]);
    return item;
  }

  #list(name: string, steps: readonly PlanStep[], answers: Answers, time?: Time): void {
    const section = this.#find(`[data-list=${name}]`);
    section.hidden = steps.length === 0;
    const length = section.querySelector('[data-out=length]');
    if (length) length.textContent = this.#fill('listLength', { count: steps.length });
    const before = this.#rows.length;
    const rows = steps.map((step, index) => {
      const isFirst = time !== undefined && index === 0;
      return makeStep(this.#root, this.#page, step, {
        region: answers.region,
        isFirst,
        reasons: this.#reasons(step, answers),
        minutes: this.#minutes(step.minutes),
        isTooLong: isFirst && step.minutes > time,
        isQuick: time !== undefined && index === 1 && (steps[0]?.minutes ?? 0) > time,
        day: (day) => this.#day(day),
      });
    });
    const list = section.querySelector<HTMLElement>('ol');
    // The numbers run on through the lists.
    list?.style.setProperty('counter-reset', `step ${before}`);
    list?.replaceChildren(...rows.map(({ element }) => element));
    this.#rows.push(...rows);
  }

  /** The answers that brought a step in, in a few words. */
  #reasons({ reasons, rule }: PlanStep, { region }: Answers): string {
    const { platforms, accounts, ages, situations, regions } = this.#page;
    const place = regions[region ?? ''];
    const guess = (answer: string, isAssumed: boolean): string =>
      isAssumed ? this.#fill('assumed', { answer }) : answer;
    const list = new Intl.ListFormat(this.#language, { type: 'conjunction' });
    const named = (values: readonly string[], names: Readonly<Record<string, string>>): string =>
      list.format(values.map((value) => names[value] ?? value));
    const say = (reason: Reason): string => {
      if (reason.kind === 'region')
        return rule === 'objection' ? this.#fill('offered', { place: place?.inWords ?? '' }) : (place?.name ?? '');
      if (reason.kind === 'platforms') return guess(named(reason.values, platforms), reason.assumed);
      if (reason.kind === 'accounts') return guess(named(reason.values, accounts), reason.assumed);
      if (reason.kind === 'age') return guess(ages[reason.value] ?? '', reason.assumed);
      if (reason.kind === 'situations') return named(reason.values, situations);
      return this.#fill(reason.kind === 'after' ? 'follows' : 'everyone');
    };
    return reasons.map(say).join(' · ');
  }

  #showLimits(limits: readonly string[]): void {
    const template = this.#find<HTMLTemplateElement>('[data-template=limit]');
    const rows = limits.slice(0, LIMITS_SHOWN).map((id) => {
      const row = template.content.cloneNode(true) as DocumentFragment;
      const { cannot = '', instead = '', guide = '' } = this.#page.limits[id] ?? {};
      const link = row.querySelector<HTMLAnchorElement>('[data-out=instead]');
      const name = row.querySelector('[data-out=cannot]');
      if (name) name.textContent = cannot;
      if (link) {
        link.textContent = this.#fill('instead', { instead });
        link.href = `${this.#root.dataset['guides']}${guide}/`;
      }
      return row;
    });
    this.#write('limits', ...rows);
    this.#find('[data-list=cannot]').hidden = rows.length === 0;
  }

  /** One line for each objection: the day it was sent comes from its tick, or from the reader’s pen. */
  #showDates({ steps }: Plan, { region }: Answers): void {
    const sent = steps.filter(({ rule }) => rule === 'objection' || rule === 'letter');
    const lines = sent.map(({ guide }) => {
      const line = document.createElement('li');
      line.className = 'flex flex-wrap gap-x-3 border-b-2 pt-3 pb-1';
      const day = document.createElement('b');
      day.dataset['sent'] = guide;
      line.append(this.#fill('sent', { step: this.#page.guides[guide]?.title ?? '' }), day);
      return line;
    });
    this.#write('dates', ...lines);
    this.#text('answerDue', this.#page.regions[region ?? '']?.reply ?? this.#fill('answerUnknown'));
    this.#find('[data-slip]').hidden = sent.length === 0;
  }

  #minutes(amount: number): string {
    const format = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
    return new Intl.NumberFormat(this.#language, format).format(amount);
  }

  #day(day: string): string {
    return new Intl.DateTimeFormat(this.#language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  }

  #fill(word: PlanWord, values: Readonly<Record<string, string | number>> = {}): string {
    return fillMessage(this.#page.words[word], values, this.#language);
  }

  #text(name: string, text: string): void {
    this.#find(`[data-out=${name}]`).textContent = text;
  }

  #write(name: string, ...nodes: Node[]): void {
    this.#find(`[data-out=${name}]`).replaceChildren(...nodes);
  }

  #find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.#root.querySelector<Kind>(selector);
    if (!found) throw new Error(`The page of the plan lacks ${selector}`);
    return found;
  }
}
