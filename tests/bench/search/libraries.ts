/**
 * Search libraries that run in the browser over an index made ahead, each as its own documentation sets up a site search. Where
 * that leaves a choice, the one that did best on the tuning half was taken, so that ours is compared with them at their best.
 */
import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import { Charset, Encoder, Index } from 'flexsearch';
import EnglishPreset from 'flexsearch/lang/en';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { MAX_ANSWERS } from './figures.ts';

export const FIELDS = ['title', 'terms', 'answer', 'headings', 'places', 'text'] as const;
/** A title is what a page is about, and its terms are how people ask for it. */
const BOOST = { title: 2, terms: 3 };
const ONE = { title: 1, terms: 1, answer: 1, headings: 1, places: 1, text: 1 };
/** A page as plain texts, with its number for an address. */
export type Texts = { readonly id: number } & Readonly<Record<(typeof FIELDS)[number], string>>;

export interface Opened {
  readonly name: string;
  readonly library: string;
  /** What is sent of the index. */
  readonly index: string;
  /** Whether titles and answers, to show them, are in the index. */
  readonly hasTexts: boolean;
  search(query: string): unknown[] | Promise<unknown[]>;
}

/** https://lucaong.github.io/minisearch/: any word will do, beginnings and mistakes are found. */
function openMiniSearch(texts: readonly Texts[]): Opened {
  const index = new MiniSearch<Texts>({
    fields: [...FIELDS],
    searchOptions: { boost: BOOST, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(texts);
  const search = (query: string): unknown[] => index.search(query).map(({ id }) => id as unknown);
  return { name: 'MiniSearch', library: 'minisearch', index: JSON.stringify(index), hasTexts: false, search };
}

/**
 * https://www.fusejs.io/token-search.html: for questions of several words, wherever in a text they stand. Below the threshold it
 * comes with, a long text is like nearly any word.
 */
function openFuse(texts: readonly Texts[]): Opened {
  const keys = FIELDS.map((name) => ({ name, weight: name === 'title' ? BOOST.title : 1 }));
  const fuse = new Fuse(texts, { keys, useTokenSearch: true, ignoreLocation: true, threshold: 0.2 });
  const search = (query: string): unknown[] => fuse.search(query, { limit: MAX_ANSWERS }).map(({ item }) => item.id);
  return { name: 'Fuse.js', library: 'fuse.js', index: JSON.stringify(texts), hasTexts: true, search };
}

/**
 * https://github.com/nextapps-de/flexsearch: English stems, mistakes and likeness of letters, and `suggest` where a word is
 * missing. What stands first counts most, so one text with the title first: its search in fields has no score across them.
 */
function openFlexSearch(texts: readonly Texts[]): Opened {
  const index = new Index({ tokenize: 'tolerant', encoder: new Encoder(Charset.LatinBalance).assign(EnglishPreset) });
  for (const text of texts) index.add(text.id, FIELDS.map((field) => text[field]).join('\n'));
  const parts: string[] = [];
  index.export((key, data) => void parts.push(key, data));
  const search = (query: string): unknown[] => index.search(query, { limit: MAX_ANSWERS, suggest: true });
  return { name: 'FlexSearch', library: 'flexsearch', index: parts.join('\n'), hasTexts: false, search };
}

/** https://docs.orama.com/docs/orama-js: any word will do and beginnings are found; mistakes where nothing else is. */
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
  });
  await insertMultiple(
    index,
    texts.map((text) => ({ ...text, id: String(text.id) })),
  );
  const find = async (term: string, tolerance: number): Promise<unknown[]> => {
    const { hits } = await searchOrama(index, { term, boost: BOOST, tolerance, limit: MAX_ANSWERS });
    return hits.map(({ id }) => id);
  };
  const search = async (query: string): Promise<unknown[]> => {
    const found = await find(query, 0);
    return found.length > 0 ? found : find(query, 1);
  };
  return { name: 'Orama', library: '@orama/orama', index: JSON.stringify(save(index)), hasTexts: true, search };
}

/** https://lunrjs.com/guides/searching.html: any stem will do; beginnings, then words with a mistake, where none is found. */
function openLunr(texts: readonly Texts[]): Opened {
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field, { boost: { ...ONE, ...BOOST }[field] });
    for (const text of texts) this.add(text);
  });
  const find = (query: string, options: readonly object[]): unknown[] => {
    const words = lunr.tokenizer(query).map(String);
    const found = index.query((asked) => {
      // Lunr writes the word into the options it is given.
      for (const word of words) for (const option of options) asked.term(word, { ...option });
    });
    return found.map(({ ref }) => ref);
  };
  const nearly = [
    { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING },
    { boost: 1, usePipeline: false, editDistance: 1 },
  ];
  const search = (query: string): unknown[] => {
    const found = find(query, [{}]);
    return found.length > 0 ? found : find(query, nearly);
  };
  return { name: 'Lunr', library: 'lunr', index: JSON.stringify(index), hasTexts: false, search };
}

export const openers = [openMiniSearch, openFuse, openFlexSearch, openOrama, openLunr];
