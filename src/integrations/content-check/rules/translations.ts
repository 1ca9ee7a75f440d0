import { defaultLocale } from '../../../i18n/locales.ts';
import { idsOf } from '../ids.ts';
import type { Library, PageFile } from '../library.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** Lists whose words are translated entry by entry. */
const LISTS = ['atoms', 'laws'] as const;

/** A translation belongs to an English page, and its lists have an entry for each English one. */
export function checkTranslations(library: Library): Problem[] {
  return library.pages
    .filter(({ locale }) => locale !== defaultLocale)
    .flatMap((page) => {
      const english = `content/${defaultLocale}/${page.collection}/${page.id}.mdx`;
      if (!library.files.includes(english)) return [orphan(page, library)];
      const source = library.pages.find(({ file }) => file === english);
      return source ? checkLists(page, source) : [];
    });
}

function orphan({ file, collection, id }: PageFile, library: Library): Problem {
  const near = nearest(id, idsOf(collection, library));
  const mending = near
    ? `did you mean ${near}.mdx?`
    : `name it like the page in content/${defaultLocale}/${collection}/ that it translates`;
  return { file, field: 'file name', reason: 'there is no English page of this name', mending };
}

function checkLists(page: PageFile, source: PageFile): Problem[] {
  return LISTS.flatMap((name): Problem[] => {
    const own = page.data[name];
    const english = source.data[name];
    if (!Array.isArray(own) || !Array.isArray(english) || own.length === english.length) return [];
    const reason = `the list has ${own.length}, but the English one has ${english.length}`;
    const mending = 'translate every entry, in the same order, or leave the list out';
    return [{ file: page.file, line: page.lineOf([name]), field: name, reason, mending }];
  });
}
