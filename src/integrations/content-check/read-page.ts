import { mdxToMdast, type MdastNode } from 'satteri';
import { isMap } from 'yaml';
import type { PageCollection } from '../../schemas/index.ts';
import type { PageFile } from './library.ts';
import { childrenOf } from './mdx.ts';
import type { Problem } from './problem.ts';
import { asRecord, readYaml } from './read-yaml.ts';

/** Reads one page from its text. Returns nothing, and adds a problem, where it cannot be taken apart. */
export function readPage(
  text: string,
  file: string,
  locale: string,
  collection: PageCollection,
  problems: Problem[],
): PageFile | undefined {
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  if (!frontMatter) {
    problems.push({
      file,
      line: 1,
      field: 'front matter',
      reason: 'the file does not start with a block between two lines of ---',
      mending: 'begin the file with --- and its fields; content/README.md lists them',
    });
    return undefined;
  }
  const parsed = readYaml(frontMatter[1] ?? '', file, 1, problems);
  if (!parsed) return undefined;
  if (!isMap(parsed.document.contents)) {
    const reason = 'it holds no fields';
    problems.push({ file, line: 2, field: 'front matter', reason, mending: 'write each field as "name: value"' });
    return undefined;
  }
  const body = readBody(text, file, problems);
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
  return body && { file, locale, collection, id, data: asRecord(parsed.value), lineOf: parsed.lineOf, body };
}

/** No text needs so many. Rules walk down into it, and would not come to an end. */
const MOST_LEVELS = 100;

function isTooDeep(node: MdastNode, left = MOST_LEVELS): boolean {
  return left === 0 || childrenOf(node).some((child) => isTooDeep(child, left - 1));
}

function readBody(text: string, file: string, problems: Problem[]): MdastNode | undefined {
  try {
    const body = mdxToMdast(text, { features: { frontmatter: true } });
    if (!isTooDeep(body)) return body;
    const reason = `lists, quotes or components stand in each other more than ${MOST_LEVELS} levels deep`;
    problems.push({
      file,
      field: 'text',
      reason,
      mending: 'take out the signs > or - that stand there again and again',
    });
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const line = /^(\d+):\d+: /.exec(said)?.[1];
    // The parser adds places and codes of its own; a writer needs the sentence.
    const reason = said.replace(/^\d+:\d+: /, '').replace(/(?: \((?:note: .*|[\d:]+|mdx[\w:-]*)\))+$/, '');
    problems.push({
      file,
      line: line === undefined ? undefined : Number(line),
      field: 'text',
      reason: `it cannot be read as MDX: ${reason}`,
      mending: 'close every component, and write < and { in plain text as &lt; and &#123;',
    });
    return undefined;
  }
}
