/**
 * The only file that reads collections. Pages and the middleware ask it; components get what they need from there.
 */
import { createHash } from 'node:crypto';
import { getCollection, getEntry, render, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { z } from 'astro/zod';
import { publicHolidays } from './components/deadline/public-holidays.ts';
import learnedWeights from './components/hoax/learned-weights.json' with { type: 'json' };
import { createFormats, type Formats } from './i18n/format.ts';
import { titleOf } from './i18n/page-titles.ts';
import { defaultLocale, localeIds, locales, type Locale } from './i18n/locales.ts';
import { createTranslate, type Translate } from './i18n/translate.ts';
import { firstAction, STATUS_VERSION, type RegionFacts, type StatusFile } from './domain/embed/status-file.ts';
import { buildRumourFiles, type RumourFiles, type SayingSource } from './domain/hoax/rumour-data.ts';
import { buildPlanData } from './domain/plan/data.ts';
import type { PlanData } from './domain/plan/plan.ts';
import { makeVectors, type PlanVectors } from './domain/plan/vectors.ts';
import type { LetterTexts, PlaceRules } from './domain/letter/compose-letter.ts';
import type { StepList } from './domain/structured-data.ts';
import { readSteps } from './integrations/read-steps.ts';
import { Cache, cacheFolder, versionsOf } from './integrations/cache.ts';
import { readLibrary } from './integrations/content-check/library.ts';
import { outdatedPages } from './integrations/translation-state/translation-state.ts';
import { readDrafts, readRepository, readToday } from './integrations/settings.ts';
import { placeRules } from './domain/letter/place-rules.ts';
import { packReplies, type ReplyData } from './domain/reply/read-reply.ts';
import { mergeWords, sharedIds } from './domain/translation.ts';
import { nextReview } from './domain/review-date.ts';
import { splitEvents } from './domain/split-events.ts';
import type { Authority } from './schemas/authority.ts';
import {
  DATA_VERSION,
  dataNames,
  jsonSchema,
  publishedEntry,
  type DataHead,
  type DataIndex,
  type FileName,
  type ListName,
} from './schemas/data.ts';
import type { Dispute } from './schemas/dispute.ts';
import type { Event } from './schemas/event.ts';
import type { FactWords } from './schemas/fact-words.ts';
import { faqTopic } from './schemas/faq.ts';
import type { Form } from './schemas/form.ts';
import { guideTopic } from './schemas/guide.ts';
import type { Firm, LetterRules } from './schemas/letter.ts';
import type { Limit } from './schemas/limit.ts';
import { namedFamily, type NamedFamily } from './schemas/hoax.ts';
import type { factSchemas, FactCollection, PageCollection } from './schemas/index.ts';
import { platform, regionStatus } from './schemas/common.ts';
import type { Region } from './schemas/region.ts';
import type { Reply } from './schemas/reply.ts';
import type { AskedPhrases, SearchWords } from './schemas/search.ts';
import type { Setting } from './schemas/setting.ts';
import type { Source } from './schemas/source.ts';
import type { Update } from './schemas/update.ts';

/** A page in one language. Where that language lacks it, its words are English. */
export interface Article<Name extends PageCollection = PageCollection> {
  readonly id: string;
  readonly collection: Name;
  readonly path: string;
  readonly data: CollectionEntry<Name>['data'];
  /** What `render()` turns into the body. */
  readonly body: CollectionEntry<CollectionKey>;
  /** Languages the page exists in. */
  readonly languages: readonly Locale[];
  /** Whether English has changed since this translation was made. */
  readonly isOutdated: boolean;
}

export type RegionEntry = Region & { readonly id: string };

/** Pages and words that a search index is made from. */
export interface SearchSource {
  readonly words: SearchWords;
  /** By address of a page, without language and folder. */
  readonly asked: AskedPhrases;
  readonly articles: readonly {
    readonly article: Article;
    readonly headings: readonly { readonly slug: string; readonly text: string }[];
  }[];
}

/** Everything a component may ask for, in the language of the page. The middleware puts it into `Astro.locals.site`. */
export interface Site {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly t: Translate;
  readonly format: Formats;
  /** Address of a page of this site, with the language (of this page, unless another is given) and the folder of the site. */
  readonly href: (path: string, language?: Locale) => string;
  readonly facts: Facts;
  /** Regions in the order of the place list: named places by name, "elsewhere" last. */
  readonly regions: readonly RegionEntry[];
  readonly letters: LetterFiles;
  /** Address of the public repository, where there is one: see the settings in README.md. */
  readonly repository: string | undefined;
}

export interface Facts {
  authority(id: string): Authority;
  readonly authorities: readonly Authority[];
  readonly limits: readonly Limit[];
  /** Newest first. */
  readonly updates: readonly Update[];
  source(id: string): Source;
  readonly sources: readonly Source[];
  form(id: string): Form;
  readonly forms: readonly Form[];
  setting(id: string): Setting;
  dispute(id: string): Dispute;
  readonly disputes: readonly Dispute[];
  region(id: string): RegionEntry;
  readonly events: readonly Event[];
  reply(id: string): Reply;
  readonly replies: readonly Reply[];
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

/** Whether readers get an entry. Writers also see their drafts: with `npm run dev`, and in a build with `DRAFTS=1`. */
function isShown({ data }: { readonly data: object }): boolean {
  const { draft } = ('entry' in data ? data.entry : data) as { draft?: boolean };
  return draft !== true || import.meta.env.DEV || readDrafts(process.env);
}

async function listArticles<Name extends PageCollection>(collection: Name, locale: Locale): Promise<Article<Name>[]> {
  const entries = (await getCollection(collection, isShown)) as CollectionEntry<Name>[];
  const translations =
    localeIds.length === 1 ? [] : ((await getCollection(TRANSLATIONS[collection])) as CollectionEntry<Name>[]);
  const outdated = readOutdated(locale);
  return entries.map((entry): Article<Name> => {
    const isIn = (language: Locale, { id }: { id: string }): boolean => id === `${language}/${collection}/${entry.id}`;
    const own = translations.find((translation) => isIn(locale, translation));
    return {
      id: entry.id,
      collection,
      path: collection === 'pages' && entry.id === 'about' ? PATHS.pages : `${PATHS[collection]}${entry.id}/`,
      data: mergeWords(entry.data, own?.data),
      body: (own ?? entry) as CollectionEntry<CollectionKey>,
      languages: localeIds.filter(
        (language) => language === defaultLocale || translations.some((translation) => isIn(language, translation)),
      ),
      isOutdated: outdated.has(`${collection}/${entry.id}.mdx`),
    };
  });
}

/** Folder of the project: the build is run there, and this module is not where it was written once it is bundled. */
const root = process.cwd();
const outdatedPagesIn = new Map<Locale, ReadonlySet<string>>();

/** Pages of a language whose English text has changed since they were translated, by path inside the folder of the language. */
function readOutdated(locale: Locale): ReadonlySet<string> {
  if (locale === defaultLocale) return new Set();
  const known = outdatedPagesIn.get(locale);
  if (known && !import.meta.env.DEV) return known;
  const pages = outdatedPages(readLibrary(root), locale);
  outdatedPagesIn.set(locale, pages);
  return pages;
}

/**
 * The languages a page exists in. One without a file of its own exists where the language has the text that names it.
 * @param path of the page, without folder and language: "/guides/object-on-instagram/"
 */
export async function languagesOf(path: string): Promise<readonly Locale[]> {
  if (localeIds.length === 1) return localeIds;
  const title = titleOf(path);
  if (title) {
    const sites = await Promise.all(localeIds.map(getSite));
    return sites.filter(({ t }) => t.has(title)).map(({ locale }) => locale);
  }
  return (await findArticle(path, defaultLocale))?.languages ?? localeIds;
}

const articlesByPath = new Map<Locale, Promise<ReadonlyMap<string, Article>>>();

/** The article at a path of the site without folder and language, if there is one. */
async function findArticle(path: string, locale: Locale): Promise<Article | undefined> {
  const known = import.meta.env.DEV ? undefined : articlesByPath.get(locale);
  const articles =
    known ?? listEverything(locale).then((list) => new Map(list.map((article) => [article.path, article])));
  articlesByPath.set(locale, articles);
  return (await articles).get(path);
}

/** Ids of the English headings by those of a translated page. Empty for every other page. */
export async function headingIdsOf(path: string, locale: Locale): Promise<ReadonlyMap<string, string>> {
  if (locale === defaultLocale) return new Map();
  const [english, own] = await Promise.all([findArticle(path, defaultLocale), findArticle(path, locale)]);
  return english && own ? englishIds(english, own) : new Map();
}

async function englishIds(english: Article, own: Article): Promise<ReadonlyMap<string, string>> {
  if (english.body.id === own.body.id) return new Map();
  const headings = [english, own].map(async ({ body }) => (await render(body as CollectionEntry<'guides'>)).headings);
  const [theirs = [], ours = []] = await Promise.all(headings);
  return sharedIds(theirs, ours);
}

const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }): number => a.data.order - b.data.order;

/** In the order of their topics, then in their own order. */
const byTopic =
  <Topic extends string>(topics: readonly Topic[]) =>
  (a: { data: { topic: Topic; order: number } }, b: { data: { topic: Topic; order: number } }): number =>
    topics.indexOf(a.data.topic) - topics.indexOf(b.data.topic) || byOrder(a, b);

/** Guides in the order of the steps list. */
export async function listGuides(locale: Locale): Promise<Article<'guides'>[]> {
  return (await listArticles('guides', locale)).sort(byTopic(guideTopic.options));
}

/** Questions in the order of the questions list. */
export async function listFaqs(locale: Locale): Promise<Article<'faqs'>[]> {
  return (await listArticles('faqs', locale)).sort(byTopic(faqTopic.options));
}

/** Pages about this site, in the order of their list. */
export async function listPages(locale: Locale): Promise<Article<'pages'>[]> {
  return (await listArticles('pages', locale)).sort(byOrder);
}

/** The article with this id. Throws where a page of the site counts on one that is gone. */
export function pick<Name extends PageCollection>(articles: readonly Article<Name>[], id: string): Article<Name> {
  const article = articles.find((candidate) => candidate.id === id);
  if (!article)
    throw new Error(`A page of the site needs "${id}", which is not in content/${defaultLocale}/: add it back`);
  return article;
}

/** Hoaxes, last seen first. */
export async function listHoaxes(locale: Locale): Promise<Article<'hoaxes'>[]> {
  return (await listArticles('hoaxes', locale)).sort((a, b) => b.data.lastSeen.localeCompare(a.data.lastSeen));
}

/** Every named family of rumours, with its members. */
export async function listFamilies(
  locale: Locale,
): Promise<{ name: NamedFamily; members: readonly Article<'hoaxes'>[] }[]> {
  const hoaxes = await listHoaxes(locale);
  return namedFamily.options
    .map((name) => ({ name, members: hoaxes.filter(({ data }) => data.family === name) }))
    .filter(({ members }) => members.length > 0);
}

/** Members of one family, where it is a named one: a message without relatives has no family to show. */
export async function listFamily(family: string, locale: Locale): Promise<readonly Article<'hoaxes'>[]> {
  return (await listFamilies(locale)).find(({ name }) => name === family)?.members ?? [];
}

/** The guides that the page of a rumour names first: what helps instead, what helps everywhere before the rest. */
export function listHelp(hoax: Article<'hoaxes'>, guides: readonly Article<'guides'>[]): Article<'guides'>[] {
  const [beginning = ''] = (hoax.body.body ?? '').split(/^## /m);
  const named = new Set([...beginning.matchAll(/\]\(\/guides\/([a-z0-9-]+)\//g)].map(([, id]) => id));
  const isForSome = ({ data }: Article<'guides'>): number => (data.regions === 'all' ? 0 : 1);
  return guides.filter(({ id }) => named.has(id)).sort((a, b) => isForSome(a) - isForSome(b));
}

/** Regions by name in the language of the reader, "elsewhere" last. */
export async function listRegions(locale: Locale): Promise<Article<'regions'>[]> {
  const { compare } = createFormats(locale);
  const isLast = (article: Article<'regions'>): number => (article.data.continent === undefined ? 1 : 0);
  return (await listArticles('regions', locale)).sort(
    (a, b) => isLast(a) - isLast(b) || compare(a.data.title, b.data.title),
  );
}

/** Day the newest of these facts or pages were checked, year-month-day. That of places is the day that a build knows. */
export function newestReview(entries: readonly { readonly reviewed: string }[]): string {
  return (
    entries
      .map(({ reviewed }) => reviewed)
      .sort()
      .at(-1) ?? ''
  );
}

/** Day the newest status of a region is from. */
export function newestStatus(regions: readonly RegionEntry[]): string {
  return (
    regions
      .map((region) => region.statusAsOf)
      .sort()
      .at(-1) ?? ''
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
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const facts = await readFacts(regions, locale);
  return {
    locale,
    direction: locales[locale].direction,
    t: createTranslate(locale, own, english),
    format: createFormats(locale),
    href: (path, language = locale) => `${base}${language === defaultLocale ? '' : `/${language}`}${path}`,
    facts,
    regions,
    letters: await readLetters(facts, regions),
    repository: readRepository(process.env),
  };
}

/** The texts a language has so far. */
async function readTexts(locale: Locale): Promise<Partial<Record<string, unknown>>> {
  const files = (await getCollection('uiTranslations')) as { id: string; data: Partial<Record<string, unknown>> }[];
  return files.find(({ id }) => id === locale)?.data ?? {};
}

async function readFacts(regions: readonly RegionEntry[], locale: Locale): Promise<Facts> {
  const files = (await getCollection('factWords')) as { id: string; data: FactWords }[];
  const words: FactWords = files.find(({ id }) => id === locale)?.data ?? {};
  const [sources, forms, settings, disputes, replies, events, authorities, limits, updates] = await Promise.all([
    factsById('sources', words.sources),
    factsById('forms', words.forms),
    factsById('settings', words.settings),
    factsById('disputes', words.disputes),
    factsById('replies', words.replies),
    factsById('events', words.events),
    factsById('authorities', words.authorities),
    factsById('limits', words.limits),
    factsById('updates', words.updates),
  ]);
  const regionsById = new Map(regions.map((region) => [region.id, region]));
  const newestFirst = (a: { date: string }, b: { date: string }): number => b.date.localeCompare(a.date);
  return {
    authority: (id) => find(authorities, id, 'authorities'),
    authorities: [...authorities.values()],
    limits: [...limits.values()],
    updates: [...updates.values()].sort(newestFirst),
    source: (id) => find(sources, id, 'sources'),
    sources: [...sources.values()],
    form: (id) => find(forms, id, 'forms'),
    forms: [...forms.values()],
    setting: (id) => find(settings, id, 'settings'),
    dispute: (id) => find(disputes, id, 'disputes'),
    disputes: [...disputes.values()],
    region: (id) => find(regionsById, id, 'regions'),
    events: [...events.values()].sort(newestFirst),
    reply: (id) => find(replies, id, 'replies'),
    replies: [...replies.values()],
  };
}

/** Facts of one kind by id, in the order of their file. */
async function factsById<Name extends ShownFacts>(
  name: Name,
  words: Readonly<Record<string, object>> = {},
): Promise<Map<string, Fact<Name>>> {
  const entries = (await getCollection(name, isShown)) as { id: string; data: { order: number; entry: Fact<Name> } }[];
  return new Map(
    entries
      .toSorted((a, b) => a.data.order - b.data.order)
      .map(({ id, data }) => [id, mergeWords(data.entry, words[id])]),
  );
}
/** Kinds of facts that pages show. Others are only for commands of maintainers. */
type ShownFacts = FactCollection & CollectionKey;
type Fact<Name extends FactCollection> = z.infer<(typeof factSchemas)[Name]>;

function find<Fact>(facts: ReadonlyMap<string, Fact>, id: string, collection: string): Fact {
  const fact = facts.get(id);
  if (!fact) throw new Error(`"${id}" is not an id of content/${collection}: add it there, or mend the spelling`);
  return fact;
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

/** The lists of steps that make a guide a way to do one thing. An explainer, or advice for a situation, is none. */
export function listSteps({ data, body }: Article<'guides'>): StepList[] {
  return data.kind === 'task' && 'body' in body ? readSteps(body.body ?? '') : [];
}

/** One address of a page in one language, as `getStaticPaths` wants it. English has no prefix. */
export async function localePaths<Params extends object, Props>(
  make: (locale: Locale) => Promise<{ params: Params; props: Props }[]>,
) {
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

/** Addresses of the parts of the bibliography: one for each kind of source there is. */
export function sourceKindPaths() {
  return localePaths(async () => {
    const kinds = new Set([...(await factsById('sources')).values()].map(({ kind }) => kind));
    return [...kinds].map((kind) => ({ params: { kind }, props: { kind } }));
  });
}

/** What the search index of a language is made from. */
export async function readSearchSource(locale: Locale): Promise<SearchSource> {
  const words = ((await getEntry('searchWords', locale)) ?? (await getEntry('searchWords', defaultLocale)))?.data;
  if (!words)
    throw new Error(`content/${defaultLocale}/search.yaml is missing: it holds the words that a search knows`);
  const asked = (await getEntry('asked', locale))?.data ?? {};
  // A page that the language lacks is found in English only.
  const own = (await listEverything(locale)).filter(({ languages }) => languages.includes(locale));
  const articles = own.map(async (article) => {
    const { headings } = await render(article.body as CollectionEntry<'guides'>);
    const ids = await headingIdsOf(article.path, locale);
    return {
      article,
      headings: headings
        .filter(({ depth }) => depth === 2)
        .map(({ slug, text }) => ({ slug: ids.get(slug) ?? slug, text })),
    };
  });
  return { words, asked, articles: await Promise.all(articles) };
}

/** What a pasted answer of Meta is compared with. */
export async function readReplyMarkers({ facts }: Site): Promise<ReplyData> {
  return packReplies(facts.replies, [...(await factsById('reply-sayings')).values()]);
}

/** What the check of a rumour compares messages with: rumours in the order of their ids, and the sayings their signs name. */
export async function readRumourFiles(): Promise<RumourFiles> {
  const hoaxes = (await getCollection('hoaxes', isShown)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sayings = (await getCollection('sayings')).toSorted((a, b) => a.data.order - b.data.order);
  return buildRumourFiles(
    hoaxes.map(({ id, data: { markers, signs, atoms } }) => ({
      id,
      markers,
      signs,
      pieces: atoms.map(({ sayings }) => sayings),
    })),
    sayings.map(({ data: { entry } }): SayingSource => ({
      id: entry.id,
      role: entry.role,
      said: definedOnly(entry.said),
    })),
    learnedWeights,
  );
}

/** A record without the keys that have nothing. */
function definedOnly<Value>(record: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** Everything letters are written from. */
export interface LetterFiles {
  /** By language of the letter: BCP 47 tag. */
  readonly words: Readonly<Record<string, LetterTexts & { readonly checked: boolean }>>;
  /** By id of the region, in the order of the place list. */
  readonly places: Readonly<Record<string, PlaceRules>>;
  readonly rules: ReadonlyMap<string, LetterRules>;
  /** Day the newest fact was checked, year-month-day: which law holds is told for that day. */
  readonly day: string;
}

/** Addresses of the words of letters: one for each language that letters are written in. */
export function letterLanguagePaths() {
  return localePaths(async () =>
    (await getCollection('letterWords')).map(({ id }) => ({ params: { language: id }, props: {} })),
  );
}

/** What letters are written from: the words of each language, and the rules of each place. */
async function readLetters(facts: Facts, regions: readonly RegionEntry[]): Promise<LetterFiles> {
  const [rules, firms, words] = await Promise.all([
    factsById('letters'),
    factsById('firms'),
    getCollection('letterWords') as Promise<{ id: string; data: LetterTexts & { checked: boolean } }[]>,
  ]);
  const places = regions.map((region) => {
    const own = find(rules, region.id, 'facts/letters.yaml') as LetterRules;
    const firm = find(firms, own.firm, 'facts/firms.yaml') as Firm;
    const regulator = region.regulator === undefined ? undefined : facts.authority(region.regulator);
    const members = facts.authorities.filter(
      ({ country, isForFirms }) => isForFirms && region.countries.includes(country) && region.countries.length > 1,
    );
    return [region.id, placeRules({ rules: own, region, firm, regulator, members })] as const;
  });
  return {
    words: Object.fromEntries(words.map(({ id, data }) => [id, data])),
    places: Object.fromEntries(places),
    rules: rules as ReadonlyMap<string, LetterRules>,
    day: newestReview(regions),
  };
}

/** What the plan engine reads. */
export async function readPlanData(): Promise<PlanData> {
  const { facts, regions } = await getSite(defaultLocale);
  const guides = (await listGuides(defaultLocale)).map(({ id, data }) => ({ ...data, id }));
  return buildPlanData({ guides, limits: facts.limits, forms: facts.forms, regions });
}

/** Source of what takes seconds to work out: with another one, what it makes may differ. */
const slowSources = import.meta.glob<string>(['./domain/plan/*.ts', './components/deadline/public-holidays.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every plan there is, for every place, set of apps, age, account and situation. Kept from one build to the next. */
export async function readPlanVectors(): Promise<PlanVectors> {
  const { regions } = await getSite(defaultLocale);
  const guides = await listGuides(defaultLocale);
  const axes = [
    regions.map(({ id }) => id),
    platform.options,
    guides.filter(({ data }) => data.situation !== undefined).map(({ id }) => id),
  ] as const;
  const data = await readPlanData();
  const cache = new Cache(cacheFolder(root, 'plan-vectors'));
  const kept = await cache.get([data, axes, slowSources], () => JSON.stringify(makeVectors(data, ...axes)));
  return JSON.parse(String(kept)) as PlanVectors;
}

/** Public holidays as `publicHolidays` gives them, kept from one build to the next: those that follow the moon take seconds. */
export async function keptHolidays(code: string, years: readonly number[]): Promise<Record<string, string>> {
  const cache = new Cache(cacheFolder(root, 'holidays'));
  const ingredients = [code, years, slowSources, versionsOf(root, ['date-holidays'])];
  const kept = await cache.get(ingredients, () => JSON.stringify(publicHolidays(code, years)));
  return JSON.parse(String(kept)) as Record<string, string>;
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

/** Addresses of the files under `/data/v1/`. */
export function dataPaths() {
  return [...dataNames, 'index' as const].map((name) => ({ params: { name }, props: { name } }));
}

/** Full address of a file under `/data/v1/`. */
async function dataAddress(file: string, site: URL | undefined): Promise<string> {
  const { href } = await getSite(defaultLocale);
  return new URL(href(`/data/v1/${file}`), site).href;
}

/**
 * Text of a file under `/data/v1/`: facts as they stand, pages with their id, address and front matter, all in English.
 * @param site public address of the site
 */
export async function dataText(name: FileName, site: URL | undefined): Promise<string> {
  const head = await readDataHead(name, site);
  if (name === 'index') return JSON.stringify({ ...head, files: await listDataFiles(site) });
  if (name === 'plan-vectors') return JSON.stringify({ ...head, ...(await readPlanVectors()) });
  return JSON.stringify({ ...head, [name]: await listData(name, site) });
}

/** What every file under `/data/v1/` begins with. */
export async function readDataHead(name: FileName, site: URL | undefined): Promise<DataHead> {
  const { t, href } = await getSite(defaultLocale);
  const license = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  return {
    $schema: await dataAddress(`${name}.schema.json`, site),
    version: DATA_VERSION,
    generated: await newestChange(),
    license: { ...license, credit: `${t('site.name')}, ${new URL(href('/'), site).href}, ${license.name}` },
  };
}

/** The JSON Schema of a file under `/data/v1/`. */
export async function dataSchema(name: FileName, site: URL | undefined): Promise<object> {
  const { t } = await getSite(defaultLocale);
  const title = `${t('site.name')}: ${name}.json`;
  return jsonSchema(name, {
    address: await dataAddress(`${name}.schema.json`, site),
    title,
    description: t(`dataFile.${name}`),
  });
}

/** Every file under `/data/v1/` with what is in it, how much of it, and its checksum. */
export async function listDataFiles(site: URL | undefined): Promise<DataIndex['files']> {
  const { t } = await getSite(defaultLocale);
  return Promise.all(
    dataNames.map(async (name) => {
      const text = await dataText(name, site);
      const parsed = JSON.parse(text) as Record<string, readonly unknown[]>;
      return {
        name,
        description: t(`dataFile.${name}`),
        url: await dataAddress(`${name}.json`, site),
        schema: await dataAddress(`${name}.schema.json`, site),
        entries: parsed[name === 'plan-vectors' ? 'plans' : name]?.length ?? 0,
        bytes: Buffer.byteLength(text),
        sha256: createHash('sha256').update(text).digest('hex'),
      };
    }),
  );
}

/** Entries of a list, in the order of their file; pages in the order of their ids. */
async function listData(name: ListName, site: URL | undefined): Promise<object[]> {
  const { href, facts } = await getSite(defaultLocale);
  const address = (path: string): string => new URL(href(path), site).href;
  if (name === 'regions' || name === 'guides' || name === 'faqs' || name === 'hoaxes')
    return (await listArticles(name, defaultLocale))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, path, data }) => publishedEntry(name, { id, url: address(path), ...data }));
  const earlier = new Set(splitEvents(facts.events).earlier.map(({ id }) => id));
  const shownOn: Partial<Record<ListName, (entry: { id: string }) => string>> = {
    forms: () => '/forms/',
    sources: ({ id }) => `/sources/${facts.source(id).kind}/`,
    events: ({ id }) => (earlier.has(id) ? '/timeline/earlier/' : '/timeline/'),
    disputes: () => '/disputed/',
    replies: () => '/replies/',
  };
  const path = shownOn[name];
  return [...(await factsById(name)).values()].map((entry) =>
    publishedEntry(name, path === undefined ? entry : { ...entry, page: `${address(path(entry))}#${entry.id}` }),
  );
}

/** Day of the newest check of any page: two builds of the same content say the same. */
export async function newestCheck(): Promise<string> {
  return newestReview((await listEverything(defaultLocale)).map(({ data }) => data));
}

/** Day that the review clock of the site is read at, year-month-day: `SITE_DATE`, else the newest check of any page. Never the clock of the machine. */
export async function siteDay(): Promise<string> {
  return readToday(process.env) ?? (await newestCheck());
}

/** Day of the newest change of the content, of whatever kind: a check, a source that was read, a correction. */
async function newestChange(): Promise<string> {
  const { facts } = await getSite(defaultLocale);
  const days = [
    await newestCheck(),
    ...facts.updates.map(({ date }) => date),
    ...facts.sources.map(({ readOn }) => readOn),
    ...facts.disputes.map(({ reviewed }) => reviewed),
  ];
  return days.sort().at(-1) ?? '';
}

/** What `<meta-ai-status>` shows on the pages of others: every place in a few words. */
export async function readStatusFile(): Promise<StatusFile> {
  const { t, regions, locale, direction } = await getSite(defaultLocale);
  const guides = await listGuides(defaultLocale);
  const facts = regions.map((region): [string, RegionFacts] => {
    const first = region.firstGuides
      .map((id) => pick(guides, id))
      .map(({ path, data }) => ({ path, title: data.title, isObjection: data.topic === 'say-no' }));
    return [
      region.id,
      {
        place: region.inWords,
        status: region.status,
        ...(region.nextStatus && { next: region.nextStatus }),
        do: firstAction(region, first, t('region.letter')),
        path: `regions/${region.id}/`,
        checked: region.reviewed,
        review: nextReview(region.reviewed, region.volatility),
      },
    ];
  });
  return {
    version: STATUS_VERSION,
    lang: locale,
    dir: direction,
    // What stands in braces is filled in on the page of the reader.
    words: {
      heading: t('embed.heading', { place: '{place}' }),
      first: t('embed.first'),
      checked: t('embed.checked', { date: '{date}' }),
      old: t('embed.old', { date: '{date}' }),
      more: t('embed.more'),
      unknown: t('embed.unknown', { region: '{region}' }),
      all: t('embed.all'),
    },
    statuses: Object.fromEntries(regionStatus.options.map((status) => [status, t(`status.${status}`)])),
    all: 'regions/',
    regions: Object.fromEntries(facts),
  };
}
