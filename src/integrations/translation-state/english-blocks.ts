import { createHash } from 'node:crypto';
import type { MdastNode } from 'satteri';
import { z } from 'astro/zod';
import type { TextBlock } from '../../domain/compare-blocks.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import { factWords } from '../../schemas/fact-words.ts';
import { translationSchemas } from '../../schemas/index.ts';
import { isPageCollection, type Library, type PageFile } from '../content-check/library.ts';
import { childrenOf, textOf } from '../content-check/mdx.ts';
import { asRecord } from '../content-check/read-yaml.ts';

/** Words in front matter, facts or interface: what they are called and what stands there. */
export interface Words {
  readonly name: string;
  readonly value: unknown;
}

/** Each file a translation may have, by its path inside the folder of a language: "guides/object-on-instagram.mdx", "ui.yaml". */
export function englishFiles(library: Library): Map<string, TextBlock[]> {
  const files = new Map<string, TextBlock[]>();
  for (const page of library.pages.filter(({ locale }) => locale === defaultLocale))
    files.set(`${page.collection}/${page.id}.mdx`, [
      ...hashed(fieldsOf(page.data, page.collection)),
      ...textBlocks(page),
    ]);
  for (const { data, locale } of library.ui) if (locale === defaultLocale) files.set('ui.yaml', hashed(uiTexts(data)));
  files.set('facts.yaml', hashed(wordsOf(factWords, factsById(library))));
  return files;
}

/** The words in front matter that a translation has. Every language finds its own search terms, so they stand for nothing. */
export function fieldsOf(data: Record<string, unknown>, collection: string): Words[] {
  if (!isPageCollection(collection)) return [];
  return wordsOf(translationSchemas[collection], data).filter(({ name }) => name !== 'searchTerms');
}

/** Texts of the interface. The forms of a plural are one: another language has others. */
export function uiTexts(data: Record<string, unknown>): Words[] {
  return Object.entries(data).flatMap(([area, texts]) =>
    Object.entries(asRecord(texts)).map(([key, value]) => ({ name: `${area}.${key}`, value })),
  );
}

/** What of some data is words, by the schema of its translation. */
export function wordsOf(schema: z.ZodType, value: unknown, path: readonly string[] = []): Words[] {
  const inner = unwrapped(schema);
  if (value === undefined || value === null) return [];
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      wordsOf(field, asRecord(value)[key], [...path, key]),
    );
  if (inner instanceof z.ZodRecord)
    return Object.entries(asRecord(value)).flatMap(([key, item]) =>
      wordsOf(inner.valueType as z.ZodType, item, [...path, key]),
    );
  if (inner instanceof z.ZodArray && unwrapped(inner.element as z.ZodType) instanceof z.ZodObject)
    return Array.isArray(value)
      ? value.flatMap((item, index) => wordsOf(inner.element as z.ZodType, item, [...path, String(index + 1)]))
      : [];
  return [{ name: path.join('.'), value }];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}

/** Facts as the words of facts are ordered: by collection, then by id. */
export function factsById({ facts }: Library): Record<string, Record<string, unknown>> {
  const byId: Record<string, Record<string, unknown>> = {};
  for (const { collection, id, data } of facts) (byId[collection] ??= {})[id] = data;
  return byId;
}

/** Components that hold other blocks. Their own words are a block too; their ids and dates belong to what they hold. */
const HOLDERS: ReadonlySet<string> = new Set(['OnlyIn', 'ByDate', 'Steps', 'YourCopy', 'Callout']);
/** What a block is called where its node is no component. */
const KINDS: Readonly<Record<string, string>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  table: 'table',
  blockquote: 'quotation',
};
const START = 'Beginning';

/** The text of a page, piece by piece, named by the heading above it. */
export function textBlocks({ body }: Pick<PageFile, 'body'>): TextBlock[] {
  const blocks: TextBlock[] = [];
  const counts = new Map<string, number>();
  let section = START;
  const add = (kind: string, value: unknown): void => {
    const name = `${section}: ${kind}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    blocks.push({ name: `${name} ${count}`, hash: hashOf(value) });
  };
  const walk = (node: MdastNode, inside: readonly unknown[]): void => {
    if (node.type === 'root') return childrenOf(node).forEach((child) => walk(child, inside));
    if (node.type === 'yaml') return;
    if (node.type === 'heading') section = textOf(node);
    const name = 'name' in node && typeof node.name === 'string' ? node.name : undefined;
    if (name === undefined || !HOLDERS.has(name)) {
      add(name?.toLowerCase() ?? KINDS[node.type] ?? node.type, [inside, node]);
      return;
    }
    const attributes = 'attributes' in node ? node.attributes : [];
    const isWorded = JSON.stringify(attributes).match(/"name":"(?:label|title)"/) !== null;
    if (isWorded) add(name === 'Steps' ? 'label of the steps' : `title of ${name}`, attributes);
    for (const child of childrenOf(node)) walk(child, [...inside, name, isWorded ? [] : attributes]);
  };
  walk(body, []);
  return blocks;
}

function hashed(words: readonly Words[]): TextBlock[] {
  return words.map(({ name, value }) => ({ name, hash: hashOf(value) }));
}

/** Ten digits: two texts of one file do not meet by chance, and a record of all stays readable. */
function hashOf(value: unknown): string {
  const text = JSON.stringify(value, (key, item: unknown) => (key === 'position' ? undefined : item));
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
