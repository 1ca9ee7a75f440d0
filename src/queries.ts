/**
 * The only file that reads collections. Pages and the middleware ask it; components get what they need from there.
 */
import { getCollection, getEntry, render, type CollectionEntry, type CollectionKey } from 'astro:content';
import { createFormats, type Formats } from './i18n/format.ts';
import { defaultLocale, localeIds, locales, type Locale } from './i18n/locales.ts';
import { createTranslate, type Translate } from './i18n/translate.ts';
import { findRegion } from './domain/region.ts';
import type { Dispute } from './schemas/dispute.ts';
import type { Event } from './schemas/event.ts';
import type { Form } from './schemas/form.ts';
import type { PageCollection } from './schemas/index.ts';
import type { Region } from './schemas/region.ts';
import type { Reply } from './schemas/reply.ts';
import type { Setting } from './schemas/setting.ts';
import type { Source } from './schemas/source.ts';

/** A page in one language. `translated` is false where the words are still English. */
export interface Article<Name extends PageCollection = PageCollection> {
  readonly id: string;
  readonly collection: Name;
  readonly path: string;
  readonly data: CollectionEntry<Name>['data'];
  /** What `render()` turns into the body. */
  readonly body: CollectionEntry<CollectionKey>;
  readonly translated: boolean;
}

export type RegionEntry = Region & { readonly id: string };

/** Everything a component may ask for, in the language of the page. The middleware puts it into `Astro.locals.site`. */
export interface Site {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  readonly format: Formats;
  /** Address of a page of this site, with the language and the folder the site is served from. */
  readonly href: (path: string) => string;
  readonly facts: Facts;
  /** Regions in the order of the place list: named places by name, "elsewhere" last. */
  readonly regions: readonly RegionEntry[];
}

export interface Facts {
  source(id: string): Source;
  form(id: string): Form;
  setting(id: string): Setting;
  dispute(id: string): Dispute;
  region(id: string): RegionEntry;
  readonly events: readonly Event[];
  reply(id: string): Reply;
}

const PATHS: Record<PageCollection, string> = {
  guides: '/guides/',
  faqs: '/faqs/',
  regions: '/regions/',
  hoaxes: '/hoaxes/',
  pages: '/about/',
};
const TRANSLATIONS = {
  guides: 'guideTranslations',
  faqs: 'faqTranslations',
  regions: 'regionTranslations',
  hoaxes: 'hoaxTranslations',
  pages: 'pageTranslations',
} as const satisfies Record<PageCollection, CollectionKey>;

async function listArticles<Name extends PageCollection>(collection: Name, locale: Locale): Promise<Article<Name>[]> {
  const entries = (await getCollection(collection)) as CollectionEntry<Name>[];
  const translations =
    locale === defaultLocale ? [] : ((await getCollection(TRANSLATIONS[collection])) as CollectionEntry<Name>[]);
  return entries.map((entry): Article<Name> => {
    const path = collection === 'pages' && entry.id === 'about' ? PATHS.pages : `${PATHS[collection]}${entry.id}/`;
    const english = { id: entry.id, collection, path, data: entry.data, body: entry as CollectionEntry<CollectionKey> };
    const translation = translations.find(({ id }) => id === `${locale}/${collection}/${entry.id}`);
    if (!translation) return { ...english, translated: locale === defaultLocale };
    return {
      ...english,
      data: { ...entry.data, ...translation.data },
      body: translation as CollectionEntry<CollectionKey>,
      translated: true,
    };
  });
}

const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }): number => a.data.order - b.data.order;

/** Guides in the order of the steps list: by topic, then by their own order. */
export async function listGuides(locale: Locale): Promise<Article<'guides'>[]> {
  return (await listArticles('guides', locale)).sort(byOrder);
}

export async function listFaqs(locale: Locale): Promise<Article<'faqs'>[]> {
  return (await listArticles('faqs', locale)).sort(byOrder);
}

export async function listPages(locale: Locale): Promise<Article<'pages'>[]> {
  return (await listArticles('pages', locale)).sort(byOrder);
}

/** Hoaxes, last seen first. */
export async function listHoaxes(locale: Locale): Promise<Article<'hoaxes'>[]> {
  return (await listArticles('hoaxes', locale)).sort((a, b) => b.data.lastSeen.localeCompare(a.data.lastSeen));
}

/** Regions by name in the language of the reader, "elsewhere" last. */
export async function listRegions(locale: Locale): Promise<Article<'regions'>[]> {
  const { compare } = createFormats(locale);
  const isLast = (article: Article<'regions'>): number => (article.data.continent === undefined ? 1 : 0);
  return (await listArticles('regions', locale)).sort(
    (a, b) => isLast(a) - isLast(b) || compare(a.data.title, b.data.title),
  );
}

const sites = new Map<Locale, Promise<Site>>();

/** What the components of one language share. Read once for each language. */
export function getSite(locale: Locale): Promise<Site> {
  const known = sites.get(locale);
  if (known && !import.meta.env.DEV) return known;
  const site = readSite(locale);
  sites.set(locale, site);
  return site;
}

async function readSite(locale: Locale): Promise<Site> {
  const english = (await getEntry('ui', defaultLocale))?.data;
  if (!english) throw new Error(`content/${defaultLocale}/ui.yaml is missing: it holds every text of the interface`);
  const own = locale === defaultLocale ? english : await readTexts(locale);
  const regions = (await listRegions(locale)).map((article) => ({ ...article.data, id: article.id }));
  const prefix = `${import.meta.env.BASE_URL.replace(/\/$/, '')}${locale === defaultLocale ? '' : `/${locale}`}`;
  return {
    locale,
    direction: locales[locale].direction,
    t: createTranslate(locale, own, english),
    format: createFormats(locale),
    href: (path) => `${prefix}${path}`,
    facts: await readFacts(regions),
    regions,
  };
}

/** The texts a language has so far. */
async function readTexts(locale: Locale): Promise<Partial<Record<string, unknown>>> {
  const files = (await getCollection('uiTranslations')) as { id: string; data: Partial<Record<string, unknown>> }[];
  return files.find(({ id }) => id === locale)?.data ?? {};
}

async function readFacts(regions: readonly RegionEntry[]): Promise<Facts> {
  const [sources, forms, settings, disputes, replies, events] = await Promise.all([
    factsById('sources'),
    factsById('forms'),
    factsById('settings'),
    factsById('disputes'),
    factsById('replies'),
    getCollection('events'),
  ]);
  const byDate = (a: Event, b: Event): number => b.date.localeCompare(a.date);
  return {
    source: (id) => find(sources, id, 'sources'),
    form: (id) => find(forms, id, 'forms'),
    setting: (id) => find(settings, id, 'settings'),
    dispute: (id) => find(disputes, id, 'disputes'),
    region: (id) => find(new Map(regions.map((region) => [region.id, region])), id, 'regions'),
    events: events.map((entry) => entry.data).sort(byDate),
    reply: (id) => find(replies, id, 'replies'),
  };
}

async function factsById<Name extends 'sources' | 'forms' | 'settings' | 'disputes' | 'replies'>(
  name: Name,
): Promise<Map<string, CollectionEntry<Name>['data']>> {
  const entries = (await getCollection(name)) as CollectionEntry<Name>[];
  return new Map(entries.map((entry) => [entry.id, entry.data]));
}

function find<Fact>(facts: ReadonlyMap<string, Fact>, id: string, collection: string): Fact {
  const fact = facts.get(id);
  if (!fact) throw new Error(`"${id}" is not an id of content/${collection}: add it there, or mend the spelling`);
  return fact;
}

/** Region of a country, by ISO 3166-1 code. Countries without an entry belong to "elsewhere". */
export function regionOfCountry(site: Site, country: string): RegionEntry {
  return site.facts.region(findRegion(country, site.regions));
}

/**
 * Turns an article into what a page renders.
 * @returns the body component, and whether the body has blocks for certain regions
 */
export async function renderArticle(article: Article): Promise<{ Content: RenderedBody; hasRegionBlocks: boolean }> {
  const { Content } = await render(article.body as CollectionEntry<'guides'>);
  const text = 'body' in article.body ? (article.body.body ?? '') : '';
  return { Content, hasRegionBlocks: text.includes('<OnlyIn') };
}
type RenderedBody = Awaited<ReturnType<typeof render>>['Content'];

/** One address of a page in one language, as `getStaticPaths` wants it. English has no prefix. */
async function localePaths<Props>(make: (locale: Locale) => Promise<{ params: { id?: string }; props: Props }[]>) {
  const lists = localeIds.map(async (locale) =>
    (await make(locale)).map(({ params, props }) => ({
      params: { ...params, locale: locale === defaultLocale ? undefined : locale },
      props,
    })),
  );
  return (await Promise.all(lists)).flat();
}

/** Addresses of every article of a collection, in every language. */
export function articlePaths<Name extends PageCollection>(collection: Name) {
  return localePaths(async (locale) =>
    (await listArticles(collection, locale)).map((article) => ({ params: { id: article.id }, props: { article } })),
  );
}

/** Addresses of a page that exists once in every language. */
export function pagePaths() {
  return localePaths(async (locale) => [{ params: {}, props: { locale } }]);
}

/** Every article of the site in one language, for the A to Z. */
export async function listEverything(locale: Locale): Promise<Article[]> {
  const lists = await Promise.all(
    (Object.keys(PATHS) as PageCollection[]).map(
      (collection) => listArticles(collection, locale) as Promise<Article[]>,
    ),
  );
  return lists.flat();
}
