/** Search libraries that run in the browser over an index made ahead, each as its own documentation sets up a site search. */
import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import { Charset, Document } from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { build } from 'vite';
import { brotliBytes, MAX_ANSWERS } from './figures.ts';
import type { Page } from './pages.ts';

export interface Engine {
  readonly name: string;
  /** Addresses of pages, best first. */
  search(query: string): Promise<string[]> | string[];
  /** What a browser fetches before the first answer: the index or the documents, and the library, with Brotli. */
  readonly bytes: number;
}

const FIELDS = ['title', 'terms', 'answer', 'headings', 'places', 'text'] as const;
/** A page as plain texts, with its number for an address. */
type Texts = { readonly id: number } & Readonly<Record<(typeof FIELDS)[number], string>>;

export async function openLibraries(pages: readonly Page[]): Promise<Engine[]> {
  const texts = pages.map(({ title, terms, answer, headings, places, text }, id): Texts => ({
    id,
    title,
    terms: terms.join('\n'),
    answer,
    headings: headings.map((heading) => heading.text).join('\n'),
    places: places.join('\n'),
    text,
  }));
  const pathsOf = (ids: readonly unknown[]): string[] =>
    ids.slice(0, MAX_ANSWERS).map((id) => pages[Number(id)]?.path ?? '');
  const openers = [openMiniSearch, openFuse, openFlexSearch, openOrama, openLunr];
  return Promise.all(
    openers.map(async (open) => {
      const { name, library, index, search } = await open(texts);
      return {
        name,
        bytes: brotliBytes(index) + (await bytesOfLibrary(library)),
        search: async (query) => pathsOf(await search(query)),
      };
    }),
  );
}

interface Opened {
  readonly name: string;
  readonly library: string;
  readonly index: string;
  search(query: string): unknown[] | Promise<unknown[]>;
}

/** https://lucaong.github.io/minisearch/: any word will do, titles count twice, beginnings and mistakes are found. */
function openMiniSearch(texts: readonly Texts[]): Opened {
  const index = new MiniSearch<Texts>({
    fields: [...FIELDS],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(texts);
  const search = (query: string): unknown[] => index.search(query).map(({ id }) => id as unknown);
  return { name: 'MiniSearch', library: 'minisearch', index: JSON.stringify(index), search };
}

/** https://www.fusejs.io/token-search.html: for questions of several words; where a word stands in a text is no matter. */
function openFuse(texts: readonly Texts[]): Opened {
  const fuse = new Fuse(texts, {
    keys: FIELDS.map((name) => ({ name, weight: name === 'title' ? 2 : 1 })),
    useTokenSearch: true,
    ignoreLocation: true,
  });
  const search = (query: string): unknown[] => fuse.search(query, { limit: MAX_ANSWERS }).map(({ item }) => item.id);
  return { name: 'Fuse.js', library: 'fuse.js', index: JSON.stringify(texts), search };
}

/**
 * https://github.com/nextapps-de/flexsearch: beginnings, likeness of Latin letters, and `suggest` where a word is missing.
 * Fields are put together one after the other, the title first: a document search has no score across fields.
 */
function openFlexSearch(texts: readonly Texts[]): Opened {
  const index = new Document({
    document: { id: 'id', index: [...FIELDS] },
    tokenize: 'forward',
    encoder: Charset.LatinBalance,
  });
  for (const text of texts) index.add(text);
  const parts: string[] = [];
  index.export((key, data) => parts.push(key, data));
  const search = (query: string): unknown[] => {
    const found = index.search(query, { limit: MAX_ANSWERS, suggest: true });
    return [...new Set(found.flatMap(({ result }) => result))];
  };
  return { name: 'FlexSearch', library: 'flexsearch', index: parts.join('\n'), search };
}

/** https://docs.orama.com/docs/orama-js: any word will do, stems and beginnings are found, one mistake is, titles count twice. */
async function openOrama(texts: readonly Texts[]): Promise<Opened> {
  const index = create({
    schema: {
      title: 'string',
      terms: 'string',
      answer: 'string',
      headings: 'string',
      places: 'string',
      text: 'string',
    },
    components: { tokenizer: { language: 'english', stemming: true } },
  });
  await insertMultiple(
    index,
    texts.map((text) => ({ ...text, id: String(text.id) })),
  );
  const search = async (query: string): Promise<unknown[]> => {
    const { hits } = await searchOrama(index, { term: query, boost: { title: 2 }, tolerance: 1, limit: MAX_ANSWERS });
    return hits.map(({ id }) => id);
  };
  return { name: 'Orama', library: '@orama/orama', index: JSON.stringify(save(index)), search };
}

/** https://lunrjs.com/guides/searching.html: a whole word counts most, then a beginning, then a word with a mistake. */
function openLunr(texts: readonly Texts[]): Opened {
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field, field === 'title' ? { boost: 2 } : {});
    for (const text of texts) this.add(text);
  });
  const search = (query: string): unknown[] => {
    const words = lunr.tokenizer(query).map(String);
    const found = index.query((asked) => {
      for (const word of words) {
        asked.term(word, { boost: 100 });
        asked.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
        asked.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
      }
    });
    return found.map(({ ref }) => ref);
  };
  return { name: 'Lunr', library: 'lunr', index: JSON.stringify(index), search };
}

/** The whole library in one minified file, so that all are packed alike. */
async function bytesOfLibrary(name: string): Promise<number> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root: import.meta.dirname,
    build: { write: false, rollupOptions: { input: 'library', preserveEntrySignatures: 'strict' } },
    plugins: [
      {
        name: 'library',
        resolveId: (id) => (id === 'library' ? id : null),
        load: (id) => (id === 'library' ? `export * from '${name}'; export { default } from '${name}'` : null),
      },
    ],
  });
  const [first] = [output].flat();
  if (!first || !('output' in first)) throw new Error(`${name} was not packed`);
  return brotliBytes(first.output.map((file) => ('code' in file ? file.code : '')).join('\n'));
}
