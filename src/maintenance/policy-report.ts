import type { FactEntry, Library } from '../integrations/content-check/library.ts';
import type { Policy } from '../schemas/policy.ts';
import { citedBy, type Users } from './cited-by.ts';
import { short, type Checkout, type Comparison } from './policy-versions.ts';

/** A watched text and what became of it; no comparison where its repository was not given. */
export interface PolicyResult {
  readonly entry: FactEntry;
  readonly policy: Policy;
  readonly comparison: Comparison | undefined;
}

/** More headings than these say only that the whole text was put together anew. */
const MOST_HEADINGS = 25;
const MOST_VERSIONS = 10;

/** Puts the comparison into words, in Markdown: what changed first, with what to read again. */
export function describePolicies(
  results: readonly PolicyResult[],
  checkouts: readonly Checkout[],
  library: Pick<Library, 'pages' | 'facts'>,
): string {
  const users = citedBy(library);
  const of = (kind: Comparison['kind'] | undefined): PolicyResult[] =>
    results.filter(({ comparison }) => comparison?.kind === kind);
  const ways = checkouts.map(
    ({ name, folder, head }) => `- ${name} in \`${folder}\`, newest version of ${head.date} (${short(head.commit)})`,
  );
  const parts = [
    `# Policies since we read them\n\n${ways.join('\n')}`,
    `${of('changed').length} changed, ${of('unchanged').length} unchanged, ${of('unknown').length} could not be compared, ${of(undefined).length} not looked at.`,
    ...of('changed').map((result) => describeChanged(result, users)),
    ...of('unknown').map(describeUnknown),
    listOf('Unchanged', of('unchanged'), ({ policy, comparison }) =>
      comparison?.kind === 'unchanged' ? `${policy.name}: since ${comparison.from.date}` : policy.name,
    ),
    listOf(
      'Not looked at: no checkout of their repository was given',
      of(undefined),
      ({ policy }) => `${policy.name}: ${policy.repository}`,
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function listOf(heading: string, results: readonly PolicyResult[], words: (result: PolicyResult) => string): string {
  return results.length === 0 ? '' : `## ${heading}\n\n${results.map((result) => `- ${words(result)}`).join('\n')}`;
}

const placeOf = ({ file, lineOf }: Pick<FactEntry, 'file' | 'lineOf'>, path: readonly string[]): string =>
  `${file}:${lineOf(path) ?? 1}`;

function describeChanged({ entry, policy, comparison }: PolicyResult, users: ReadonlyMap<string, Users>): string {
  if (comparison?.kind !== 'changed') return '';
  const { from, versions, added, removed, headings } = comparison;
  const pages = unique(policy.sources.flatMap((id) => users.get(id)?.pages ?? []));
  const facts = unique(policy.sources.flatMap((id) => users.get(id)?.facts ?? []));
  const compare = `https://github.com/${policy.repository}/compare/${from.commit}...${versions[0]?.commit ?? 'HEAD'}`;
  return [
    `## Changed: ${policy.name}`,
    `${policy.file}: ${added} lines new, ${removed} lines gone since ${from.date} (${short(from.commit)}). ${compare}`,
    `Versions: ${cut(
      versions.map(({ date, commit }) => `${date} (${short(commit)})`),
      MOST_VERSIONS,
    )}`,
    headings.length === 0
      ? 'The changes stand above the first heading.'
      : `Under: ${cut(
          headings.map((heading) => `“${heading}”`),
          MOST_HEADINGS,
        )}`,
    `Sources that say what it said: ${policy.sources.join(', ')}`,
    `Pages to read again (${pages.length}):\n${pages.map((page) => `- ${placeOf(page, ['reviewed'])}`).join('\n') || '- none'}`,
    `Facts to read again (${facts.length}):\n${
      facts.map((fact) => `- ${placeOf(fact, ['id'])} ${fact.id}`).join('\n') || '- none'
    }`,
    `When that is done: a new source for the new version, and its commit at ${placeOf(entry, ['reviewed'])}`,
  ].join('\n\n');
}

function describeUnknown({ entry, policy, comparison }: PolicyResult): string {
  if (comparison?.kind !== 'unknown') return '';
  return `## Not compared: ${policy.name}\n\n${placeOf(entry, ['reviewed'])}: ${comparison.reason}\n  Mend it: ${comparison.mending}`;
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}

function cut(items: readonly string[], most: number): string {
  const rest = items.length - most;
  return [...items.slice(0, most), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}
