import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { MdastNode } from 'satteri';
import { readLibrary, type PageFile } from '../../src/integrations/content-check/library.ts';
import { componentsOf, visitNodes } from '../../src/integrations/content-check/mdx.ts';
import { factWords } from '../../src/schemas/fact-words.ts';
import { translationSchemas } from '../../src/schemas/index.ts';
import type { PseudoLanguage } from './pseudo-words.ts';

type Fields = Record<string, unknown>;

/** Attributes of components that hold words, not ids. */
const WORDED = ['label', 'see', 'title'];

/**
 * Makes a whole translation from the English content.
 * @param root folder that holds `content/`
 * @returns the text of each file, by its path from `root`
 */
export function pseudoContent(root: string, language: PseudoLanguage): Map<string, string> {
  const { pages, facts } = readLibrary(root);
  const folder = `content/${language.locale}`;
  const files = new Map<string, string>();
  for (const page of pages.filter(({ locale }) => locale === 'en')) {
    const text = readFileSync(join(root, page.file), 'utf8');
    files.set(page.file.replace('content/en', folder), pseudoPage(text, page, language));
  }
  const ui = parse(readFileSync(join(root, 'content/en/ui.yaml'), 'utf8')) as Fields;
  files.set(`${folder}/ui.yaml`, stringify(pseudoUi(ui, language)));
  const words: Record<string, Fields> = {};
  for (const { collection, id, data } of facts) {
    const own = pseudoFact(collection, data, language);
    if (own) (words[collection] ??= {})[id] = own;
  }
  files.set(`${folder}/facts.yaml`, stringify(words));
  return files;
}

function pseudoPage(text: string, { collection, data, body }: PageFile, { words }: PseudoLanguage): string {
  const fields = Object.keys(translationSchemas[collection].shape).filter((name) => data[name] !== undefined);
  const frontMatter = Object.fromEntries(fields.map((name) => [name, pseudoField(data[name], words)]));
  return `---\n${stringify(frontMatter)}---\n${pseudoBody(text, body, words)}`;
}

/** In a list of objects only the words are a translation's: the claim and truth of an atom, the want and right of a law. */
function pseudoField(value: unknown, words: PseudoLanguage['words']): unknown {
  if (typeof value === 'string') return words(value);
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) =>
    typeof item === 'string'
      ? words(item)
      : Object.fromEntries(
          Object.entries(item as Fields)
            .filter(([name]) => ['claim', 'truth', 'want', 'right', 'about'].includes(name))
            .map(([name, text]) => [name, pseudoField(text, words)]),
        ),
  );
}

/** Turns the running text where it stands; marks, components, ids and addresses around it are not touched. */
function pseudoBody(text: string, body: MdastNode, words: PseudoLanguage['words']): string {
  const spans: { start: number; end: number }[] = [];
  visitNodes(body, (node) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type === 'text' && start !== undefined && end !== undefined) spans.push({ start, end });
  });
  for (const { attributes, node } of componentsOf(body)) {
    const from = node.position?.start.offset ?? 0;
    for (const name of WORDED) {
      const value = attributes[name];
      const at = value === undefined ? -1 : text.indexOf(`${name}="${value}"`, from);
      if (value !== undefined && at >= 0)
        spans.push({ start: at + name.length + 2, end: at + name.length + 2 + value.length });
    }
  }
  let turned = '';
  let done = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0].length ?? 0;
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    turned += text.slice(done, start) + words(text.slice(start, end));
    done = end;
  }
  return turned + text.slice(done);
}

/** Every form of a plural that the language has, made from the English form for many. */
function pseudoUi(ui: Fields, { locale, words }: PseudoLanguage): Fields {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const turnText = (text: unknown): unknown => {
    if (typeof text === 'string') return words(text);
    const { other = '' } = text as Record<string, string>;
    return Object.fromEntries(pluralCategories.map((category) => [category, words(other)]));
  };
  return Object.fromEntries(
    Object.entries(ui).map(([area, texts]) => [
      area,
      Object.fromEntries(Object.entries(texts as Fields).map(([key, text]) => [key, turnText(text)])),
    ]),
  );
}

const WORDS_OF_FACTS: Readonly<Record<string, readonly string[]>> = {
  events: ['text'],
  disputes: ['question', 'reading'],
  authorities: ['note', 'attach', 'takes', 'cannot'],
  forms: ['name'],
  sources: ['title'],
  limits: ['cannot', 'why', 'instead'],
  updates: ['text', 'was', 'now'],
  replies: ['gist', 'meaning', 'nextStep'],
  settings: ['searchWord'],
};

/** The words of one fact, or nothing where its kind has none. */
function pseudoFact(collection: string, data: Fields, { words }: PseudoLanguage): Fields | undefined {
  const names = Object.hasOwn(factWords.shape, collection) ? WORDS_OF_FACTS[collection] : undefined;
  if (!names) return undefined;
  const own: Fields = {};
  for (const name of names) if (data[name] !== undefined) own[name] = pseudoField(data[name], words);
  if (collection === 'disputes')
    own['positions'] = (data['positions'] as { who: string; says: string }[]).map(({ who, says }) => ({
      who: words(who),
      says: words(says),
    }));
  if (collection === 'settings')
    own['path'] = (data['path'] as Fields[]).map(({ label, also, group }) =>
      Object.fromEntries(
        Object.entries({ label, also, group })
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, pseudoField(value, words)]),
      ),
    );
  return own;
}
