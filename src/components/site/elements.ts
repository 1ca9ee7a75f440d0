/**
 * Every custom element of ordinary pages, in one file that is fetched once and shared.
 * Tools with more script (search) bring their own.
 */
import './copy-text.ts';
import './forget-choices.ts';
import './theme-switch.ts';
import '../mdx/only-in.ts';
import '../mdx/by-date.ts';
import '../region/region-notice.ts';
import '../region/region-picker.ts';
