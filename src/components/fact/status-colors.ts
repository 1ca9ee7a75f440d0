import type { RegionStatus } from '../../schemas/common.ts';

/** Text colour of a status. Colour never speaks alone: shape and word stand beside it. */
export const STATUS_COLORS: Readonly<Record<RegionStatus, string>> = {
  'can-object': 'text-ok',
  'can-ask': 'text-ask',
  'no-right': 'text-none',
  'not-known': 'text-none',
};
