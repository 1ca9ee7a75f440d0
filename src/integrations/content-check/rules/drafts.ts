import { FOLDERS } from '../addresses.ts';
import type { Target } from '../ids.ts';
import type { Entry, FactEntry, Library, PageFile } from '../library.ts';
import { visitNodes } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import { idsInFields, namedIds } from './references.ts';

/** What a template leaves where a writer has to write something. */
const MARK = /\bTODO\b/;

/**
 * What is published leads to nothing that is not, and has no mark of a template left in it. A draft may do both: it is judged like
 * every other entry, but no build publishes it.
 */
export function checkDrafts(library: Library): Problem[] {
  const drafts = [...library.pages, ...library.facts].filter(isDraft);
  const ids = new Map(drafts.map((draft) => [`${draft.collection}/${draft.id}`, draft]));
  const addresses = new Map(drafts.map((draft) => [addressOf(draft), draft]));
  return [
    ...library.pages
      .filter((page) => !isDraft(page))
      .flatMap((page) => [
        ...marksIn(page),
        ...linksIn(page, addresses),
        ...idsOf([...idsInFields(page), ...namedIds(page)], ids),
      ]),
    ...library.facts
      .filter((fact) => !isDraft(fact))
      .flatMap((fact) => [...marksInFields(fact), ...addressesIn(fact, addresses), ...idsOf(idsInFields(fact), ids)]),
  ];
}

const isDraft = ({ data }: Entry): boolean => data['draft'] === true;

function addressOf({ collection, id }: PageFile | FactEntry): string | undefined {
  const folder = [...FOLDERS].find(([, target]) => target === collection)?.[0];
  return folder && `/${folder}/${id}/`;
}

function marksIn(page: PageFile): Problem[] {
  const inText: Problem[] = [];
  visitNodes(page.body, (node) => {
    if (node.type === 'text' && MARK.test(node.value)) inText.push(leftMark(page, node.position?.start.line, 'text'));
  });
  return [...marksInFields(page), ...inText];
}

function marksInFields(entry: Entry): Problem[] {
  return Object.entries(entry.data)
    .filter(([, value]) => MARK.test(JSON.stringify(value)))
    .map(([field]) => leftMark(entry, entry.lineOf([field]), field));
}

function leftMark({ file }: Entry, line: number | undefined, field: string): Problem {
  const mending = 'write what belongs there; until then the line "draft: true" keeps it from readers';
  return { file, line, field, reason: 'a mark of the template is still there: TODO', mending };
}

function linksIn(page: PageFile, drafts: ReadonlyMap<string | undefined, Entry>): Problem[] {
  const problems: Problem[] = [];
  visitNodes(page.body, (node) => {
    const draft = node.type === 'link' ? drafts.get(node.url.split('#')[0]) : undefined;
    if (draft && node.type === 'link')
      problems.push(leadsTo(draft, { file: page.file, line: node.position?.start.line, field: `link to ${node.url}` }));
  });
  return problems;
}

/** Fields of facts that hold an address of this site. */
function addressesIn({ file, data, lineOf }: FactEntry, drafts: ReadonlyMap<string | undefined, Entry>): Problem[] {
  return ['to', 'page'].flatMap((field) => {
    const value = data[field];
    const draft = typeof value === 'string' ? drafts.get(value) : undefined;
    return draft ? [leadsTo(draft, { file, line: lineOf([field]), field })] : [];
  });
}

function idsOf(
  named: readonly { id: string; target: Target; where: Pick<Problem, 'file' | 'line' | 'field'> }[],
  drafts: ReadonlyMap<string, Entry>,
): Problem[] {
  return named.flatMap(({ id, target, where }) => {
    const draft = drafts.get(`${target}/${id}`);
    return draft ? [leadsTo(draft, where)] : [];
  });
}

function leadsTo(draft: Entry, where: Pick<Problem, 'file' | 'line' | 'field'>): Problem {
  const mending = `take "draft: true" out of ${draft.file} once it is ready, or leave this out until then`;
  return { ...where, reason: 'it leads to a draft, which readers do not get', mending };
}
