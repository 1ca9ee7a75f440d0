import { REVIEW_DAYS, type Volatility } from '../domain/review-date.ts';
import type { DuePage, FactCount, Opening, Place, WorkGroup, WorkList } from './work-list.ts';

export type Format = 'text' | 'markdown';

/** GitHub takes issues of at most 65,536 characters. */
const MOST_CHARACTERS = 60_000;
const MOST_FACTS = 20;

const SUBJECTS: Readonly<Record<Volatility, string>> = {
  screens: 'Menus and forms',
  law: 'Laws and rights',
  hoax: 'Rumours',
  background: 'Background',
};
const KINDS: Readonly<Record<Opening['kind'], string>> = {
  settings: 'Menus to try',
  forms: 'Forms to open',
  sources: 'Sources to read again',
};

/** Why the list is in this order. */
const ORDER =
  'In the order in which an old page does most harm. Menus and forms first: people act on them at once, and a form that has moved ' +
  'lets an objection fail unseen. Laws next: a wrong day costs a right. Then rumours, then background. In each, the oldest check first.';

/**
 * Puts the work list into words.
 * @param format markdown: with boxes to tick, short enough for an issue
 * @param whenNext first day on which something will be due soon, for a list with nothing on it
 */
export function describeWork(list: WorkList, format: Format, whenNext?: string): string {
  const isMarkdown = format === 'markdown';
  const heading = (level: number, text: string): string =>
    isMarkdown ? `${'#'.repeat(level)} ${text}` : underline(text, level);
  const box = isMarkdown ? '- [ ] ' : '- ';
  const due = list.groups.filter(({ pages }) => pages.length > 0);
  const total = (state: 'overdue' | 'soon'): number => list.groups.reduce((sum, { counts }) => sum + counts[state], 0);
  const parts = [
    heading(1, `What to check again, as of ${list.today}`),
    `Pages: ${total('overdue')} overdue, ${total('soon')} due within 30 days. Overdue does not mean wrong: nobody has looked again in time.`,
    ...(due.length === 0
      ? [`No page is due.${whenNext ? ` The first comes on this list on ${whenNext}.` : ''}`]
      : [ORDER]),
    ...due.flatMap((group) => describeGroup(group, heading, box)),
    heading(2, 'Facts with a date of their own'),
    'Menus, forms and the state of rights carry the date of what others wrote: looking again does not make it newer, so it makes nothing due. ' +
      'A date without its day counts from its first. Authorities are as old as their oldest source.',
    ...describeFacts(list.facts, isMarkdown),
    ...list.facts
      .filter((fact) => fact.due.length > 0 && fact.kind !== 'sources')
      .map((fact) => describeDueFacts(fact, heading)),
  ];
  const text = `${parts.join('\n\n')}\n`;
  return isMarkdown ? shorten(text) : text;
}

const underline = (text: string, level: number): string => `${text}\n${(level === 1 ? '=' : '-').repeat(text.length)}`;

const at = ({ file, line, field }: Place): string => `${file}:${line} (${field})`;

function describeGroup(
  { speed, counts, pages, openings }: WorkGroup,
  heading: (level: number, text: string) => string,
  box: string,
): string[] {
  const numbers = new Map(pages.map((page, index) => [page, index + 1]));
  const kinds = (Object.keys(KINDS) as Opening['kind'][])
    .map((kind) => ({ kind, own: openings.filter((opening) => opening.kind === kind) }))
    .filter(({ own }) => own.length > 0);
  return [
    heading(
      2,
      `${SUBJECTS[speed]} (every ${REVIEW_DAYS[speed]} days): ${counts.overdue} overdue, ${counts.soon} due soon`,
    ),
    pages
      .map(
        (page, index) =>
          `${box}${index + 1}. ${page.state === 'overdue' ? 'OVERDUE' : 'due soon'} ${page.title}: checked ${page.reviewed}, due ${page.next}. ${at(page.place)}`,
      )
      .join('\n'),
    ...kinds.flatMap(({ kind, own }) => [
      heading(3, KINDS[kind]),
      own.map((opening) => describeOpening(opening, numbers)).join('\n'),
    ]),
  ];
}

function describeOpening(
  { name, address, dated, place, pages, kind }: Opening,
  numbers: ReadonlyMap<DuePage, number>,
): string {
  const date = kind === 'sources' ? `read ${dated ?? 'never'}` : dated ? `last reported ${dated}` : 'no dated report';
  const serves = pages.map((page) => numbers.get(page)).join(', ');
  return `- ${name}${address ? ` <${address}>` : ''}: ${date}. For ${serves}. ${at(place)}`;
}

function describeFacts(facts: readonly FactCount[], isMarkdown: boolean): string[] {
  const rows = facts.map(({ kind, field, total, undated, counts, due }) => [
    kind,
    field,
    ...[total, counts.overdue, counts.soon, undated].map(String),
    due[0]?.reviewed ?? '-',
  ]);
  const head = ['Kind', 'Date', 'In all', 'Overdue', 'Due soon', 'No date', 'Oldest due'];
  if (isMarkdown) return [[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [
    [head, ...rows]
      .map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n'),
  ];
}

function describeDueFacts({ kind, due, counts }: FactCount, heading: (level: number, text: string) => string): string {
  const shown = due.slice(0, MOST_FACTS).map(({ id, reviewed, place }) => `- ${reviewed} ${id}. ${at(place)}`);
  const rest = due.length - shown.length;
  if (rest > 0) shown.push(`- and ${rest} more`);
  return `${heading(3, `${kind}: ${counts.overdue} overdue, ${counts.soon} due soon, the oldest first`)}\n\n${shown.join('\n')}`;
}

function shorten(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const end = text.lastIndexOf('\n', MOST_CHARACTERS);
  return `${text.slice(0, end)}\n\nThe list is longer than an issue may be. The whole: \`npm run freshness\`.\n`;
}
