import { localDay } from '../../domain/by-date.ts';
import { formatAnswers, type Answers } from '../../domain/plan/answers.ts';
import type { PlanStep } from '../../domain/plan/plan.ts';
import { tickGuide, untickGuide } from '../../domain/progress/tick.ts';
import { changeProgress, makeTickBox } from '../progress/elements.ts';
import { part, write } from '../site/part.ts';
import type { PlanWords } from './plan-words.ts';

/** What decides how a step is shown, besides the step itself. */
interface Setting {
  readonly answers: Answers;
  readonly isToday: boolean;
  /** It takes longer than the reader has now. */
  readonly isTooLong: boolean;
  /** It stands in for the first step, which takes too long. */
  readonly isQuick: boolean;
}

export interface StepRow {
  readonly guide: string;
  readonly element: HTMLElement;
  /** Shows the day on which the guide was ticked, or that it is not. */
  readonly tick: (day: string | undefined) => void;
}

/** Makes one row of the plan from the template in the page. */
export function makeStep(root: HTMLElement, words: PlanWords, step: PlanStep, setting: Setting): StepRow {
  const { answers, isToday, isTooLong, isQuick } = setting;
  const { region } = answers;
  const template = part<HTMLTemplateElement>(root, '[data-template=step]').content.firstElementChild;
  const element = template?.cloneNode(true) as HTMLElement;
  const { title = '', why = '', evidence = '' } = words.page.guides[step.guide] ?? {};
  const hints = [isTooLong ? words.fill('pressed') : '', isQuick ? words.fill('quick') : ''];
  const reasons = step.reasons.map((reason) => words.reason(reason, step.rule === 'objection', region));
  element.dataset['step'] = step.guide;
  write(element, 'title', title);
  write(element, 'minutes', `${words.minutes(step.minutes)}.`);
  write(element, 'why', [why, ...hints].filter(Boolean).join(' '));
  write(element, 'reasons', reasons.join(' · '));
  write(element, 'rule', words.page.rules[step.rule] ?? '');
  write(element, 'evidence', evidence);
  const today = element.querySelector<HTMLElement>('[data-out=today]');
  if (!isToday) today?.remove();
  part(element, '[data-out=effects]').replaceChildren(...effectRows(root, words, step.guide));
  linkLetter(root, words, part(element, '[data-out=letter]'), step.rule === 'letter' ? region : undefined);
  // In the fragment, which no request carries: the answers stay here.
  const choices = formatAnswers(answers);
  part<HTMLAnchorElement>(element, '[data-out=title]').href =
    `${root.dataset['guides']}${step.guide}/${choices && `#${choices}`}`;

  const box = makeTickBox(`${words.fill('done')}: ${title}`, (isTicked) =>
    changeProgress((progress) =>
      isTicked ? tickGuide(progress, step.guide, localDay(new Date())) : untickGuide(progress, step.guide),
    ),
  );
  const status = document.createElement('p');
  status.className = 'text-note';
  element.firstElementChild?.after(box, status);
  return {
    guide: step.guide,
    element,
    tick: (day) => {
      box.checked = day !== undefined;
      status.textContent = day === undefined ? '' : words.fill('doneOn', { date: words.day(day) });
      status.hidden = day === undefined;
      if (today) today.hidden = day !== undefined;
    },
  };
}

/** The words of the letter are made on a page of their own, for the region. */
function linkLetter(root: HTMLElement, words: PlanWords, place: HTMLElement, region = ''): void {
  const { name } = words.page.regions[region] ?? {};
  if (name === undefined) {
    place.remove();
    return;
  }
  const way = document.createElement('a');
  way.className = 'inline-flex min-h-11 items-center';
  way.href = `${root.dataset['letter']}#region=${region}`;
  way.textContent = words.fill('letter', { place: name });
  place.replaceChildren(way);
}

/** The six effects of a guide: of the four words that stand in the template, the one that is true of it. */
function effectRows(root: HTMLElement, { page }: PlanWords, guide: string): Node[] {
  const rows = part<HTMLTemplateElement>(root, '[data-template=effects]').content.cloneNode(true) as DocumentFragment;
  const effect: Readonly<Record<string, string>> = page.data.guides.find(({ id }) => id === guide)?.effect ?? {};
  for (const value of rows.querySelectorAll<HTMLElement>('[data-value]')) {
    const use = value.closest<HTMLElement>('[data-use]')?.dataset['use'] ?? '';
    if (value.dataset['value'] !== effect[use]) value.remove();
  }
  return [...rows.children];
}
