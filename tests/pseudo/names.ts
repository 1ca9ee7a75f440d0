import { readLibrary, type Library } from '../../src/integrations/content-check/library.ts';

/** Facts that are no words of ours: they are the same in every language. */
const NAMES_OF_FACTS: Readonly<Record<string, readonly string[]>> = {
  sources: ['publisher'],
  authorities: ['name', 'short', 'address', 'email'],
  firms: ['name', 'address'],
};

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
const field = (value: unknown, name: string): unknown => (value as Record<string, unknown> | undefined)?.[name];
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Names that stay as they are in every language: of publishers, authorities and laws, and what messages go round with; of the licence. The longest first. */
export function namesIn(root: string): string[] {
  const { facts, pages }: Library = readLibrary(root);
  const names = [
    ...facts.flatMap(({ collection, data }) =>
      (NAMES_OF_FACTS[collection] ?? []).flatMap((name) => textsIn(data[name])),
    ),
    ...pages.flatMap(({ data }) => [
      ...[...listOf(data['laws']), ...listOf(data['deadlines']), data['counting']].map((law) => field(law, 'law')),
      ...listOf(data['markers']).map((marker) => field(marker, 'phrase')),
    ]),
  ].filter((name) => typeof name === 'string');
  return [...new Set([...names, 'CC BY 4.0'])].sort((a, b) => b.length - a.length);
}

/** Hosts and addresses of pages and mail, and signs of units as Intl gives them. */
const ADDRESS = /\b[kMG]B\b|(?:https?:\/\/|mailto:)\S+|[\w.+-]+@[\w.-]+|[\w-]+(?:\.[a-z][\w-]*)+(?:\/\S*)?/gi;

/** What is left of a text without names and addresses. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => left.replaceAll(name, ''), text).replace(ADDRESS, '');
}
