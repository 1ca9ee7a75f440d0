import { compareBlocks, isKey, type Basis, type BlockChanges, type TextBlock } from '../../domain/compare-blocks.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import { factWords } from '../../schemas/fact-words.ts';
import type { Library } from '../content-check/library.ts';
import { asRecord } from '../content-check/read-yaml.ts';
import { englishFiles, fieldsOf, textBlocks, uiTexts, wordsOf } from './english-blocks.ts';

/** How one file of a language stands. Paths begin inside the folder of the language. */
export interface FileState {
  readonly file: string;
  readonly stage:
    /** There is no file yet. */
    | 'missing'
    /** Nobody has said yet which English text it stands for. */
    | 'unrecorded'
    /** It stands for an English text that has changed since, or lacks some of its words. */
    | 'outdated'
    | 'current'
    /** English has no file of this name. */
    | 'orphan';
  /** Where an orphan, or the record of a missing file, very likely belongs now. */
  readonly movedTo?: string | undefined;
  /** The file that a missing one very likely was before English moved it. */
  readonly movedFrom?: string | undefined;
  /** What happened to the English text since; nothing where no record says from when. */
  readonly changes: BlockChanges;
  /** Fields and keys that English has and the file has not. */
  readonly lacking: readonly string[];
  /** How many pieces of its text are not there. */
  readonly lackingPieces: number;
  /** Blocks in English, and how many of them the translation says as they are today. */
  readonly blocks: number;
  readonly done: number;
}

const UNCHANGED: BlockChanges = { added: [], changed: [], moved: [], gone: [] };
const EMPTY = { changes: UNCHANGED, lacking: [], lackingPieces: 0, blocks: 0, done: 0 } as const;

/** What the record of a language says, by file. */
export function readBasis(library: Library, locale: string): Readonly<Record<string, Basis>> {
  const file = library.basis.find((candidate) => candidate.locale === locale);
  return (file?.data ?? {}) as Readonly<Record<string, Basis>>;
}

/** How every file of a language stands, in the order of the English files; orphans last. */
export function translationState(library: Library, locale: string): FileState[] {
  const english = englishFiles(library);
  const basis = readBasis(library, locale);
  const own = ownWords(library, locale);
  const lost = Object.keys({ ...Object.fromEntries(own), ...basis }).filter((file) => !english.has(file));
  const home = new Map(lost.map((file) => [file, newHome(file, basis[file], english, own, library)]));
  const states = [...english].map(([file, blocks]): FileState => {
    const words = own.get(file);
    const movedFrom = words ? undefined : [...home].find(([, to]) => to === file)?.[0];
    if (!words) return { ...EMPTY, file, stage: 'missing', movedFrom, blocks: blocks.length };
    // English moved the page, and the translator the file: its record still has the old name.
    const before = basis[file] ?? basis[[...home].find(([, to]) => to === file)?.[0] ?? ''];
    return stateOf(file, blocks, words, before);
  });
  const orphans = [...own.keys()]
    .filter((file) => !english.has(file))
    .map((file): FileState => ({ ...EMPTY, file, stage: 'orphan', movedTo: home.get(file) }));
  return [...states, ...orphans];
}

function stateOf(file: string, blocks: readonly TextBlock[], words: OwnWords, basis: Basis | undefined): FileState {
  const lacking = blocks
    .map(({ name }) => name)
    .filter(isKey)
    .filter((name) => !words.names.has(name));
  const shown = basis ? Object.keys(basis) : blocks.map(({ name }) => name);
  // A text in other words cannot be matched piece by piece; only that some are not there.
  const lackingPieces = Math.max(0, shown.length - shown.filter(isKey).length - words.pieces);
  const state = { file, lacking, lackingPieces, blocks: blocks.length };
  if (!basis) return { ...state, stage: 'unrecorded', changes: UNCHANGED, done: 0 };
  const all = compareBlocks(basis, blocks);
  // What is not there at all need not be called old or new as well.
  const there = (names: readonly string[]): string[] => names.filter((name) => !lacking.includes(name));
  const changes = { ...all, added: there(all.added), changed: there(all.changed) };
  const open = new Set([...lacking, ...changes.added, ...changes.changed]).size + lackingPieces;
  const isCurrent = open + all.moved.length + all.gone.length === 0;
  return {
    ...state,
    stage: isCurrent ? 'current' : 'outdated',
    changes,
    done: Math.max(0, blocks.length - open),
  };
}

/** The words of a translated file: names of its fields or keys, and how many pieces its text has. */
interface OwnWords {
  readonly names: ReadonlySet<string>;
  readonly pieces: number;
}

function ownWords(library: Library, locale: string): Map<string, OwnWords> {
  const files = new Map<string, OwnWords>();
  const names = (words: readonly { name: string }[]): Set<string> => new Set(words.map(({ name }) => name));
  for (const page of library.pages.filter((candidate) => candidate.locale === locale))
    files.set(`${page.collection}/${page.id}.mdx`, {
      names: names(fieldsOf(page.data, page.collection)),
      pieces: textBlocks(page).length,
    });
  for (const { data } of library.ui.filter((file) => file.locale === locale))
    files.set('ui.yaml', { names: names(uiTexts(data)), pieces: 0 });
  for (const { data } of library.factWords.filter((file) => file.locale === locale))
    files.set('facts.yaml', { names: names(wordsOf(factWords, asRecord(data))), pieces: 0 });
  return files;
}

/** Most blocks of a moved page are known again in its new file. */
const SHARE_OF_MOVED = 0.5;

/** Where a page has gone that English no longer has under this name: by its redirect, else by the English text it was made from. */
function newHome(
  file: string,
  basis: Basis | undefined,
  english: ReadonlyMap<string, readonly TextBlock[]>,
  own: ReadonlyMap<string, unknown>,
  { facts }: Library,
): string | undefined {
  const address = `/${file.replace(/\.mdx$/, '/').replace(/^pages\//, 'about/')}`;
  const to = facts.find(({ collection, id }) => collection === 'redirects' && id === address)?.data['to'];
  if (typeof to === 'string') {
    const target = `${to.slice(1, -1).replace(/^about(?=\/)/, 'pages')}.mdx`;
    if (english.has(target)) return target;
  }
  if (!basis) return undefined;
  const hashes = new Set(Object.values(basis));
  const free = [...english].filter(([candidate]) => !own.has(candidate) || !Object.hasOwn(basis, candidate));
  const shares = free.map(([candidate, blocks]) => ({
    candidate,
    share: blocks.filter(({ hash }) => hashes.has(hash)).length / Math.max(1, hashes.size),
  }));
  const best = shares.sort((a, b) => b.share - a.share)[0];
  return best && best.share >= SHARE_OF_MOVED ? best.candidate : undefined;
}

/** The pages whose English text has changed since they were translated, by path inside the folder of the language. */
export function outdatedPages(library: Library, locale: string): Set<string> {
  if (locale === defaultLocale) return new Set();
  return new Set(
    translationState(library, locale)
      .filter(({ changes }) => Object.values(changes).some((names) => (names as readonly string[]).length > 0))
      .map(({ file }) => file),
  );
}

/**
 * The record of a language after its translator has brought some files up to date.
 * @param files paths inside the folder of the language
 * @throws Error where English or the language has no such file
 */
export function recordDone(library: Library, locale: string, files: readonly string[]): Record<string, Basis> {
  const english = englishFiles(library);
  const own = ownWords(library, locale);
  const records = new Map(Object.entries(readBasis(library, locale)).filter(([file]) => english.has(file)));
  for (const file of files) {
    const blocks = english.get(file);
    if (!blocks) throw new Error(`content/${defaultLocale}/${file} does not exist: name the file as in English`);
    const words = own.get(file);
    if (!words) throw new Error(`content/${locale}/${file} does not exist: translate it first, then record it`);
    const lacking = blocks
      .map(({ name }) => name)
      .filter(isKey)
      .filter((name) => !words.names.has(name));
    const said = blocks.filter(({ name }) => !lacking.includes(name));
    records.set(file, Object.fromEntries(said.map(({ name, hash }) => [name, hash])));
  }
  return Object.fromEntries([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
}
