import { defaultLocale } from '../../i18n/locales.ts';
import type { LetterState } from './letter-state.ts';
import type { FileState } from './translation-state.ts';

export type ReportFormat = 'text' | 'markdown';

/** How many names are written out before the rest is counted. */
const MOST_NAMES = 25;

/** The state of a language in words: how much is done, then each file that wants work, with its blocks. */
export function describeLanguage(
  { locale, name }: { readonly locale: string; readonly name: string },
  states: readonly FileState[],
  format: ReportFormat,
): string {
  const missing = states.filter(({ stage }) => stage === 'missing');
  const open = states.filter(({ stage }) => stage !== 'missing' && stage !== 'current');
  const files = open.map((state) => {
    const path = `content/${locale}/${state.file}`;
    const lines = linesOf(state, locale);
    return format === 'markdown'
      ? [`### ${path}`, '', ...lines.map((line) => `- ${line}`)].join('\n')
      : [path, ...lines.map((line) => `  ${line}`)].join('\n');
  });
  const heading = `${name} (${locale}): ${doneInWords(states)}`;
  const list = missing.map(({ file, movedFrom }) => (movedFrom === undefined ? file : `${file} (was ${movedFrom})`));
  return [
    format === 'markdown' ? `## ${heading}` : heading,
    countsInWords(states),
    ...files,
    ...(list.length === 0 ? [] : [bullets(`Not there yet, ${list.length}:`, list, format)]),
  ].join('\n\n');
}

function bullets(heading: string, items: readonly string[], format: ReportFormat): string {
  const sign = format === 'markdown' ? '- ' : '  ';
  return [format === 'markdown' ? `### ${heading}\n` : heading, ...items.map((item) => `${sign}${item}`)].join('\n');
}

function doneInWords(states: readonly FileState[]): string {
  const all = states.reduce((sum, { blocks }) => sum + blocks, 0);
  const done = states.reduce((sum, state) => sum + state.done, 0);
  // Never rounded up: 100 % is only said when nothing is left.
  return `${all === 0 ? 0 : Math.floor((100 * done) / all)} % done (${done} of ${all} blocks of text)`;
}

function countsInWords(states: readonly FileState[]): string {
  const count = (stage: FileState['stage']): number => states.filter((state) => state.stage === stage).length;
  const orphans = count('orphan');
  return [
    `${count('current')} files up to date`,
    `${count('outdated')} to bring up to date`,
    `${count('unrecorded')} without a record`,
    `${count('missing')} not there yet`,
    ...(orphans > 0 ? [`${orphans} without an English file`] : []),
  ].join(', ');
}

function linesOf({ stage, movedTo, changes, lacking, lackingPieces, file }: FileState, locale: string): string[] {
  if (stage === 'orphan')
    return [
      movedTo === undefined
        ? 'English has no such file any more: delete it'
        : `English moved it: rename it to content/${locale}/${movedTo}, then run "npm run translations -- ${locale} --done ${movedTo}"`,
    ];
  const named = (
    [
      ['not translated', lacking],
      ['new in English', changes.added],
      ['changed in English', changes.changed],
      ['moved in English', changes.moved],
      ['gone in English', changes.gone],
    ] as const
  )
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => `${what}: ${listed(names)}`);
  return [
    ...(stage === 'unrecorded'
      ? [
          `nothing says which English text it stands for: compare them, then run "npm run translations -- ${locale} --done ${file}"`,
        ]
      : []),
    ...named,
    ...(lackingPieces > 0 ? [`its text has ${lackingPieces} pieces fewer than the English one`] : []),
  ];
}

function listed(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  const rest = names.length - quoted.length;
  return quoted.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** The state of the letters, one line a language. */
export function describeLetters(states: readonly LetterState[], format: ReportFormat): string {
  const lines = states.map(({ language, isChecked, lacking, lawsInEnglish }) =>
    [
      `${language}: ${isChecked ? 'checked' : 'not checked by anybody who grew up with it'}`,
      ...(lacking.length > 0 ? [`in English or not there: ${listed(lacking)}`] : ['every text is there']),
      ...(lawsInEnglish.length > 0 ? [`laws quoted in English: ${listed(lawsInEnglish)}`] : []),
    ].join('; '),
  );
  const heading = `Letters (content/letters/), beside ${defaultLocale}: ${states.filter(({ isChecked }) => isChecked).length} of ${states.length} languages checked`;
  const sign = format === 'markdown' ? '- ' : '  ';
  return [format === 'markdown' ? `## ${heading}\n` : heading, ...lines.map((line) => `${sign}${line}`)].join('\n');
}
