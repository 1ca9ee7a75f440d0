import { defaultLocale } from '../../../i18n/locales.ts';
import { entryId } from '../../../schemas/common.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';

/** Ids are well-formed and stand once; a translation has the name of its English page; no two pages share a place in a list. */
export function checkIdentity(library: Library): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number | undefined>();
  for (const fact of library.facts) {
    const key = `${fact.collection}/${fact.id}`;
    const line = fact.lineOf(['id']);
    if (seen.has(key)) {
      problems.push({
        file: fact.file,
        line,
        field: 'id',
        reason: `duplicate id "${fact.id}", already used in line ${seen.get(key)}`,
        mending: 'give this entry an id of its own, or merge the two',
      });
    }
    seen.set(key, line);
  }
  const english = new Set(
    library.pages.filter((page) => page.locale === defaultLocale).map((page) => `${page.collection}/${page.id}`),
  );
  for (const page of library.pages) {
    if (!entryId.safeParse(page.id).success) {
      problems.push({
        file: page.file,
        field: 'file name',
        reason: `"${page.id}" cannot be an address`,
        mending: 'use lower-case letters, digits and single hyphens',
      });
    }
    if (page.locale !== defaultLocale && !english.has(`${page.collection}/${page.id}`)) {
      problems.push({
        file: page.file,
        field: 'file name',
        reason: 'there is no English page of this name',
        mending: `name it like the page in content/${defaultLocale}/${page.collection}/ that it translates`,
      });
    }
  }
  for (const topic of ['guides', 'faqs', 'pages'] as const) {
    const places = new Map<string, string>();
    for (const page of library.pages.filter(
      ({ collection, locale }) => collection === topic && locale === defaultLocale,
    )) {
      const place = `${String(page.data['topic'])} ${String(page.data['order'])}`;
      const other = places.get(place);
      if (other)
        problems.push({
          file: page.file,
          line: page.lineOf(['order']),
          field: 'order',
          reason: `${other} has the same place in the list`,
          mending: 'give one of them another number',
        });
      places.set(place, page.file);
    }
  }
  return problems;
}
