import { defaultLocale } from '../../../i18n/locales.ts';
import { entryId } from '../../../schemas/common.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';

/** Ids are well-formed and stand once, and no two pages have the same place in a list. */
export function checkIdentity(library: Library): Problem[] {
  return [...checkDuplicates(library), ...checkNames(library), ...checkOrder(library)];
}

function checkDuplicates({ facts }: Library): Problem[] {
  const seen = new Map<string, number | undefined>();
  return facts.flatMap(({ file, collection, id, lineOf }): Problem[] => {
    const key = `${collection}/${id}`;
    const line = lineOf(['id']);
    const isTaken = seen.has(key);
    const reason = `duplicate id "${id}", already used in line ${seen.get(key)}`;
    seen.set(key, line);
    return isTaken
      ? [{ file, line, field: 'id', reason, mending: 'give this entry an id of its own, or merge the two' }]
      : [];
  });
}

function checkNames({ pages }: Library): Problem[] {
  return pages
    .filter(({ id }) => !entryId.safeParse(id).success)
    .map(({ file, id }) => ({
      file,
      field: 'file name',
      reason: `"${id}" cannot be an address`,
      mending: 'use lower-case letters, digits and single hyphens',
    }));
}

function checkOrder({ pages }: Library): Problem[] {
  const places = new Map<string, string>();
  return pages
    .filter(({ locale, data }) => locale === defaultLocale && typeof data['order'] === 'number')
    .flatMap(({ file, collection, data, lineOf }): Problem[] => {
      const place = JSON.stringify([collection, data['topic'], data['order']]);
      const other = places.get(place);
      places.set(place, file);
      if (other === undefined) return [];
      const reason = `${other} has the same place in the list`;
      return [{ file, line: lineOf(['order']), field: 'order', reason, mending: 'give one of them another number' }];
    });
}
