import { defaultLocale } from '../i18n/locales.ts';
import type { FactEntry, Library, PageFile } from '../integrations/content-check/library.ts';

/** What rests on a source. */
export interface Users {
  readonly pages: readonly PageFile[];
  readonly facts: readonly FactEntry[];
}

/** Fields that name sources, wherever they stand in an entry. */
const FIELDS: ReadonlySet<string> = new Set(['source', 'sources', 'wantsSources']);

/** Ids of the sources that an entry names, each once, in the order they stand there. */
export function sourcesOf(data: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown, isSource: boolean): void => {
    if (typeof value === 'string' && isSource) found.add(value);
    if (typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    for (const [key, item] of Object.entries(value)) walk(item, isList ? isSource : FIELDS.has(key));
  };
  walk(data, false);
  return [...found];
}

/**
 * What rests on each source, by its id: pages in English, and entries of facts. The list of watched policies does not count: it names
 * sources, and says nothing itself.
 */
export function citedBy({ pages, facts }: Pick<Library, 'pages' | 'facts'>): ReadonlyMap<string, Users> {
  const users = new Map<string, { pages: PageFile[]; facts: FactEntry[] }>();
  const of = (id: string): { pages: PageFile[]; facts: FactEntry[] } => {
    const entry = users.get(id) ?? { pages: [], facts: [] };
    users.set(id, entry);
    return entry;
  };
  for (const page of pages.filter(({ locale }) => locale === defaultLocale))
    for (const id of sourcesOf(page.data)) of(id).pages.push(page);
  for (const fact of facts.filter(({ collection }) => collection !== 'policies'))
    for (const id of sourcesOf(fact.data)) of(id).facts.push(fact);
  return users;
}
