import { localDay } from '../../domain/by-date.ts';
import { fillMessage } from '../../domain/message.ts';
import type { PlanStep } from '../../domain/plan/plan.ts';
import { tickGuide, untickGuide } from '../../domain/progress/tick.ts';
import { changeProgress } from '../progress/progress-store.ts';
import { makeTickBox } from '../progress/tick-box.ts';
import type { PlanPage, PlanWord } from './plan-page.ts';

/** What the plan says of a step besides what the step itself is. */
interface StepWords {
  readonly region: string | undefined;
  readonly isFirst: boolean;
  readonly reasons: string;
  readonly minutes: string;
  /** It takes longer than the reader has now. */
  readonly isTooLong: boolean;
  /** It stands in for the first step, which takes too long. */
  readonly isQuick: boolean;
  readonly day: (isoDate: string) => string;
}

export interface StepRow {
  readonly guide: string;
  readonly element: HTMLElement;
  /** Shows the day on which the guide was ticked, or that it is not. */
  readonly tick: (day: string | undefined) => void;
}

/** Makes one row of the plan from the template in the page. */
export function makeStep(root: HTMLElement, page: PlanPage, step: PlanStep, words: StepWords): StepRow {
  const language = document.documentElement.lang;
  const fill = (word: PlanWord, values: Readonly<Record<string, string | number>> = {}): string =>
    fillMessage(page.words[word], values, language);
  const template = root.querySelector<HTMLTemplateElement>('[data-template=step]');
  const element = template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
  const out = (name: string): HTMLElement | null => element.querySelector(`[data-out=${name}]`);
  const write = (name: string, text: string | undefined): void => {
    const place = out(name);
    if (text === undefined) place?.remove();
    else if (place) place.textContent = text;
  };
  const { title = '', why = '', evidence = '' } = page.guides[step.guide] ?? {};
  const query = words.region === undefined ? '' : `?region=${words.region}`;
  element.dataset['step'] = step.guide;
  const link = out('title') as HTMLAnchorElement;
  link.textContent = title;
  link.href = `${root.dataset['guides']}${step.guide}/${query}`;
  const hints = [words.isTooLong ? fill('pressed') : '', words.isQuick ? fill('quick') : ''];
  if (!words.isFirst) out('today')?.remove();
  write('minutes', `${words.minutes}.`);
  write('why', [why, ...hints].filter(Boolean).join(' '));
  write('reasons', words.reasons);
  write('rule', page.rules[step.rule]);
  write('evidence', evidence);
  out('effects')?.replaceChildren(...effectRows(root, page, step.guide));
  linkLetter();

  const box = makeTickBox(`${fill('done')}: ${title}`, (isTicked) =>
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
      status.textContent = day === undefined ? '' : fill('doneOn', { date: words.day(day) });
      status.hidden = day === undefined;
    },
  };

  /** The words of the letter stand on the page of the region. */
  function linkLetter(): void {
    const place = out('letter');
    const region = page.regions[words.region ?? ''];
    if (step.rule !== 'letter' || region?.letter === undefined) {
      place?.remove();
      return;
    }
    const way = document.createElement('a');
    way.className = 'inline-flex min-h-11 items-center';
    way.href = `${root.dataset['regions']}${words.region}/#${region.letter}`;
    way.textContent = fill('letter', { place: region.name });
    place?.replaceChildren(way);
  }
}

/** The six effects of a guide: of the four words that stand in the template, the one that is true of it. */
function effectRows(root: HTMLElement, { data }: PlanPage, guide: string): Node[] {
  const rows = root.querySelector<HTMLTemplateElement>('[data-template=effects]')?.content.cloneNode(true);
  const effect: Readonly<Record<string, string>> = data.guides.find(({ id }) => id === guide)?.effect ?? {};
  if (!(rows instanceof DocumentFragment)) return [];
  for (const value of rows.querySelectorAll<HTMLElement>('[data-value]')) {
    const use = value.closest<HTMLElement>('[data-use]')?.dataset['use'] ?? '';
    if (value.dataset['value'] !== effect[use]) value.remove();
  }
  return [...rows.children];
}
