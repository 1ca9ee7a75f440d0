import { makePlan } from '../../domain/plan/plan.ts';
import { watchProgress } from '../progress/elements.ts';
import { currentRegion, showRegion, watchRegion } from '../region/region-choice.ts';
import type { PlanPage } from './plan-page.ts';
import { PlanQuestions, type Place } from './plan-questions.ts';
import { PlanView } from './plan-view.ts';
import { part } from '../site/part.ts';
import { PlanWords } from './plan-words.ts';

/** `<plan-maker>`: asks, makes the plan and shows it. Answers stand in the controls and in the fragment of the address. */
class PlanMaker extends HTMLElement {
  #page!: PlanPage;
  #questions!: PlanQuestions;
  #view!: PlanView;

  connectedCallback(): void {
    this.#page = JSON.parse(part(this, 'script[data-plan]').textContent) as PlanPage;
    const words = new PlanWords(this.#page);
    this.#questions = new PlanQuestions(this, words);
    this.#view = new PlanView(this, words);
    this.#questions.readAddress();
    this.#follow((history.state ?? {}) as Place);
    this.#listen();
    watchProgress((progress) => this.#view.tick(progress));
  }

  #listen(): void {
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#press(button);
    });
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.name === 'whom') this.#questions.nameWhom();
      if (target.name === 'version') this.#chooseTime(target.value);
    });
    this.addEventListener('region-picked', (event) => {
      event.preventDefault();
      this.#takeRegion((event as CustomEvent<string>).detail);
    });
    watchRegion((region) => {
      if (region === this.#questions.region) return;
      this.#questions.region = region;
      if (this.dataset['view'] === 'result') this.#showPlan();
    });
    addEventListener('popstate', ({ state }) => {
      this.#questions.readAddress();
      this.#follow((state ?? {}) as Place);
    });
  }

  #press(button: HTMLElement): void {
    const { change } = button.dataset;
    if (change !== undefined) this.#go({ question: this.#questions.named(change), isChange: true });
    else if (button.matches('[data-next]')) this.#goOn(button);
    else if (button.matches('[data-skip]')) {
      this.#questions.clear(button);
      this.#goOn(button);
    } else if (button.matches('[data-back]')) this.#goBack(button);
    else if (button.matches('[data-show]')) this.#showAll();
    else if (button.matches('[data-toggle]')) this.#toggleAll(button);
    else if (button.matches('[data-remember]')) this.#view.remember(this.#questions.fragment.slice(1));
    else if (button.matches('[data-print]')) print();
    else if (button.matches('[data-again]')) this.#startAgain();
  }

  #takeRegion(picked: string): void {
    this.#questions.takePlace(picked);
    if (this.dataset['view'] !== 'all') this.#goOn(part(this, 'region-picker'));
  }

  /** With all questions on one page the place is taken with the rest. */
  #showAll(): void {
    const { value } = part<HTMLSelectElement>(this, 'region-picker select');
    if (value !== '') this.#questions.takePlace(value);
    this.#go({});
  }

  #goBack(control: Element): void {
    const { isChange } = (history.state ?? {}) as Place;
    this.#go(isChange ? {} : { question: this.#questions.before(control) });
  }

  /** Next question, or the plan after the last one or a changed answer. */
  #goOn(control: Element): void {
    const { isChange } = (history.state ?? {}) as Place;
    this.#go(isChange ? {} : { question: this.#questions.after(control) });
  }

  #go(place: Place): void {
    history.pushState(place, '', this.#questions.fragment);
    this.#follow(place, true);
    if (place.question === undefined) part(this, '[data-list=now] h2').focus({ preventScroll: true });
    else this.#questions.focus(place.question);
    document.querySelector('h1')?.scrollIntoView();
  }

  /** @param isAsked whether the reader asks for a plan, even with no answer at all */
  #follow({ question }: Place, isAsked = false): void {
    if (question === undefined && (isAsked || this.#questions.isAnswered)) this.#showPlan();
    else this.#ask(question ?? 0);
  }

  #ask(question: number): void {
    const isAll = this.dataset['view'] === 'all';
    this.dataset['view'] = isAll ? 'all' : 'one';
    this.#questions.show(isAll ? undefined : question);
  }

  #showPlan(): void {
    this.dataset['view'] = 'result';
    const { answers } = this.#questions;
    if (answers.region !== undefined && answers.region !== currentRegion()) showRegion(answers.region);
    this.#view.show(makePlan(answers, this.#page.data), answers);
  }

  #chooseTime(value: string): void {
    this.#questions.chooseTime(value);
    history.replaceState(history.state, '', this.#questions.fragment);
    this.#showPlan();
  }

  #toggleAll(button: HTMLElement): void {
    const isAll = this.dataset['view'] !== 'all';
    this.dataset['view'] = isAll ? 'all' : 'one';
    button.ariaPressed = `${isAll}`;
    document.querySelector('h1')?.scrollIntoView();
    this.#ask(0);
  }

  #startAgain(): void {
    this.#questions.clearAll();
    this.dataset['view'] = 'one';
    this.#go({ question: 0 });
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}

customElements.define('plan-maker', PlanMaker);
