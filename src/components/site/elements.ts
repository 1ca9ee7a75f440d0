/**
 * Every custom element of ordinary pages, in one file that is fetched once and shared.
 * Tools with more script (search) bring their own; what only some pages have is fetched where it is.
 */
import './copy-text.ts';
import './forget-choices.ts';
import './theme-switch.ts';
import '../mdx/only-in.ts';
import '../region/region-notice.ts';
import '../region/region-picker.ts';
import '../search/search-shortcut.ts';

// Without them the page is whole, so nothing is done where they do not arrive.
const ignore = (): void => undefined;
if (document.querySelector('.steps:not(plan-maker .steps), guide-done, by-date'))
  import('../progress/elements.ts').catch(ignore);
if (document.querySelector('plan-maker')) import('../plan/plan-maker.ts').catch(ignore);
if (document.querySelector('stored-choices')) import('../stored/stored-choices.ts').catch(ignore);
