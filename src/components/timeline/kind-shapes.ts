import type { Event } from '../../schemas/event.ts';

/** Shape of each kind of event, around the middle of a square of 16 units. Strokes only, so that it prints. */
export const KIND_SHAPES: Readonly<Record<Event['kind'], string>> = {
  // A diamond: something happens.
  meta: 'M0-6 6 0 0 6-6 0z',
  // Lines of a text.
  law: 'M-6-5H6M-6 0H6M-6 5H1',
  // A round stamp.
  regulator: 'M-6 0a6 6 0 1 1 12 0a6 6 0 1 1-12 0M-1.5 0h3',
  // A gable on pillars.
  court: 'M-6-2 0-6 6-2zM-4-1V6M4-1V6M-6 6H6',
  // What somebody says.
  hoax: 'M-6-6H6V3H0L-4 7V3H-6z',
  // A page with a line.
  report: 'M-5-6H5V6H-5zM-2-2H2M-2 2H2',
};
