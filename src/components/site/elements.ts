/**
 * Every custom element of ordinary pages, in one file that is fetched once and shared.
 * Tools with more script (search) bring their own; what only some pages have is fetched where it is.
 */
import './old-browser.ts';
import './copy-text.ts';
import './forget-choices.ts';
import './theme-switch.ts';
import '../mdx/only-in.ts';
import '../region/region-notice.ts';
import '../region/region-picker.ts';
import '../search/search-shortcut.ts';

/** What only some pages have, by what shows that a page has it. */
const LATER = [
  ['.prose .steps,guide-done', () => import('../progress/elements.ts')],
  ['by-date', () => import('../mdx/by-date.ts')],
  ['plan-maker', () => import('../plan/plan-maker.ts')],
  ['letter-maker', () => import('../letter/letter-maker.ts')],
  ['deadline-finder', () => import('../deadline/deadline-finder.ts')],
  ['offline-copy', () => import('../offline/offline-copy.ts')],
  ['review-clock', () => import('../freshness/review-clock.ts')],
  ['stored-choices', () => import('../stored/stored-choices.ts')],
] as const;
for (const [found, load] of LATER)
  // Without them the page is whole, so nothing is done where they do not arrive.
  if (document.querySelector(found)) load().catch(() => 0);
