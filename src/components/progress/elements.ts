/**
 * What belongs to ticks, in one file: most pages have none, and do not fetch it. The plan takes from it what it needs.
 */
import { addStepTicks } from './step-ticks.ts';
import './guide-done.ts';

export { countTicks, parseProgress } from '../../domain/progress/progress.ts';
export { changeProgress, watchProgress } from './progress-store.ts';
export { makeTickBox } from './tick-box.ts';

addStepTicks();
