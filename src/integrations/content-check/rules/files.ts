import { defaultLocale, isLocale, localeIds } from '../../../i18n/locales.ts';
import { factSchemas, pageSchemas } from '../../../schemas/index.ts';
import { isFactCollection, isPageCollection, LETTER_FILE, LETTERS, type Library } from '../library.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

const NEEDED = [
  ...Object.keys(factSchemas).map((name) => `content/facts/${name}.yaml`),
  `content/${defaultLocale}/ui.yaml`,
  `content/${defaultLocale}/search.yaml`,
  `content/${LETTERS}/${defaultLocale}.yaml`,
];

/** Every file stands where it is looked for, so that none is left out of the site without a word; none is missing. */
export function checkFiles({ files }: Library): Problem[] {
  const problems = new Map<string, Problem>();
  // A misplaced folder is one mistake, however many files are in it.
  for (const problem of files.flatMap(misplaced)) problems.set(problem.file, problem);
  const missing = NEEDED.filter((file) => !files.includes(file)).map((file): Problem => {
    const mending = file.includes('/facts/')
      ? 'create it; an empty list is "[]"'
      : `create it; src/schemas/${schemaOf(file)}.ts lists what it holds`;
    return { file, field: 'file', reason: 'it is missing', mending };
  });
  return [...problems.values(), ...missing];
}

function schemaOf(file: string): string {
  if (file.includes(`/${LETTERS}/`)) return 'letter';
  return file.endsWith('ui.yaml') ? 'ui' : 'search';
}

function misplaced(file: string): Problem[] {
  const [, folder = '', name = '', ...deeper] = file.split('/');
  if (file === 'content/README.md') return [];
  if (name === '') return [wrong(file, 'file', 'no page or fact stands directly in content/', 'move it into a folder')];
  if (folder === 'facts') return misplacedFact(file, name, deeper);
  if (folder === LETTERS) return misplacedLetters(file, name, deeper);
  if (isLocale(folder)) return misplacedPage(file, folder, name, deeper);
  const near = nearest(folder, ['facts', LETTERS, ...localeIds]);
  const reason = `"${folder}" is not a language of the site`;
  const mending = near ? `did you mean content/${near}/?` : 'add one line to src/i18n/locales.ts, or move the files';
  return [wrong(`content/${folder}`, 'folder', reason, mending)];
}

function misplacedFact(file: string, name: string, deeper: readonly string[]): Problem[] {
  if (deeper.length > 0)
    return [wrong(`content/facts/${name}`, 'folder', 'facts have no folders', 'move its files to content/facts/')];
  if (name.endsWith('.yaml') && isFactCollection(name.replace(/\.yaml$/, ''))) return [];
  const names = Object.keys(factSchemas).map((collection) => `${collection}.yaml`);
  return [wrong(file, 'file name', 'there is no such list of facts', oneOf(name, names))];
}

/** The words of letters: one file for each language, named by its code. */
function misplacedLetters(file: string, name: string, deeper: readonly string[]): Problem[] {
  const reason = 'it is no file with the words of letters in one language';
  const isOne = deeper.length === 0 && LETTER_FILE.test(name);
  return isOne ? [] : [wrong(file, 'file name', reason, 'name it by the code of the language: pl.yaml, zh-Hant.yaml')];
}

function misplacedPage(file: string, locale: string, name: string, deeper: readonly string[]): Problem[] {
  const [page, ...more] = deeper;
  const folder = `content/${locale}/${name}`;
  // The words of facts in English stand with the facts.
  const texts =
    locale === defaultLocale
      ? ['ui.yaml', 'search.yaml', 'asked.yaml']
      : ['ui.yaml', 'search.yaml', 'asked.yaml', 'facts.yaml', 'basis.yaml'];
  if (page === undefined) {
    if (texts.includes(name)) return [];
    return [
      wrong(
        file,
        'file name',
        'a page stands in the folder of its kind',
        oneOf(name, texts, [...texts, ...Object.keys(pageSchemas)]),
      ),
    ];
  }
  if (!isPageCollection(name))
    return [wrong(folder, 'folder', `there is no kind of page "${name}"`, oneOf(name, Object.keys(pageSchemas)))];
  if (more.length > 0)
    return [
      wrong(
        `${folder}/${page}`,
        'folder',
        'a page stands directly in the folder of its kind',
        `move its files to ${folder}/`,
      ),
    ];
  if (page.endsWith('.mdx')) return [];
  const right = `${page.replace(/\.\w+$/, '')}.mdx`;
  return [wrong(file, 'file name', 'pages are .mdx files', `rename it to ${right}, or move it out of content/`)];
}

function wrong(file: string, field: string, reason: string, mending: string): Problem {
  return { file, field, reason, mending };
}

/** The name that was probably meant, else all there are. */
function oneOf(name: string, names: readonly string[], others: readonly string[] = names): string {
  const near = nearest(name, names);
  return near ? `did you mean "${near}"?` : `use one of ${others.join(', ')}`;
}
