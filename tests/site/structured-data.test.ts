import { describe, expect, test } from 'vitest';
import { readPages, typeOf } from './built-site.ts';

type Json = Record<string, unknown>;
const pages = readPages();
const blocksOf = ($: (typeof pages)[number]['$']): Json[] =>
  $('script[type="application/ld+json"]')
    .toArray()
    .map((script) => JSON.parse($(script).text()) as Json);
const within = (folder: string) =>
  pages.filter(({ path }) => path.startsWith(`/${folder}/`) && typeOf(path) === 'article');

test('every article says where it stands in the site', () => {
  const articles = pages.filter(({ path }) => typeOf(path) === 'article');
  expect(articles.length).toBeGreaterThan(30);
  for (const { path, $ } of articles) {
    const list = blocksOf($).find((block) => block['@type'] === 'BreadcrumbList');
    const items = (list?.['itemListElement'] ?? []) as { position: number; name: string; item: string }[];
    expect(
      items.map(({ position }) => position),
      path,
    ).toEqual(items.map((_, index) => index + 1));
    expect(items.at(-1)?.item, path).toBe($('link[rel=canonical]').attr('href'));
    for (const { name, item } of items)
      expect([name.length > 0, item.startsWith('https://')], path).toEqual([true, true]);
  }
});

describe('a question', () => {
  test.each(within('faqs').map((page) => [page.path, page] as const))(
    '%s has the same words as its page',
    (_, { $ }) => {
      const block = blocksOf($).find((candidate) => candidate['@type'] === 'FAQPage');
      const [question] = (block?.['mainEntity'] ?? []) as { name: string; acceptedAnswer: { text: string } }[];
      expect(question?.name).toBe($('h1').text().trim());
      expect($('article').text()).toContain(question?.acceptedAnswer.text);
    },
  );
});

describe('a rumour', () => {
  test.each(within('hoaxes').map((page) => [page.path, page] as const))(
    '%s has the verdict the page shows',
    (_, { $ }) => {
      const block = blocksOf($).find((candidate) => candidate['@type'] === 'ClaimReview');
      const rating = block?.['reviewRating'] as { ratingValue: number; alternateName: string } | undefined;
      // The first mark of a verdict on the page is that of the whole claim.
      expect($('[data-mark]').first().text().trim()).toBe(rating?.alternateName);
      expect($('article').text()).toContain(block?.['claimReviewed']);
      expect(rating?.ratingValue).toBeGreaterThanOrEqual(1);
      expect(rating?.ratingValue).toBeLessThanOrEqual(5);
      expect(block?.['datePublished']).toBe($('time').first().attr('datetime'));
    },
  );
});
