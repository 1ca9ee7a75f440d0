import { defaultLocale } from '../../../i18n/locales.ts';
import type { FactEntry, Library } from '../library.ts';
import { visitNodes } from '../mdx.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/** Lists in which an address of another site may stand, and the fields that hold it. */
const REGISTERS: readonly (readonly [collection: string, ...fields: string[]])[] = [
  ['sources', 'url'],
  ['forms', 'url'],
];

/** Every address of another site stands once in the registers, so that it is checked and mended in one place. */
export function checkExternal(library: Library): Problem[] {
  return [...checkOnce(library), ...checkListed(library)];
}

function addressesOf({ collection, data }: FactEntry): string[] {
  const fields = REGISTERS.find(([name]) => name === collection)?.slice(1) ?? [];
  return fields.map((field) => data[field]).filter((url) => typeof url === 'string');
}

function checkOnce(library: Library): Problem[] {
  const homes = new Map<string, FactEntry>();
  return library.facts.flatMap((entry) =>
    addressesOf(entry).flatMap((url): Problem[] => {
      const key = `${entry.collection} ${url.replace(/\/$/, '')}`;
      const home = homes.get(key);
      homes.set(key, home ?? entry);
      if (!home) return [];
      const reason = `${url} stands in "${home.id}" too`;
      const mending = `use "${home.id}" and remove "${entry.id}"`;
      return [{ file: entry.file, line: entry.lineOf(['url']), field: 'url', reason, mending }];
    }),
  );
}

function checkListed(library: Library): Problem[] {
  const listed = new Set(library.facts.flatMap(addressesOf));
  for (const { data } of library.facts.filter(({ collection }) => collection === 'authorities')) {
    for (const url of [data['site'], data['complaint']]) if (typeof url === 'string') listed.add(url);
  }
  return library.pages
    .filter(({ locale }) => locale === defaultLocale)
    .flatMap(({ file, body }) => {
      const problems: Problem[] = [];
      visitNodes(body, (node) => {
        if (node.type !== 'link' || !URL.canParse(node.url) || !node.url.startsWith('https://') || listed.has(node.url))
          return;
        const near = nearest(node.url, listed);
        const mending = near
          ? `did you mean ${near}? Otherwise add it to content/facts/sources.yaml`
          : 'add it to content/facts/sources.yaml or forms.yaml first';
        const where = { file, line: node.position?.start.line, field: `link to ${node.url}` };
        problems.push({ ...where, reason: 'the address stands in no list of sources, forms or authorities', mending });
      });
      return problems;
    });
}
