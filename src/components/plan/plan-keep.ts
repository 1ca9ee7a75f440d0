import type { Plan } from '../../domain/plan/plan.ts';
import { part, write } from '../site/part.ts';
import type { PlanWords } from './plan-words.ts';

/** What cannot be done is a long list; the rest is one press away. */
const LIMITS_SHOWN = 5;

/** Shows what no step can do, each with what comes closest. */
export function showLimits(root: HTMLElement, words: PlanWords, limits: readonly string[]): void {
  const template = part<HTMLTemplateElement>(root, '[data-template=limit]');
  const rows = limits.slice(0, LIMITS_SHOWN).map((id) => {
    const row = template.content.cloneNode(true) as DocumentFragment;
    const { cannot = '', instead = '', guide = '' } = words.page.limits[id] ?? {};
    write(row, 'cannot', cannot);
    write(row, 'instead', words.fill('instead', { instead }));
    part<HTMLAnchorElement>(row, 'a').href = `${root.dataset['guides']}${guide}/`;
    return row;
  });
  part(root, '[data-out=limits]').replaceChildren(...rows);
  part(root, '[data-list=cannot]').hidden = rows.length === 0;
}

/** Fills the part to keep: one line for each objection. The day it was sent comes from its tick, or from the reader’s pen. */
export function showDates(root: HTMLElement, words: PlanWords, { steps }: Plan, region: string | undefined): void {
  const sent = steps.filter(({ rule }) => rule === 'objection' || rule === 'letter');
  const lines = sent.map(({ guide }) => {
    const line = document.createElement('li');
    line.className = 'flex flex-wrap gap-x-3 border-b-2 pt-3 pb-1';
    const day = document.createElement('b');
    day.dataset['sent'] = guide;
    line.append(words.fill('sent', { step: words.page.guides[guide]?.title ?? '' }), day);
    return line;
  });
  part(root, '[data-out=dates]').replaceChildren(...lines);
  part<HTMLAnchorElement>(root, 'a[data-dates]').hash = region === undefined ? '' : `region=${region}`;
  write(root, 'answerDue', words.page.regions[region ?? '']?.reply ?? words.fill('answerUnknown'));
  part(root, '[data-slip]').hidden = sent.length === 0;
}
