import { defaultLocale } from '../../../i18n/locales.ts';
import { idsOf } from '../ids.ts';
import { isFactCollection, type Entry, type Library, type PageFile, type TextFile } from '../library.ts';
import { nearest } from '../nearest.ts';
import { asRecord } from '../read-yaml.ts';
import type { Problem } from '../problem.ts';

/** Lists whose words are translated entry by entry. */
const LISTS = ['atoms', 'laws', 'deadlines'] as const;

/** A translation belongs to an English page or fact, and its lists have an entry for each English one. */
export function checkTranslations(library: Library): Problem[] {
  return [...checkPages(library), ...library.factWords.flatMap((file) => checkFactWords(file, library))];
}

function checkPages(library: Library): Problem[] {
  return library.pages
    .filter(({ locale }) => locale !== defaultLocale)
    .flatMap((page) => {
      const english = `content/${defaultLocale}/${page.collection}/${page.id}.mdx`;
      if (!library.files.includes(english)) return [orphan(page, library)];
      const source = library.pages.find(({ file }) => file === english);
      return source ? checkLists(page, source.data, LISTS) : [];
    });
}

function orphan({ file, collection, id }: PageFile, library: Library): Problem {
  const near = nearest(id, idsOf(collection, library));
  const mending = near
    ? `did you mean ${near}.mdx?`
    : `name it like the page in content/${defaultLocale}/${collection}/ that it translates`;
  return { file, field: 'file name', reason: 'there is no English page of this name', mending };
}

/** Lists of facts whose words are translated entry by entry. */
const FACT_LISTS = ['positions', 'path', 'attach'] as const;

function checkFactWords(words: TextFile, library: Library): Problem[] {
  return Object.entries(words.data).flatMap(([collection, entries]) => {
    if (!isFactCollection(collection)) return [];
    return Object.entries(asRecord(entries)).flatMap(([id, data]) => {
      const lineOf: Entry['lineOf'] = (path) => words.lineOf([collection, id, ...path]);
      const fact = library.facts.find((entry) => entry.collection === collection && entry.id === id);
      if (fact) return checkLists({ file: words.file, data: asRecord(data), lineOf }, fact.data, FACT_LISTS);
      const near = nearest(
        id,
        new Set(library.facts.filter((entry) => entry.collection === collection).map((e) => e.id)),
      );
      const mending = near ? `did you mean "${near}"?` : `use an id from content/facts/${collection}.yaml`;
      return [
        { file: words.file, line: lineOf([]), field: `${collection}.${id}`, reason: 'there is no such fact', mending },
      ];
    });
  });
}

function checkLists(entry: Entry, source: Record<string, unknown>, names: readonly string[]): Problem[] {
  return names.flatMap((name): Problem[] => {
    const own = entry.data[name];
    const english = source[name];
    if (!Array.isArray(own) || !Array.isArray(english) || own.length === english.length) return [];
    const reason = `the list has ${own.length}, but the English one has ${english.length}`;
    const mending = 'translate every entry, in the same order, or leave the list out';
    return [{ file: entry.file, line: entry.lineOf([name]), field: name, reason, mending }];
  });
}
