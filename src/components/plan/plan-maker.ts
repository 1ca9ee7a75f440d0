import { fillMessage } from '../../domain/message.ts';
import { formatAnswers, hasAnswers, parseAnswers, type Answers, type Vocabulary } from '../../domain/plan/answers.ts';
import { makePlan } from '../../domain/plan/plan.ts';
import { watchProgress } from '../progress/progress-store.ts';
import { currentRegion, showRegion, watchRegion } from '../region/region-choice.ts';
import { clearAnswers, fillAnswers, readAnswers } from './plan-form.ts';
import type { PlanPage } from './plan-page.ts';
import { PlanView } from './plan-view.ts';

/** The guide for those who do the steps with somebody: chosen in the first question. */
const HELPING = 'helping-someone-else';

/** Which question is seen; nothing where the plan is. It stands in the history, so that the browser’s own way back works. */
interface Place {
  readonly question?: number | undefined;
  /** The reader came back from the plan to change one answer. */
  readonly isChange?: boolean;
}

/** `<plan-maker>`: asks, makes the plan and shows it. Answers stand in the controls and in the fragment of the address. */
class PlanMaker extends HTMLElement {
  #page!: PlanPage;
  #known!: Vocabulary;
  #view!: PlanView;
  #region: string | undefined;
  #questions: HTMLElement[] = [];

  connectedCallback(): void {
    const page = (this.#page = JSON.parse(this.querySelector('[data-plan]')?.textContent ?? '') as PlanPage);
    this.#known = {
      regions: Object.keys(page.regions),
      platforms: Object.keys(page.platforms),
      situations: Object.keys(page.situations),
    };
    this.#questions = [...this.querySelectorAll<HTMLElement>('[data-question]')];
    this.#view = new PlanView(this, page);
    this.#listen();
    this.#readAddress();
    const { question } = (history.state ?? {}) as Place;
    if (question === undefined && hasAnswers(parseAnswers(location.hash, this.#known))) this.#showPlan();
    else this.#showQuestion({ question: question ?? 0 });
    watchProgress((progress) => this.#view.tick(progress));
  }

  get #answers(): Answers {
    return readAnswers(this, this.#region, this.#known);
  }

  get #isHelping(): boolean {
    return this.#answers.situations.includes(HELPING);
  }

  #readAddress(): void {
    const answers = parseAnswers(location.hash, this.#known);
    this.#region = answers.region ?? currentRegion();
    fillAnswers(this, answers);
    this.dataset['whom'] = this.#isHelping ? 'other' : 'me';
  }

  #listen(): void {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (!button) return;
      const { change } = button.dataset;
      const section = button.closest<HTMLElement>('[data-question]');
      if (change !== undefined) this.#go({ question: this.#indexOf(change), isChange: true });
      else if (button.matches('[data-skip]') && section) this.#skip(section);
      else if (button.matches('[data-next]') && section) this.#goOn(section);
      else if (button.matches('[data-back]') && section) this.#go({ question: this.#questions.indexOf(section) - 1 });
      else if (button.matches('[data-show]')) this.#go({});
      else if (button.matches('[data-toggle]')) this.#toggleAll(button);
      else if (button.matches('[data-print]')) print();
      else if (button.matches('[data-again]')) this.#startAgain();
    });
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.name === 'whom') this.dataset['whom'] = target.value === HELPING ? 'other' : 'me';
      if (target.name === 'version') this.#chooseTime(target.value);
    });
    // Somebody else’s place is not the reader’s: it is shown, and not remembered.
    this.addEventListener('region-picked', (event) => {
      if (!this.#isHelping) return;
      event.preventDefault();
      showRegion((event as CustomEvent<string>).detail);
    });
    let isFirst = true;
    watchRegion((region) => {
      if (isFirst) {
        isFirst = false;
        return;
      }
      this.#region = region;
      if (this.dataset['view'] === 'result') this.#showPlan();
      else if (this.dataset['view'] === 'one') this.#goOn(this.#questions[0]);
    });
    addEventListener('popstate', ({ state }) => this.#follow((state ?? {}) as Place));
  }

  /** Next question, or the plan after the last one or a changed answer. */
  #goOn(section: HTMLElement | undefined): void {
    const next = this.#questions.indexOf(section ?? this) + 1;
    const { isChange } = (history.state ?? {}) as Place;
    this.#go(isChange || next >= this.#questions.length ? {} : { question: next });
  }

  #skip(section: HTMLElement): void {
    clearAnswers(section);
    if (section.dataset['question'] === 'place') this.#region = undefined;
    this.#goOn(section);
  }

  #go(place: Place): void {
    history.pushState(place, '', `#${formatAnswers(this.#answers)}`);
    this.#follow(place);
    this.querySelector<HTMLElement>(place.question === undefined ? 'h2' : '[data-question]:not([hidden]) h2')?.focus();
    this.scrollIntoView();
  }

  #follow(place: Place): void {
    if (place.question === undefined && hasAnswers(parseAnswers(location.hash, this.#known))) {
      this.#readAddress();
      this.#showPlan();
    } else if (place.question === undefined && location.hash === '#') this.#showPlan();
    else this.#showQuestion({ question: place.question ?? 0 });
  }

  #showQuestion({ question = 0 }: Place): void {
    const isAll = this.dataset['view'] === 'all';
    if (!isAll) this.dataset['view'] = 'one';
    for (const [index, section] of this.#questions.entries()) {
      section.hidden = !isAll && index !== question;
      const progress = section.querySelector('[data-progress]');
      const values = { number: index + 1, total: this.#questions.length };
      if (progress) progress.textContent = this.#fill('progress', values);
    }
    this.#view.hide();
  }

  #showPlan(): void {
    this.dataset['view'] = 'result';
    const answers = this.#answers;
    this.#view.show(makePlan(answers, this.#page.data), answers);
  }

  #chooseTime(value: string): void {
    for (const input of this.querySelectorAll<HTMLInputElement>('[name=time]')) input.checked = input.value === value;
    history.replaceState(history.state, '', `#${formatAnswers(this.#answers)}`);
    this.#showPlan();
  }

  #toggleAll(button: HTMLElement): void {
    const isAll = this.dataset['view'] !== 'all';
    this.dataset['view'] = isAll ? 'all' : 'one';
    button.ariaPressed = String(isAll);
    this.#showQuestion({});
  }

  #startAgain(): void {
    for (const section of this.#questions) clearAnswers(section);
    this.dataset['view'] = 'one';
    history.pushState({ question: 0 }, '', location.pathname + location.search);
    this.#showQuestion({});
    this.#questions[0]?.querySelector('h2')?.focus();
  }

  #indexOf(question: string): number {
    return this.#questions.findIndex(({ dataset }) => dataset['question'] === question);
  }

  #fill(word: 'progress', values: Readonly<Record<string, number>>): string {
    return fillMessage(this.#page.words[word], values, document.documentElement.lang);
  }
}

customElements.define('plan-maker', PlanMaker);
