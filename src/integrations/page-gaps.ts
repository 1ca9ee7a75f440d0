import type { PageStep } from './finish-pages.ts';

/** The end of a line before a block begins or ends, which no browser shows: https://www.w3.org/TR/css-text-3/#white-space-phase-2 */
const GAP =
  />\n+(?=<\/?(?:p|h[123]|ul|ol|li|div|blockquote|section|details|only-in|by-date|table|thead|tbody|t[hdr])\b)/g;

/** Takes out the line ends that the writer's text leaves between its blocks. Spaces are left: somebody put them there. */
export const withoutGaps: PageStep = () => (html) => html.replace(GAP, '>');
