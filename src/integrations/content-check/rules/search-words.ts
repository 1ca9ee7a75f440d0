import { foldName } from '../../../domain/region/fold-name.ts';
import { searchWords } from '../../../schemas/search.ts';
import { siteAddresses } from '../addresses.ts';
import type { Entry, Library, PageFile, TextFile } from '../library.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** A search can keep to what people type: no alias has two meanings, and no two pages claim the same question. A single word, such as the name of a law, may belong to several pages. */
export function checkSearchWords(library: Library): Problem[] {
  const { searchWords: files, asked, pages } = library;
  return [
    ...files.flatMap(checkAliases),
    ...checkTerms([...termsOfPages(pages), ...termsAsked(asked)]),
    ...checkAddresses(asked, siteAddresses(library)),
  ];
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

/** A phrase that leads to a page, and where it stands. */
interface Term {
  readonly entry: Entry;
  readonly locale: string;
  readonly path: readonly (string | number)[];
  /** Address or file of the page. */
  readonly page: string;
  readonly text: string;
}

function checkTerms(terms: readonly Term[]): Problem[] {
  const owners = new Map<string, Term>();
  return terms.flatMap((term): Problem[] => {
    const { entry, locale, path, page, text } = term;
    const phrase = foldName(text);
    const key = `${locale} ${phrase}`;
    const owner = owners.get(key);
    owners.set(key, owner ?? term);
    if (!owner || (owner.page !== page && !phrase.trim().includes(' '))) return [];
    const isHere = owner.entry === entry && owner.page === page;
    return [
      {
        file: entry.file,
        line: entry.lineOf(path),
        field: String(path[0]),
        reason: `“${text}” stands in ${isHere ? 'this list' : owner.entry.file} already`,
        mending: 'keep it on the page that answers it best',
      },
    ];
  });
}

function termsOfPages(pages: readonly PageFile[]): Term[] {
  return pages.flatMap((page) =>
    listOf(page.data['searchTerms']).flatMap(([text, index]) => {
      const folder = page.collection === 'pages' ? 'about' : page.collection;
      const address = page.id === folder ? `/${folder}/` : `/${folder}/${page.id}/`;
      return [{ entry: page, locale: page.locale, path: ['searchTerms', index], page: address, text }];
    }),
  );
}

function termsAsked(files: readonly TextFile[]): Term[] {
  return files.flatMap((entry) =>
    Object.entries(entry.data).flatMap(([page, phrases]) =>
      listOf(phrases).map(([text, index]) => ({ entry, locale: entry.locale, path: [page, index], page, text })),
    ),
  );
}

/** The texts of a list with their places. What is no text is for the rule of shapes to name. */
function listOf(value: unknown): [string, number][] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((text, index): [string, number][] => (typeof text === 'string' ? [[text, index]] : []));
}

function checkAddresses(files: readonly TextFile[], addresses: ReadonlySet<string>): Problem[] {
  return files.flatMap(({ file, data, lineOf }) =>
    Object.keys(data)
      // What is no address is for the rule of shapes to name.
      .filter((address) => address.startsWith('/') && !addresses.has(address))
      .map((address): Problem => {
        const near = nearest(address, addresses);
        return {
          file,
          line: lineOf([address]),
          field: address,
          reason: 'the site has no page of this address',
          mending: near
            ? `did you mean ${near}?`
            : 'take it out, or write the address as links have it: /faqs/old-posts/',
        };
      }),
  );
}
