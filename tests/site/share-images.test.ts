import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPalettes } from '../../src/domain/palette.ts';
import { readCard } from '../../src/integrations/share-images/read-card.ts';
import { dist, pngSize, readPages } from './built-site.ts';

const MAX_PICTURE_BYTES = 60_000;
const WORDS = ['You can object', 'You can ask', 'No right here', 'Not known'];

const pages = readPages();
const isHidden = ({ $ }: (typeof pages)[number]): boolean => $('meta[name=robots][content=noindex]').length > 0;
const metaOf = ({ $ }: (typeof pages)[number], name: string): string =>
  $(`meta[property="${name}"], meta[name="${name}"]`).attr('content') ?? '';
const shown = pages.filter((page) => !isHidden(page));
const fileOf = (page: (typeof pages)[number]): string => join(dist, new URL(metaOf(page, 'og:image')).pathname);

test('there are pages to share', () => {
  expect(shown.length).toBeGreaterThan(40);
});

describe.each(shown.map((page) => [page.path, page] as const))('%s', (_, page) => {
  test('names a picture of the size it says, small enough for a slow connection', () => {
    const picture = readFileSync(fileOf(page));
    expect(pngSize(picture)).toEqual({ width: 1200, height: 630 });
    expect([metaOf(page, 'og:image:width'), metaOf(page, 'og:image:height')]).toEqual(['1200', '630']);
    expect(picture.length).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
  });

  test('says in words what the picture says', () => {
    expect(metaOf(page, 'og:image:alt')).toContain(metaOf(page, 'og:title'));
    expect(metaOf(page, 'og:image:alt')).toContain(metaOf(page, 'description'));
    expect(metaOf(page, 'twitter:card')).toBe('summary_large_image');
  });
});

describe('the picture says what its page says', () => {
  const theme = readFileSync(join(dist, '../src/styles/theme.css'), 'utf8');
  const cardOf = ({ html }: (typeof pages)[number]) => readCard(html, readPalettes(theme).light);
  const within = (folder: string) => shown.filter(({ path }) => path.startsWith(folder) && path !== folder);

  const rumours = () => within('/hoaxes/').filter(({ path }) => path !== '/hoaxes/check/');

  test('heading, answer, and whose site it is', () => {
    for (const page of shown) {
      const card = cardOf(page);
      expect(card.title, page.path).toBe(page.$('h1').text().trim());
      expect(card.answer, page.path).toBe(metaOf(page, 'description'));
      expect([card.notMeta, card.siteName], page.path).toEqual(['This site is not Meta.', 'Meta AI Opt-Out Guide']);
      expect(card.section === '', page.path).toBe(page.path === '/');
    }
  });

  test('the status of a place', () => {
    expect(within('/regions/').length).toBeGreaterThan(7);
    for (const page of within('/regions/')) {
      const word = cardOf(page).status?.word ?? '';
      expect(WORDS, page.path).toContain(word);
      expect(page.$('main').text(), page.path).toContain(word);
    }
    expect(shown.filter((page) => cardOf(page).status).length).toBe(within('/regions/').length);
  });

  test('the claim of a rumour and its verdict', () => {
    expect(rumours().length).toBeGreaterThan(0);
    for (const page of rumours()) {
      const { '@graph': nodes } = JSON.parse(page.$('script[type$=json]:contains(ClaimReview)').text()) as {
        '@graph': { claimReviewed?: string; reviewRating?: { alternateName: string } }[];
      };
      const review = nodes.find(({ claimReviewed }) => claimReviewed !== undefined);
      const rumour = cardOf(page).rumour;
      expect(review, page.path).toBeDefined();
      expect(rumour?.claim, page.path).toBe(review?.claimReviewed);
      expect(rumour?.verdict.word, page.path).toBe(review?.reviewRating?.alternateName);
    }
    expect(shown.filter((page) => cardOf(page).rumour).length).toBe(rumours().length);
  });
});

test('each page has a picture of its own, and none is left over', () => {
  const named = shown.map(fileOf);
  expect(new Set(named).size).toBe(named.length);
  const pictures = readdirSync(join(dist, 'share'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.png'))
    .map((file) => join(dist, 'share', file));
  expect(pictures.sort()).toEqual(named.sort());
  expect(new Set(pictures.map((file) => readFileSync(file, 'base64'))).size).toBe(pictures.length);
});

test('a page kept from search engines has none', () => {
  const hidden = pages.filter(isHidden);
  expect(hidden.map(({ path }) => path)).toContain('/404.html');
  expect(hidden.map((page) => metaOf(page, 'og:image'))).toEqual(hidden.map(() => ''));
});
