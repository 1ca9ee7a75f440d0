import { defaultLocale } from '../../../i18n/locales.ts';
import { isPageCollection, type Entry, type Library } from '../library.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { componentsOf, visitNodes } from '../mdx.ts';

/** What an id may point to. */
type Target =
  'sources' | 'forms' | 'settings' | 'disputes' | 'replies' | 'regions' | 'guides' | 'faqs' | 'hoaxes' | 'pages';

/** Fields that hold ids, wherever they stand in an entry. */
const FIELDS: Readonly<Record<string, Target>> = {
  sources: 'sources',
  source: 'sources',
  regions: 'regions',
  parent: 'regions',
  forms: 'forms',
  form: 'forms',
  next: 'forms',
  setting: 'settings',
  disputes: 'disputes',
  replies: 'replies',
  guide: 'guides',
  firstGuides: 'guides',
};

/** Attributes of components that hold ids. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, Target>>>> = {
  Cite: { source: 'sources' },
  FormLink: { form: 'forms' },
  MenuPath: { setting: 'settings' },
  OnlyIn: { regions: 'regions', except: 'regions' },
  Deadline: { region: 'regions' },
};

const LISTINGS = new Set(['/', '/guides/', '/faqs/', '/regions/', '/hoaxes/', '/about/', '/search/']);
const FOLDERS: Readonly<Record<string, Target>> = {
  guides: 'guides',
  faqs: 'faqs',
  regions: 'regions',
  hoaxes: 'hoaxes',
  about: 'pages',
};

/** Every id that is named exists, and a page cites only sources it lists. */
export function checkReferences(library: Library): Problem[] {
  const ids: Record<Target, Set<string>> = {
    sources: new Set(),
    forms: new Set(),
    settings: new Set(),
    disputes: new Set(),
    replies: new Set(),
    regions: new Set(),
    guides: new Set(),
    faqs: new Set(),
    hoaxes: new Set(),
    pages: new Set(),
  };
  for (const { collection, id } of library.facts) if (collection in ids) ids[collection as Target].add(id);
  for (const { collection, id, locale } of library.pages) if (locale === defaultLocale) ids[collection].add(id);

  const problems: Problem[] = [];
  const lookUp = (id: string, target: Target, where: Pick<Problem, 'file' | 'line' | 'field'>): void => {
    if (ids[target].has(id)) return;
    const near = nearest(id, ids[target]);
    const home = isPageCollection(target)
      ? `content/${defaultLocale}/${target}/${id}.mdx`
      : `content/facts/${target}.yaml`;
    // What is wrong with a file that could not be read is said already; its ids may well be there.
    if (library.problems.some(({ file }) => file === home)) return;
    problems.push({
      ...where,
      reason: `unknown ${SINGULAR[target]} "${id}"`,
      mending: near ? `did you mean "${near}"? Otherwise add it: ${home}` : `add it: ${home}`,
    });
  };
  const walk = (
    value: unknown,
    path: PropertyKey[],
    target: Target | undefined,
    entry: Pick<Entry, 'file' | 'lineOf'>,
  ): void => {
    if (typeof value === 'string' && target) {
      if (value !== 'all')
        lookUp(value, target, { file: entry.file, line: entry.lineOf(path), field: path.map(String).join('.') });
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => walk(item, [...path, index], target, entry));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key], FIELDS[key], entry);
    }
  };
  for (const entry of [...library.facts, ...library.pages]) walk(entry.data, [], undefined, entry);

  for (const page of library.pages) {
    const original =
      page.locale === defaultLocale
        ? page
        : library.pages.find(
            (other) => other.locale === defaultLocale && other.collection === page.collection && other.id === page.id,
          );
    const listed = new Set(Array.isArray(original?.data['sources']) ? original.data['sources'] : []);
    for (const { name, attributes, line } of componentsOf(page.body)) {
      for (const [attribute, target] of Object.entries(ATTRIBUTES[name] ?? {})) {
        const value = attributes[attribute];
        if (typeof value !== 'string') continue;
        for (const id of value.trim().split(/\s+/)) {
          const where = { file: page.file, line, field: `<${name} ${attribute}>` };
          lookUp(id, target, where);
          for (const source of sourcesOf(id, target, library)) {
            if (!ids.sources.has(source) || listed.has(source)) continue;
            problems.push({
              ...where,
              reason: `source "${source}" is cited here but not listed`,
              mending: `add "${source}" to "sources" in the front matter`,
            });
          }
        }
      }
    }
    visitNodes(page.body, (node) => {
      if (node.type !== 'link' || !node.url.startsWith('/')) return;
      const [path = ''] = node.url.split(/[?#]/);
      const [, folder = '', id = ''] = path.split('/');
      const where = { file: page.file, line: node.position?.start.line, field: `link to ${node.url}` };
      if (LISTINGS.has(path)) return;
      const target = FOLDERS[folder];
      if (!path.endsWith('/'))
        problems.push({ ...where, reason: 'addresses of this site end with a slash', mending: `write ${path}/` });
      else if (target) lookUp(id, target, where);
      else problems.push({ ...where, reason: 'there is no such page', mending: 'use the address of an existing page' });
    });
  }
  return problems;
}

/** Sources that a component cites: those it names, or those of the form or menu it shows. */
export function sourcesOf(id: string, target: string, library: Library): readonly string[] {
  if (target === 'sources') return [id];
  if (target !== 'forms' && target !== 'settings') return [];
  const fact = library.facts.find((entry) => entry.collection === target && entry.id === id);
  return Array.isArray(fact?.data['sources']) ? (fact.data['sources'] as string[]) : [];
}

const SINGULAR: Readonly<Record<Target, string>> = {
  sources: 'source',
  forms: 'form',
  settings: 'setting',
  disputes: 'dispute',
  replies: 'reply',
  regions: 'region id',
  guides: 'guide',
  faqs: 'question',
  hoaxes: 'rumour',
  pages: 'page',
};
