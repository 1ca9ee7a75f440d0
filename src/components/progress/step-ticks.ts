import { pageName, stepKey } from '../../domain/progress/step-key.ts';
import { isStepDone, tickStep, untickStep } from '../../domain/progress/tick.ts';
import { changeProgress, watchProgress } from './progress-store.ts';
import { makeTickBox } from './tick-box.ts';

const page = pageName(location.pathname);

/** Puts a box to tick into every step of the page. The head of the list says where its steps are done, and names the column. */
export function addStepTicks(): void {
  const boxes = [...document.querySelectorAll('.steps > li')].map((step) => {
    const [place, column] = step.parentElement?.previousElementSibling?.children ?? [];
    const instruction = textOf(step.firstElementChild);
    const key = stepKey(textOf(place), instruction);
    const box = makeTickBox(`${textOf(column)}: ${instruction}`, (isTicked) =>
      changeProgress((progress) => (isTicked ? tickStep : untickStep)(progress, page, key)),
    );
    step.firstElementChild?.after(box);
    return { box, key };
  });
  watchProgress((progress) => {
    for (const { box, key } of boxes) box.checked = isStepDone(progress, page, key);
  });
}

/** The words of an element without the numbers of their sources. */
function textOf(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelector('.cite')?.remove();
  return copy?.textContent.trim() ?? '';
}
