import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';
import { LineCounter, isMap, isSeq, parseDocument, type Document } from 'yaml';
import { factSchemas, pageSchemas, type FactCollection, type PageCollection } from '../../schemas/index.ts';
import type { Problem } from './problem.ts';

/** Where something stands, and what the writer gave for it. */
export interface Entry {
  /** Path from the folder that holds `content/`. */
  readonly file: string;
  readonly data: Record<string, unknown>;
  /** Line of a field in the file, or of the nearest field around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** One page as the writer left it. */
export interface PageFile extends Entry {
  readonly locale: string;
  readonly collection: PageCollection;
  readonly id: string;
  readonly body: MdastNode;
}

/** One entry of a fact file. */
export interface FactEntry extends Entry {
  readonly collection: FactCollection;
  readonly id: string;
}

/** Interface texts of one language. */
export interface UiFile extends Entry {
  readonly locale: string;
}

/** Everything under `content/`, read but not yet judged. */
export interface Library {
  readonly pages: readonly PageFile[];
  readonly facts: readonly FactEntry[];
  readonly ui: readonly UiFile[];
  /** Files that could not be read at all. */
  readonly problems: readonly Problem[];
}

const PAGE_COLLECTIONS = Object.keys(pageSchemas) as PageCollection[];
const FACT_COLLECTIONS = Object.keys(factSchemas) as FactCollection[];

/**
 * Reads a content folder. Dates stay text, as the writer typed them, so that "2026-02-30" is still there to be refused.
 * @param root folder that holds `content/`
 */
export function readLibrary(root: string): Library {
  const pages: PageFile[] = [];
  const facts: FactEntry[] = [];
  const ui: UiFile[] = [];
  const problems: Problem[] = [];
  const content = join(root, 'content');

  for (const locale of listFolders(content).filter((name) => name !== 'facts')) {
    const uiFile = join('content', locale, 'ui.yaml');
    if (existsSync(join(root, uiFile))) {
      const parsed = parseYaml(readFileSync(join(root, uiFile), 'utf8'), uiFile, 0, problems);
      if (parsed) ui.push({ file: uiFile, locale, data: asRecord(parsed.document.toJS()), lineOf: parsed.lineOf });
    }
    for (const collection of PAGE_COLLECTIONS) {
      for (const name of listFiles(join(content, locale, collection))) {
        const file = `content/${locale}/${collection}/${name}`;
        const page = readPage(readFileSync(join(root, file), 'utf8'), file, locale, collection, problems);
        if (page) pages.push(page);
      }
    }
  }
  for (const collection of FACT_COLLECTIONS) {
    const file = `content/facts/${collection}.yaml`;
    if (!existsSync(join(root, file))) {
      problems.push({ file, field: 'file', reason: 'it is missing', mending: `create it; an empty list is "[]"` });
      continue;
    }
    facts.push(...readFacts(readFileSync(join(root, file), 'utf8'), file, collection, problems));
  }
  return { pages, facts, ui, problems };
}

/** Reads one page from its text. Returns nothing, and adds a problem, where it cannot be taken apart. */
export function readPage(
  text: string,
  file: string,
  locale: string,
  collection: PageCollection,
  problems: Problem[],
): PageFile | undefined {
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/, '');
  if (!file.endsWith('.mdx')) {
    problems.push({
      file,
      field: 'file name',
      reason: 'pages are .mdx files',
      mending: `rename it to ${id.replace(/\.\w+$/, '')}.mdx, or move it out of content/`,
    });
    return undefined;
  }
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
  const parsed = parseYaml(frontMatter[1] ?? '', file, 1, problems);
  if (!parsed) return undefined;
  try {
    const body = mdxToMdast(text, { features: { frontmatter: true } });
    return { file, locale, collection, id, data: asRecord(parsed.document.toJS()), lineOf: parsed.lineOf, body };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({
      file,
      field: 'text',
      reason: `it cannot be read as MDX: ${reason}`,
      mending: 'check that every component is closed and that < and { in plain text are written as &lt; and &#123;',
    });
    return undefined;
  }
}

/** Reads a fact file: a list of entries, each with an id. */
export function readFacts(text: string, file: string, collection: FactCollection, problems: Problem[]): FactEntry[] {
  const parsed = parseYaml(text, file, 0, problems);
  if (!parsed) return [];
  const { contents } = parsed.document;
  if (!isSeq(contents)) {
    problems.push({
      file,
      line: 1,
      field: 'file',
      reason: 'it is not a list',
      mending: 'start each entry with "- id: ..."',
    });
    return [];
  }
  return contents.items.flatMap((item, index) => {
    const data = isMap(item) ? asRecord(item.toJS(parsed.document)) : {};
    const lineOf = (path: readonly PropertyKey[]): number | undefined =>
      parsed.lineOf([index, ...path]) ?? parsed.lineOf([index]);
    const id = data['id'];
    if (typeof id === 'string') return [{ file, collection, id, data, lineOf }];
    problems.push({
      file,
      line: lineOf([]),
      field: 'id',
      reason: 'the entry has no id',
      mending: 'give it a short id of its own as its first line: "- id: my-entry"',
    });
    return [];
  });
}

function parseYaml(
  text: string,
  file: string,
  lineOffset: number,
  problems: Problem[],
): { document: Document; lineOf: Entry['lineOf'] } | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (error) {
    const isDuplicate = error.code === 'DUPLICATE_KEY';
    problems.push({
      file,
      line: counter.linePos(error.pos[0]).line + lineOffset,
      field: 'front matter or list',
      reason: (error.message.split('\n')[0] ?? error.message).replace(/ at line.*/, ''),
      mending: isDuplicate
        ? 'keep one of the two lines'
        : 'check the indentation, and put text with a colon into quotes',
    });
    return undefined;
  }
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length) as (string | number)[], true) as
        { range?: [number, number, number] } | undefined;
      if (node?.range) return counter.linePos(node.range[0]).line + lineOffset;
    }
    return undefined;
  };
  return { document, lineOf };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function listFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name);
}
