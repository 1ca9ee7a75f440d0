import { foldName } from '../../../domain/region/fold-name.ts';
import { searchWords } from '../../../schemas/search.ts';
import type { Library, PageFile, TextFile } from '../library.ts';
import type { Problem } from '../problem.ts';

/** A search can keep to what people type: no alias has two meanings, and no two pages claim the same question. A single word, such as the name of a law, may belong to several pages. */
export function checkSearchWords({ searchWords: files, pages }: Library): Problem[] {
  return [...files.flatMap(checkAliases), ...checkTerms(pages)];
}

function checkAliases({ file, data, lineOf }: TextFile): Problem[] {
  const words = searchWords.safeParse(data);
  // What is wrong with its shape is said by the rule of shapes.
  if (!words.success) return [];
  const known = new Map<string, string>();
  return words.data.aliases.flatMap(({ means, typed }, group) =>
    typed.flatMap((phrase, index): Problem[] => {
      const before = known.get(foldName(phrase));
      known.set(foldName(phrase), means);
      if (before === undefined) return [];
      return [
        {
          file,
          line: lineOf(['aliases', group, 'typed', index]),
          field: `aliases.${group}.typed`,
          reason: `“${phrase}” stands for “${before}” already`,
          mending: `keep it under “${before}” or under “${means}”`,
        },
      ];
    }),
  );
}

function checkTerms(pages: readonly PageFile[]): Problem[] {
  const owners = new Map<string, PageFile>();
  return pages.flatMap((page) => {
    const terms = Array.isArray(page.data['searchTerms']) ? (page.data['searchTerms'] as unknown[]) : [];
    return terms.flatMap((term, index): Problem[] => {
      // What is no text is for the rule of shapes to name.
      if (typeof term !== 'string') return [];
      const key = `${page.locale} ${foldName(term)}`;
      const owner = owners.get(key);
      owners.set(key, owner ?? page);
      if (
        !owner ||
        (owner !== page &&
          !key
            .trim()
            .slice(page.locale.length + 1)
            .includes(' '))
      )
        return [];
      return [
        {
          file: page.file,
          line: page.lineOf(['searchTerms', index]),
          field: 'searchTerms',
          reason: `“${term}” stands in ${owner === page ? 'this list' : owner.file} already`,
          mending: 'keep it on the page that answers it best',
        },
      ];
    });
  });
}
