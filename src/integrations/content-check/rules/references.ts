import { checkId, type Target } from '../ids.ts';
import type { Entry, Library } from '../library.ts';
import { componentsOf } from '../mdx.ts';
import type { Problem } from '../problem.ts';

/** Fields that hold ids, wherever they stand in an entry. */
const FIELDS: ReadonlyMap<string, Target> = new Map([
  ['sources', 'sources'],
  ['source', 'sources'],
  ['regions', 'regions'],
  ['parent', 'regions'],
  ['forms', 'forms'],
  ['form', 'forms'],
  ['next', 'forms'],
  ['setting', 'settings'],
  ['disputes', 'disputes'],
  ['replies', 'replies'],
  ['partOf', 'replies'],
  ['regulator', 'authorities'],
  ['guide', 'guides'],
  ['firstGuides', 'guides'],
  ['after', 'guides'],
  ['unless', 'guides'],
  ['situations', 'guides'],
  ['wantsSources', 'sources'],
  ['firm', 'firms'],
  ['sayings', 'sayings'],
  ['without', 'sayings'],
  ['together', 'reply-sayings'],
  ['butNot', 'reply-sayings'],
]);

/** Attributes of components that hold ids. */
const ATTRIBUTES: ReadonlyMap<string, Target> = new Map([
  ['Cite source', 'sources'],
  ['FormLink form', 'forms'],
  ['MenuPath setting', 'settings'],
  ['OnlyIn regions', 'regions'],
  ['OnlyIn except', 'regions'],
  ['Deadline region', 'regions'],
  ['LetterWords region', 'regions'],
]);

/** An id as it stands in a field or in the attribute of a component. */
export interface NamedId {
  readonly id: string;
  readonly target: Target;
  readonly where: Pick<Problem, 'file' | 'line' | 'field'>;
}

/** Every id that is named in a field or in the attribute of a component exists. */
export function checkReferences(library: Library): Problem[] {
  return [
    ...[...library.facts, ...library.pages].flatMap(idsInFields),
    ...library.pages.flatMap((page) => namedIds(page)),
  ].flatMap(({ id, target, where }) => checkId(id, target, where, library));
}

/** The ids that the fields of an entry name. */
export function idsInFields(entry: Entry): NamedId[] {
  return idsWithin(entry.data, [], undefined, entry);
}

/** The ids that the components of a page name, in reading order. */
export function namedIds({ file, body }: Library['pages'][number]): NamedId[] {
  return componentsOf(body).flatMap(({ name, attributes, line }) =>
    Object.entries(attributes).flatMap(([attribute, value]) => {
      const target = ATTRIBUTES.get(`${name} ${attribute}`);
      if (!target || !value?.trim()) return [];
      const where = { file, line, field: `<${name} ${attribute}>` };
      return value
        .trim()
        .split(/\s+/)
        .map((id) => ({ id, target, where }));
    }),
  );
}

function idsWithin(value: unknown, path: readonly PropertyKey[], target: Target | undefined, entry: Entry): NamedId[] {
  if (typeof value === 'string') {
    if (!target || value === 'all') return [];
    const where = { file: entry.file, line: entry.lineOf(path), field: path.map(String).join('.') };
    return [{ id: value, target, where }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => idsWithin(item, [...path, index], target, entry));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => idsWithin(item, [...path, key], FIELDS.get(key), entry));
}
