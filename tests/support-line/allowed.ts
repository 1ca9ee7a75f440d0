/** Something that a browser of the support line may lack, and why the site does without it there. */
interface Allowed {
  /** Why nothing is lost where it is missing. */
  readonly why: string;
  /** Name of the browser test that takes it out of the site and goes on. */
  readonly test: keyof typeof TESTS;
}

/** The tests of `tests/browser/support-line.spec.ts`. */
export const TESTS = {
  styles: 'without the newest styles and tags every page type reads, stays in its width and can be worked with',
  days: 'without days of its own the browser gets them from a library, and the dates are the same',
} as const;

/** Everything built that is newer than the support line, in one list. */
export const ALLOWED: Readonly<Record<string, Allowed>> = {
  'content-visibility: auto': {
    why: 'rows out of sight are laid out at once, which takes a little longer',
    test: 'styles',
  },
  'overflow-clip-margin': { why: 'rows have content-visibility only where this is there', test: 'styles' },
  'cursor: pointer': { why: 'a phone has no pointer', test: 'styles' },
  'box-decoration-break': { why: 'a mark over two lines is open at the break', test: 'styles' },
  'accent-color': { why: 'a ticked box has the colour of the device', test: 'styles' },
  'break-after: avoid': { why: 'on paper a heading may stand last on a sheet', test: 'styles' },
  '<meta name=viewport>': { why: 'only phones need it, and theirs have it', test: 'styles' },
  '<meta name=theme-color>': { why: 'the frame of the browser keeps its own colour', test: 'styles' },
  '<link rel=icon>': { why: 'the home screen has a picture of its own', test: 'styles' },
  '<link rel=manifest>': { why: 'the site is read in the browser and not installed', test: 'styles' },
  '<script type=speculationrules>': { why: 'the next page is fetched when it is asked for', test: 'styles' },
  'globalThis.Temporal': { why: 'the library that brings it looks for it first', test: 'days' },
  'Intl.DurationFormat': { why: 'a part of that library that the site does not use', test: 'days' },
  toTemporalInstant: { why: 'a part of that library that the site does not use', test: 'days' },
};
