import type { Answers, Time } from '../../domain/plan/answers.ts';
import { formatAnswers } from '../../domain/plan/answers.ts';
import type { Plan, PlanStep } from '../../domain/plan/plan.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import { doneOn } from '../../domain/progress/tick.ts';
import { writeStored } from '../stored/stored.ts';
import { PLAN_KEY } from './plan-key.ts';
import { showDates, showLimits } from './plan-keep.ts';
import { makeStep, type StepRow } from './plan-step.ts';
import { part, write } from '../site/part.ts';
import type { PlanWords } from './plan-words.ts';

/** Time for those who do not say how much they have. */
const USUAL: Time = 60;
const NOTES = {
  'no-region': 'noRegion',
  'no-account': 'noAccount',
  'account-and-none': 'accountAndNone',
  'for-another': 'forAnother',
} as const;

/** Fills the empty form of the plan from a plan. It knows nothing of how the plan came about. */
export class PlanView {
  readonly #root: HTMLElement;
  readonly #words: PlanWords;
  #rows: StepRow[] = [];
  #progress: Progress = new Map();

  constructor(root: HTMLElement, words: PlanWords) {
    this.#root = root;
    this.#words = words;
    // What is folded on the screen would be missing on paper.
    addEventListener('beforeprint', () => {
      for (const list of root.querySelectorAll<HTMLDetailsElement>('details[data-list]')) list.open = true;
    });
  }

  show(plan: Plan, answers: Answers): void {
    const time = answers.minutes ?? USUAL;
    const chosen = new Set(plan.versions[time]);
    const isLater = ({ rule }: PlanStep): boolean => rule === 'follow-up';
    const others = plan.steps.filter(({ guide }) => !chosen.has(guide));
    const now = plan.steps.filter(({ guide }) => chosen.has(guide));
    const minutes = now.reduce((sum, step) => sum + step.minutes, 0);
    const summary = this.#words.fill('steps', { count: now.length, time: this.#words.minutes(minutes) });
    write(this.#root, 'summary', summary);
    write(this.#root, 'status', this.#words.fill('ready', { steps: summary }));
    this.#showAnswers(answers, time);
    const notes = [...plan.notes.map((note) => this.#words.fill(NOTES[note])), ...this.#words.guesses(answers)];
    part(this.#root, '[data-out=notes]').replaceChildren(...notes.map(makeNote));
    this.#rows = [];
    this.#list('now', now, answers, time);
    this.#list(
      'more',
      others.filter((step) => !isLater(step)),
      answers,
    );
    this.#list('later', others.filter(isLater), answers);
    showLimits(this.#root, this.#words, plan.limits);
    showDates(this.#root, this.#words, plan, answers.region);
    part(this.#root, 'copy-text p').textContent = `${location.origin}${location.pathname}#${formatAnswers(answers)}`;
    this.tick(this.#progress);
  }

  /** Stores the choices of a plan, and says so. */
  remember(choices: string): void {
    if (writeStored(PLAN_KEY, choices)) write(this.#root, 'said', this.#words.fill('remembered'));
  }

  /** Shows what is ticked, in the lists and on the part to keep. */
  tick(progress: Progress): void {
    // The ticks of this browser are the reader’s own, not those of somebody they help.
    const own = this.#root.dataset['whom'] === 'other' ? new Map() : progress;
    this.#progress = progress;
    for (const row of this.#rows) row.tick(doneOn(own, row.guide));
    for (const list of this.#root.querySelectorAll('[data-list]:has(.steps)')) {
      const boxes = [...list.querySelectorAll<HTMLInputElement>('.tick')];
      const done = boxes.filter(({ checked }) => checked).length;
      write(list, 'count', this.#words.fill('doneCount', { done, count: boxes.length }));
    }
    for (const line of this.#root.querySelectorAll<HTMLElement>('[data-sent]')) {
      const day = doneOn(own, line.dataset['sent'] ?? '');
      line.textContent = day === undefined ? '' : this.#words.day(day);
    }
  }

  #showAnswers({ region, platforms, age, accounts, situations }: Answers, time: Time): void {
    const { page } = this.#words;
    const said = {
      place: [region === undefined ? undefined : page.regions[region]?.name],
      apps: platforms.map((app) => page.platforms[app]),
      age: [age && page.ages[age]],
      account: accounts.map((kind) => page.accounts[kind]),
      situation: situations.map((id) => page.situations[id]),
    };
    const nothing = this.#words.fill('notSaid');
    const inWords = Object.entries(said).map(([name, values]) => [name, this.#words.list(values)] as const);
    for (const [name, answer] of inWords)
      for (const place of this.#root.querySelectorAll(`[data-out=${name}]`)) place.textContent = answer || nothing;
    const others = inWords.filter(([name, answer]) => name !== 'place' && answer !== '').map(([, answer]) => answer);
    write(this.#root, 'answers', others.join(' · ') || nothing);
    for (const input of this.#root.querySelectorAll<HTMLInputElement>('[name=version]'))
      input.checked = input.value === String(time);
  }

  #list(name: string, steps: readonly PlanStep[], answers: Answers, time?: Time): void {
    const section = part(this.#root, `[data-list=${name}]`);
    section.hidden = steps.length === 0;
    const length = section.querySelector('[data-out=length]');
    if (length) length.textContent = this.#words.fill('listLength', { count: steps.length });
    const isTooLong = time !== undefined && (steps[0]?.minutes ?? 0) > time;
    const before = this.#rows.length;
    const rows = steps.map((step, index) => {
      const hints = { isToday: time !== undefined && index === 0, isTooLong: isTooLong && index === 0 };
      return makeStep(this.#root, this.#words, step, { answers, ...hints, isQuick: isTooLong && index === 1 });
    });
    const list = part(section, 'ol');
    // The numbers run on through the lists.
    list.style.setProperty('counter-reset', `step ${before}`);
    list.replaceChildren(...rows.map(({ element }) => element));
    this.#rows.push(...rows);
  }
}

function makeNote(text: string): Node {
  const item = document.createElement('li');
  item.className = 'border-s-4 border-line ps-4';
  item.textContent = text;
  return item;
}
