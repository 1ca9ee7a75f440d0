import type { Link, LinkState } from '../schemas/link.ts';
import type { CheckedLink } from './check-links.ts';

const HEADINGS: readonly (readonly [LinkState, string])[] = [
  ['dead', 'Dead: find the new address or another source'],
  ['moved', 'Moved for good: write the new address'],
  ['trouble', 'Trouble that may pass: look again if it stays'],
  ['refused', 'Refused to a program: says nothing about people. Open them by hand when their page is due'],
];
/** GitHub takes issues of at most 65,536 characters. */
const MOST_CHARACTERS = 60_000;

/** Whether there is something to mend. What refuses programs does so every time, and trouble must stay to count. */
export function needsMending(checked: readonly CheckedLink[]): boolean {
  return checked.some(({ outcome }) => outcome.state === 'dead' || outcome.state === 'moved');
}

/**
 * Puts what was found into words, in Markdown, what is to be mended first.
 * @param before what was known, by address: since when it is so, and when it was last seen
 */
export function describeLinks(
  checked: readonly CheckedLink[],
  before: ReadonlyMap<string, Link>,
  today: string,
): string {
  const count = (state: LinkState): number => checked.filter(({ outcome }) => outcome.state === state).length;
  const parts = [
    `# Links to other sites, ${today}`,
    `${checked.length} addresses: ${count('open')} open, ${count('moved')} moved, ${count('refused')} refused, ${count('dead')} dead, ${count('trouble')} in trouble.`,
    ...HEADINGS.flatMap(([state, heading]) => {
      const own = checked.filter(({ outcome }) => outcome.state === state);
      return own.length === 0
        ? []
        : [`## ${heading} (${own.length})`, own.map((link) => describe(link, before)).join('\n')];
    }),
  ];
  const text = `${parts.join('\n\n')}\n`;
  if (text.length <= MOST_CHARACTERS) return text;
  const end = text.lastIndexOf('\n- ', MOST_CHARACTERS);
  return `${text.slice(0, end)}\n\nThe list is longer than an issue may be. The whole: \`npm run links\`.\n`;
}

function describe({ url, places, outcome }: CheckedLink, before: ReadonlyMap<string, Link>): string {
  const known = before.get(url);
  const way = [...outcome.hops.map((hop) => `${hop.status} ${hop.url}`), outcome.to].join(' → ');
  const said = [
    outcome.why,
    known?.state === outcome.state ? `since ${known.since}` : 'new',
    known?.seen && `last opened ${known.seen}`,
  ];
  return [
    `- <${url}>: ${said.filter(Boolean).join(', ')}`,
    ...(outcome.hops.length > 0 ? [`  - way: ${way}`] : []),
    ...places.map((place) => `  - ${place}`),
  ].join('\n');
}
