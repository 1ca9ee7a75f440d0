import { formatAnswers, hasAnswers, parseAnswers, type Answers, type Vocabulary } from '../../domain/plan/answers.ts';
import { chooseRegion, currentRegion, showRegion } from '../region/region-choice.ts';
import { clearAnswers, fillAnswers, readAnswers } from './plan-form.ts';
import { HELPING } from './plan-page.ts';
import type { PlanWords } from './plan-words.ts';

/** Which question is seen; nothing where the plan is. It stands in the history, so that the browser’s own way back works. */
export interface Place {
  readonly question?: number | undefined;
  /** The reader came from the plan to change one answer, and goes back there. */
  readonly isChange?: boolean;
}

/** The questions of the plan: which one is seen, and what is ticked in them. */
export class PlanQuestions {
  readonly #root: HTMLElement;
  readonly #known: Vocabulary;
  readonly #sections: readonly HTMLElement[];
  /** The place has its own control, which tells what was chosen. */
  region: string | undefined;

  constructor(root: HTMLElement, words: PlanWords) {
    const { regions, platforms, situations } = words.page;
    this.#root = root;
    this.#known = {
      regions: Object.keys(regions),
      platforms: Object.keys(platforms),
      situations: Object.keys(situations),
    };
    this.#sections = [...root.querySelectorAll<HTMLElement>('[data-question]')];
  }

  get answers(): Answers {
    return readAnswers(this.#root, this.region, this.#known);
  }

  /** The answers as the fragment of an address. */
  get fragment(): string {
    return `#${formatAnswers(this.answers)}`;
  }

  /** Takes the answers from the address. A place that it does not name is the one the reader has chosen. */
  readAddress(): void {
    const answers = parseAnswers(location.hash, this.#known);
    this.region = answers.region ?? currentRegion();
    fillAnswers(this.#root, answers);
    this.nameWhom();
  }

  /** Whether the address has answers of its own. */
  get isAnswered(): boolean {
    return hasAnswers(parseAnswers(location.hash, this.#known));
  }

  get isForOther(): boolean {
    return this.answers.situations.includes(HELPING);
  }

  /**
   * Takes what was chosen in the list of places; somebody else’s place is shown, and not remembered.
   * @param picked id of a region; anything else is "not sure"
   */
  takePlace(picked: string): void {
    this.region = this.#known.regions.find((id) => id === picked);
    if (this.region !== undefined) (this.isForOther ? showRegion : chooseRegion)(this.region);
  }

  /** Speaks of the reader, or of the person the plan is for. */
  nameWhom(): void {
    this.#root.dataset['whom'] = this.isForOther ? 'other' : 'me';
  }

  /** @returns place of the question that comes after the one with this control; nothing after the last */
  after(control: Element): number | undefined {
    const next = this.#indexOf(control) + 1;
    return next < this.#sections.length ? next : undefined;
  }

  before(control: Element): number {
    return Math.max(0, this.#indexOf(control) - 1);
  }

  named(name: string): number {
    return this.#sections.findIndex(({ dataset }) => dataset['question'] === name);
  }

  /** Takes back the answers of the question with this control. */
  clear(control: Element): void {
    const section = this.#sections[this.#indexOf(control)];
    if (section) clearAnswers(section);
    if (section?.dataset['question'] === 'place') this.region = undefined;
  }

  chooseTime(minutes: string): void {
    for (const input of this.#root.querySelectorAll<HTMLInputElement>('[name=time]'))
      input.checked = input.value === minutes;
  }

  clearAll(): void {
    for (const section of this.#sections) clearAnswers(section);
  }

  /** @param index which question; all of them where it is left out */
  show(index?: number): void {
    for (const [place, section] of this.#sections.entries()) section.hidden = index !== undefined && place !== index;
  }

  focus(index: number): void {
    this.#sections[index]?.querySelector('h2')?.focus();
  }

  #indexOf(control: Element): number {
    return this.#sections.findIndex((section) => section.contains(control));
  }
}
