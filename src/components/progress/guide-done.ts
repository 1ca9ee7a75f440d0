import { localDay } from '../../domain/by-date.ts';
import { formatTag } from '../../domain/format-tag.ts';
import { pageName } from '../../domain/progress/step-key.ts';
import { doneOn, tickGuide, untickGuide } from '../../domain/progress/tick.ts';
import { changeProgress, watchProgress } from './progress-store.ts';
import { makeTickBox } from './tick-box.ts';
import { define } from '../site/define.ts';

/** `<guide-done>`: a row with a box that ticks the whole guide, and the day on which that was done. */
class GuideDone extends HTMLElement {
  connectedCallback(): void {
    const label = this.querySelector('label');
    const status = this.querySelector('p');
    const page = pageName(location.pathname);
    const box = makeTickBox(label?.textContent ?? '', (isTicked) =>
      changeProgress((progress) =>
        isTicked ? tickGuide(progress, page, localDay(new Date())) : untickGuide(progress, page),
      ),
    );
    label?.append(box);
    // A guide opened from a plan carries its choices, so that the way back leads to the same plan.
    const back = this.querySelector<HTMLAnchorElement>('a:last-child');
    if (back && /[#&](?:platforms|age|account|situation)=./.test(location.hash)) back.hash = location.hash;
    const unticked = status?.textContent ?? '';
    watchProgress((progress) => {
      const day = doneOn(progress, page);
      box.checked = day !== undefined;
      if (!status) return;
      status.textContent = day ? (this.dataset['on'] ?? '').replace('{date}', inWords(day)) : unticked;
    });
  }
}

/** A day, year-month-day, as readers write it. Made only where a guide is ticked: it takes a slow phone a moment. */
function inWords(day: string): string {
  const language = formatTag(document.documentElement.lang);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

define('guide-done', GuideDone);
