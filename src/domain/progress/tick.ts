/** Asking what is ticked, and ticking. Nothing is changed in place: each function gives the ticks as they are afterwards. */
import { MAX_PAGES, MAX_STEPS, PROGRESS_VERSION, type PageProgress, type Progress } from './progress.ts';

/** Day on which the reader ticked the whole guide, year-month-day, or undefined. */
export function doneOn(progress: Progress, guide: string): string | undefined {
  return progress.get(guide)?.done;
}

/** Whether the reader ticked the whole guide. */
export function isDone(progress: Progress, guide: string): boolean {
  return doneOn(progress, guide) !== undefined;
}

/** Whether the reader ticked this step. */
export function isStepDone(progress: Progress, page: string, step: string): boolean {
  return stepsOf(progress, page).includes(step);
}

/**
 * Ticks the whole guide.
 * @param day where the reader is, year-month-day
 */
export function tickGuide(progress: Progress, guide: string, day: string): Progress {
  return withPage(progress, guide, { done: day, steps: stepsOf(progress, guide) });
}

/** Takes back the tick of the whole guide. Its steps keep theirs. */
export function untickGuide(progress: Progress, guide: string): Progress {
  return withPage(progress, guide, { steps: stepsOf(progress, guide) });
}

/** Ticks one step. */
export function tickStep(progress: Progress, page: string, step: string): Progress {
  const { steps, ...rest } = progress.get(page) ?? { steps: [] };
  return withPage(progress, page, { ...rest, steps: [...steps.filter((key) => key !== step), step] });
}

/** Takes back the tick of one step. */
export function untickStep(progress: Progress, page: string, step: string): Progress {
  const { steps, ...rest } = progress.get(page) ?? { steps: [] };
  return withPage(progress, page, { ...rest, steps: steps.filter((key) => key !== step) });
}

/** The text to store, or undefined where nothing is ticked, so that nothing need be stored. */
export function serializeProgress(progress: Progress): string | undefined {
  if (progress.size === 0) return undefined;
  const pages = [...progress].map(([page, { done, steps }]) => [page, { done, ...(steps.length > 0 && { steps }) }]);
  return JSON.stringify({ v: PROGRESS_VERSION, guides: Object.fromEntries(pages) as unknown });
}

function stepsOf(progress: Progress, page: string): readonly string[] {
  return progress.get(page)?.steps ?? [];
}

/** The same ticks with those of one page replaced. What was ticked last stands last, and stays longest. */
function withPage(progress: Progress, page: string, ticks: PageProgress): Progress {
  const others = [...progress].filter(([name]) => name !== page);
  if (ticks.done === undefined && ticks.steps.length === 0) return new Map(others);
  return new Map([...others, [page, { ...ticks, steps: ticks.steps.slice(-MAX_STEPS) }] as const].slice(-MAX_PAGES));
}
