import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { MdastNode } from 'satteri';
import { isLocale } from '../../i18n/locales.ts';
import { factSchemas, pageSchemas, type FactCollection, type PageCollection } from '../../schemas/index.ts';
import type { Problem } from './problem.ts';
import { readFacts } from './read-facts.ts';
import { readPage } from './read-page.ts';
import { asRecord, readYaml } from './read-yaml.ts';

/** Folder with the words of letters: a file for each language. */
export const LETTERS = 'letters';
/** Name of a file with the words of letters: the code of their language. */
export const LETTER_FILE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?\.yaml$/;

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

/** Texts of one language: those of the interface, or the words of facts. */
export interface TextFile extends Entry {
  readonly locale: string;
}

/** The words of letters in one language. */
export interface LetterFile extends Entry {
  readonly language: string;
}

/** Everything under `content/`, read but not yet judged. */
export interface Library {
  /** Every file, also those that do not belong there: paths with forward slashes. */
  readonly files: readonly string[];
  readonly pages: readonly PageFile[];
  readonly facts: readonly FactEntry[];
  readonly ui: readonly TextFile[];
  readonly factWords: readonly TextFile[];
  readonly searchWords: readonly TextFile[];
  /** What people type, by address of the page. */
  readonly asked: readonly TextFile[];
  /** Which English text each translated file stands for: written by `npm run translations`. */
  readonly basis: readonly TextFile[];
  /** The words of letters. Their language is no language of the site. */
  readonly letterWords: readonly LetterFile[];
  /** Files that could not be read at all. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a content folder. Dates stay text, as the writer typed them, so that "2026-02-30" is still there to be refused.
 * What stands in a place where nothing is looked for is only listed, in `files`.
 * @param root folder that holds `content/`
 */
export function readLibrary(root: string): Library {
  const library = {
    files: listFiles(root),
    pages: [] as PageFile[],
    facts: [] as FactEntry[],
    ui: [] as TextFile[],
    factWords: [] as TextFile[],
    searchWords: [] as TextFile[],
    asked: [] as TextFile[],
    basis: [] as TextFile[],
    letterWords: [] as LetterFile[],
    problems: [] as Problem[],
  };
  for (const file of library.files) {
    const text = (): string => readFileSync(join(root, file), 'utf8');
    const [, folder = '', name = '', page, ...deeper] = file.split('/');
    const fact = name.replace(/\.yaml$/, '');
    if (folder === 'facts' && page === undefined && name.endsWith('.yaml') && isFactCollection(fact)) {
      library.facts.push(...readFacts(text(), file, fact, library.problems));
    } else if (folder === LETTERS && page === undefined && LETTER_FILE.test(name)) {
      const parsed = readYaml(text(), file, 0, library.problems);
      const language = name.replace(/\.yaml$/, '');
      if (parsed) library.letterWords.push({ file, language, data: asRecord(parsed.value), lineOf: parsed.lineOf });
    } else if (isLocale(folder) && page === undefined) {
      const list = {
        'ui.yaml': library.ui,
        'facts.yaml': library.factWords,
        'search.yaml': library.searchWords,
        'asked.yaml': library.asked,
        'basis.yaml': library.basis,
      }[name];
      const parsed = list && readYaml(text(), file, 0, library.problems);
      if (parsed) list.push({ file, locale: folder, data: asRecord(parsed.value), lineOf: parsed.lineOf });
    } else if (isLocale(folder) && isPageCollection(name) && page?.endsWith('.mdx') && deeper.length === 0) {
      const read = readPage(text(), file, folder, name, library.problems);
      if (read) library.pages.push(read);
    }
  }
  return library;
}

/** Whether pages of this kind exist. */
export function isPageCollection(name: string): name is PageCollection {
  return Object.hasOwn(pageSchemas, name);
}

/** Whether facts of this kind exist. */
export function isFactCollection(name: string): name is FactCollection {
  return Object.hasOwn(factSchemas, name);
}

/** Every file of the content folder, in a fixed order. What systems and editors hide behind a dot is left out. */
function listFiles(root: string): string[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.includes('/.'))
    .sort();
}
