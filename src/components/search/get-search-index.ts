import { packSearchIndex } from '../../domain/search/pack-search-index.ts';
import { buildSearchIndex, type SearchDocument, type SearchLanguage } from '../../domain/search/search-index.ts';
import type { PageKind } from '../../domain/query.ts';
import { listPlaces } from '../../i18n/list-places.ts';
import { ownPageTexts } from '../../i18n/page-titles.ts';
import { placeInFull } from '../../i18n/place.ts';
import { platform } from '../../schemas/common.ts';
import type { SearchSource, Site } from '../../queries.ts';
import { foreignWords } from './foreign-words.ts';
import { stemmerOf } from './stemmer.ts';

type Source = SearchSource['articles'][number];
interface Packed extends ReturnType<typeof packSearchIndex> {
  /** Address of the folder, with a slash at its end. */
  readonly address: string;
}

const KINDS = {
  guides: 'guide',
  faqs: 'faq',
  regions: 'region',
  hoaxes: 'hoax',
  pages: 'page',
} as const satisfies Record<Source['article']['collection'], PageKind>;

const made = new Map<string, Packed>();

/** The search index of one language: its files by name, and the folder they stand in. Made once for the same pages. */
export function getSearchIndex(site: Site, source: SearchSource): Packed {
  const known = made.get(site.locale);
  if (known && !import.meta.env.DEV) return known;
  const packed = packSearchIndex(
    buildSearchIndex(listSearchDocuments(site, source), languageOf(site, source), stemmerOf(site.locale)),
  );
  const index = { ...packed, address: site.href(`/search-index/${packed.folder}/`) };
  made.set(site.locale, index);
  return index;
}

function languageOf(site: Site, { words: { common, ignored, aliases } }: SearchSource): SearchLanguage {
  return {
    common,
    ignored,
    foreign: foreignWords(site.locale),
    aliases,
    regions: Object.fromEntries(site.regions.map(({ id, title, parent }) => [id, { name: title, parent }])),
    platforms: Object.fromEntries(platform.options.map((id) => [id, site.t(`platform.${id}`)])),
  };
}

/** Every page a search can find, as its index takes it. */
export function listSearchDocuments(site: Site, { articles, asked }: SearchSource): SearchDocument[] {
  const newest =
    articles
      .map(({ article }) => article.data.reviewed)
      .sort()
      .at(-1) ?? '';
  const placesOf = namesByRegion(site);
  const found = ownPageTexts.filter(([, { isFound }]) => isFound);
  const lists = found.map(([path, { title, description }]): SearchDocument => ({
    path: site.href(path),
    kind: 'page',
    title: site.t(title),
    answer: site.t(description),
    terms: [],
    asked: asked[path] ?? [],
    headings: [],
    places: [],
    regions: 'all',
    platforms: [],
    reviewed: newest,
  }));
  return [
    ...articles.map(({ article, headings }): SearchDocument => ({
      path: site.href(article.path),
      kind: KINDS[article.collection],
      title: article.data.title,
      answer: 'answer' in article.data ? article.data.answer : article.data.description,
      terms: [...article.data.searchTerms, ...wordsOfRumour(article)],
      asked: asked[article.path] ?? [],
      headings,
      places: article.collection === 'regions' ? (placesOf.get(article.id) ?? []) : [],
      regions:
        article.collection === 'regions' ? [article.id] : 'regions' in article.data ? article.data.regions : 'all',
      platforms: 'platforms' in article.data ? article.data.platforms : [],
      reviewed: article.data.reviewed,
    })),
    ...lists,
  ];
}

/** What a rumour says and how its messages begin: people search with the message itself. */
function wordsOfRumour({ data }: Source['article']): string[] {
  return 'markers' in data ? [data.claim, ...data.markers.map(({ phrase }) => phrase)] : [];
}

/** What people call the places of each region, by its id. */
function namesByRegion(site: Site): Map<string, string[]> {
  const named = site.regions.map((region) => ({ ...region, nameInFull: placeInFull(site, region) }));
  const names = new Map<string, Set<string>>();
  for (const { region, name, otherNames } of listPlaces(named, site.locale, site.format)) {
    names.set(region, new Set([...(names.get(region) ?? []), name, ...otherNames]));
  }
  return new Map([...names].map(([id, set]) => [id, [...set]]));
}
