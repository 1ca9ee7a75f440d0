/** What belongs to ticks, in one file: most pages have no steps, and do not fetch it. */
import { addStepTicks } from './step-ticks.ts';
import './guide-done.ts';

addStepTicks();
