import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { describe, expect, test } from 'vitest';
import { readPages, typeOf, type BuiltPage } from './built-site.ts';
import { readVocabulary } from './vocabulary.ts';

type Node = Readonly<Record<string, unknown>>;
/** Nodes of the graph of a page, by type, as a public reader finds them. */
type Found = ReturnType<WebAutoExtractor['parse']>;

const vocabulary = readVocabulary();
const pages = readPages();
const extractor = new WebAutoExtractor({ addLocation: false });
const read = (html: string): Found => extractor.parse(html);
const found = new Map(pages.map(({ path, html }) => [path, read(html)]));
const nodesOf = ({ path }: { path: string }, type: string): readonly Node[] => found.get(path)?.jsonld[type] ?? [];
const nodeOf = (page: { path: string }, type: string): Node | undefined => nodesOf(page, type)[0];
const within = (folder: string): BuiltPage[] =>
  pages.filter(({ path }) => path.startsWith(`/${folder}/`) && typeOf(path) === 'article');
const shown = pages.filter(({ path }) => typeOf(path) !== 'error');

/** Every node of a graph, with those inside others. */
function allNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(allNodes);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [...('@type' in node ? [node] : []), ...Object.values(node).flatMap(allNodes)];
}

/**
 * What Google asks of the kinds it reads: https://developers.google.com/search/docs/appearance/structured-data/search-gallery, for
 * steps as it last did (2023). A page itself has its address and licence, and our texts say when they were checked.
 */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  FAQPage: ['mainEntity', 'url', 'lastReviewed'],
  Question: ['name', 'acceptedAnswer'],
  Answer: ['text'],
  ClaimReview: ['claimReviewed', 'reviewRating', 'url', 'author', 'itemReviewed', 'datePublished'],
  Rating: ['ratingValue', 'bestRating', 'worstRating', 'alternateName'],
  Claim: ['datePublished'],
  HowTo: ['name', 'step'],
  HowToSection: ['name', 'itemListElement'],
  HowToStep: ['text'],
  Organization: ['name', 'url'],
  WebSite: ['name', 'url', 'publisher', 'potentialAction'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  WebPage: ['url', 'inLanguage', 'isAccessibleForFree'],
  AboutPage: ['url', 'inLanguage', 'isAccessibleForFree', 'lastReviewed'],
  CollectionPage: ['url', 'inLanguage', 'isAccessibleForFree'],
};

/** What is wrong with the data of a page: an unknown type or property, or a required one that is missing or empty. */
async function mistakesIn(data: Found): Promise<string[]> {
  const validator = new Validator(vocabulary);
  const issues = await validator.validate(structuredClone(data));
  const missing = allNodes(Object.values(data.jsonld)).flatMap((node) => {
    const type = String(node['@type']);
    const required = REQUIRED[type];
    if (!required) return [`${type} is a type that no rule here knows`];
    return required
      .filter(
        (name) => node[name] === undefined || node[name] === '' || (Array.isArray(node[name]) && !node[name].length),
      )
      .map((name) => `${type} has no ${name}`);
  });
  // Fields that cooks and shops might add.
  const wrong = issues.filter(({ issueMessage }) => !issueMessage.endsWith('(optional)'));
  return [...wrong.map(({ severity, issueMessage }) => `${severity}: ${issueMessage}`), ...missing];
}

describe('the vocabulary', () => {
  test('is that of schema.org', () => {
    const terms = vocabulary['@graph'];
    expect(terms.filter((term) => term['@type'] === 'rdfs:Class').length).toBeGreaterThan(800);
    expect(terms.filter((term) => term['@type'] === 'rdf:Property').length).toBeGreaterThan(1300);
  });

  test.each([
    ['a type that does not exist', { '@type': 'ClaimCheck', name: 'x' }, 'ClaimCheck'],
    ['a property that does not exist', { '@type': 'HowToStep', text: 'x', txet: 'x' }, 'txet'],
    ['a property of another type', { '@type': 'Answer', text: 'x', claimReviewed: 'x' }, 'claimReviewed'],
    ['an inherited property of another branch', { '@type': 'Rating', lastReviewed: '2026-01-01' }, 'lastReviewed'],
    ['a step without text', { '@type': 'HowTo', name: 'x', step: [{ '@type': 'HowToStep' }] }, 'HowToStep has no text'],
    [
      'a review without a verdict',
      { '@type': 'ClaimReview', claimReviewed: 'x', url: 'https://x.org' },
      'reviewRating',
    ],
    [
      'an empty list',
      { '@type': 'FAQPage', url: 'https://x.org', lastReviewed: '2026-01-01', mainEntity: [] },
      'mainEntity',
    ],
  ])('refuses %s', async (_, node, named) => {
    const html = `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': [node] })}</script>`;
    expect((await mistakesIn(read(html))).join('\n')).toContain(named);
  });
});

test('every page that search engines may list has one graph, and others have none', () => {
  expect(shown.length).toBeGreaterThan(200);
  for (const { path, $ } of pages) {
    const scripts = $('script[type="application/ld+json"]');
    expect(scripts.length, path).toBe(typeOf(path) === 'error' ? 0 : 1);
    expect(found.get(path)?.errors ?? [], path).toEqual([]);
    const pageNodes = ['WebPage', 'AboutPage', 'CollectionPage', 'FAQPage'].flatMap((type) => nodesOf({ path }, type));
    expect(pageNodes.length, path).toBe(scripts.length);
  }
});

test('all of it is in the words of schema.org, and complete', async () => {
  const types = new Set<unknown>();
  for (const { path } of shown) {
    const data = found.get(path);
    if (!data) throw new Error(`${path} was not read`);
    for (const node of allNodes(Object.values(data.jsonld))) types.add(node['@type']);
    expect(await mistakesIn(data), path).toEqual([]);
  }
  // Every kind that has a rule is used, so no rule is idle.
  expect([...types].sort()).toEqual(Object.keys(REQUIRED).sort());
});

test('the home page says who publishes the site, and how to search it', () => {
  const home = { path: '/' };
  const [publisher, site] = [nodeOf(home, 'Organization'), nodeOf(home, 'WebSite')];
  expect(site?.['publisher']).toEqual({ '@id': publisher?.['@id'] });
  for (const { path } of shown) {
    const page = allNodes(Object.values(found.get(path)?.jsonld ?? {})).find((node) => 'isAccessibleForFree' in node);
    expect(page?.['url'], path).toBeDefined();
  }
  const { urlTemplate } = (site?.['potentialAction'] as { target: { urlTemplate: string } }).target;
  const form = pages
    .find(({ path }) => path === '/')
    ?.$('form[role=search], form[action$="/search/"]')
    .first();
  expect(form?.length).toBe(1);
  expect(new URL(urlTemplate).pathname).toBe(form?.attr('action'));
  expect(urlTemplate).toMatch(
    new RegExp(`\\?${form?.find('input[type=search]').attr('name')}=\\{search_term_string\\}$`),
  );
});

test('every article says where it stands in the site, and when it was checked', () => {
  const articles = pages.filter(({ path }) => typeOf(path) === 'article');
  expect(articles.length).toBeGreaterThan(30);
  for (const page of articles) {
    const { path, $ } = page;
    const items = (nodeOf(page, 'BreadcrumbList')?.['itemListElement'] ?? []) as {
      position: number;
      name: string;
      item: string;
    }[];
    expect(
      items.map(({ position }) => position),
      path,
    ).toEqual(items.map((_, index) => index + 1));
    expect(items.at(-1)?.item, path).toBe($('link[rel=canonical]').attr('href'));
    for (const { name, item } of items)
      expect([name.length > 0, item.startsWith('https://')], path).toEqual([true, true]);
    const node = ['WebPage', 'AboutPage', 'FAQPage'].flatMap((type) => nodesOf(page, type))[0];
    expect(node?.['lastReviewed'], path).toBe($('article time').first().attr('datetime'));
    expect(String(node?.['dateModified']) >= String(node?.['lastReviewed']), path).toBe(true);
  }
});

describe('a question', () => {
  test.each(within('faqs').map((page) => [page.path, page] as const))(
    '%s has the same words as its page',
    (_, page) => {
      const { $ } = page;
      const [question] = (nodeOf(page, 'FAQPage')?.['mainEntity'] ?? []) as {
        name: string;
        acceptedAnswer: { text: string };
      }[];
      expect(question?.name).toBe($('h1').text().trim());
      expect($('article').text()).toContain(question?.acceptedAnswer.text);
    },
  );
});

describe('a list of steps', () => {
  const guides = within('guides');
  const tasks = guides.filter(({ $ }) => $('guide-done').length > 0 && $('.steps').length > 0);
  /** What a step says, without the numbers of its sources. */
  const textOf = ({ $ }: BuiltPage, step: Parameters<BuiltPage['$']>[0]): string => {
    const line = $(step as never)
      .children()
      .first()
      .clone();
    line.find('sup').remove();
    return line.text().trim();
  };

  test('is told of guides for one task, and of no other page', () => {
    expect(tasks.length).toBeGreaterThan(20);
    expect(pages.filter((page) => nodesOf(page, 'HowTo').length > 0).map(({ path }) => path)).toEqual(
      tasks.map(({ path }) => path),
    );
  });

  test.each(tasks.map((page) => [page.path, page] as const))(
    '%s has the steps of its page, in their words',
    (_, page) => {
      const steps = allNodes(nodeOf(page, 'HowTo')).filter((node) => node['@type'] === 'HowToStep');
      const { $ } = page;
      const written = $('.steps > li')
        .toArray()
        .map((step) => textOf(page, step as never));
      expect(written.length).toBeGreaterThan(0);
      expect(steps.map(({ text }) => text)).toEqual(written);
      const parts = allNodes(nodeOf(page, 'HowTo')).filter((node) => node['@type'] === 'HowToSection');
      const labels = $('.steps')
        .toArray()
        .map((list) => $(list).prev().children().first().text());
      expect(parts.map(({ name }) => name)).toEqual(labels.length > 1 ? labels : []);
    },
  );
});

describe('a rumour', () => {
  test.each(within('hoaxes').map((page) => [page.path, page] as const))(
    '%s has the verdict the page shows',
    (_, page) => {
      const { $ } = page;
      const review = nodeOf(page, 'ClaimReview');
      const rating = review?.['reviewRating'] as { ratingValue: number; alternateName: string } | undefined;
      // The first mark of a verdict on the page is that of the whole claim.
      expect($('[data-mark]').first().text().trim()).toBe(rating?.alternateName);
      expect($('article').text()).toContain(review?.['claimReviewed']);
      expect(rating?.ratingValue).toBeGreaterThanOrEqual(1);
      expect(rating?.ratingValue).toBeLessThanOrEqual(5);
      expect(review?.['datePublished']).toBe($('time').first().attr('datetime'));
      expect(review?.['url']).toBe($('link[rel=canonical]').attr('href'));
      // Who began it is not known, and no copy is linked.
      expect(Object.keys(review?.['itemReviewed'] as object)).toEqual(['@type', 'datePublished']);
    },
  );
});
