import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countStates, readClock } from '../../src/domain/freshness.ts';
import { REVIEW_DAYS, type Volatility } from '../../src/domain/review-date.ts';
import { readLibrary } from '../../src/integrations/content-check/library.ts';
import { readPages, typeOf } from './built-site.ts';

const pages = readPages();
const pageAt = (path: string) => {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no page ${path} in the built site`);
  return page.$;
};
const articles = readLibrary(resolve(import.meta.dirname, '../..'))
  .pages.filter(({ locale }) => locale === 'en')
  .map(({ data }) => ({
    title: String(data['title']),
    reviewed: String(data['reviewed']),
    volatility: data['volatility'] as Volatility,
  }));

describe('the page that says how old the facts are', () => {
  const $ = pageAt('/about/freshness/');
  const today = $('review-clock').attr('data-today') ?? '';
  const clock = readClock(articles, today);
  const rows = $('review-clock [data-next]').toArray();

  test('says of which day it is: the day of the build’s content, not that of the machine', () => {
    const newest = articles
      .map(({ reviewed }) => reviewed)
      .sort()
      .at(-1);
    expect(today).toBe(process.env['SITE_DATE'] ?? newest);
    expect($('review-clock > p').first().text()).toMatch(/As of \d+ [A-Z][a-z]+ 20\d\d\./);
  });

  test('has every article once, with a link and both dates', () => {
    const paths = pages.map(({ path }) => path).filter((path) => typeOf(path) === 'article');
    expect(paths.length).toBeGreaterThan(100);
    expect(rows.map((row) => $(row).find('a').attr('href')).sort()).toEqual(paths.sort());
    for (const row of rows)
      expect($(row).text()).toMatch(/Checked \d+ [A-Z][a-z]+ 20\d\d\. Next check by \d+ [A-Z][a-z]+ 20\d\d\./);
  });

  test.each(Object.keys(REVIEW_DAYS) as Volatility[])(
    'puts the oldest check of “%s” first, and counts them',
    (speed) => {
      const own = clock.filter(({ volatility }) => volatility === speed);
      expect(own.length).toBeGreaterThan(0);
      const list = rows.filter((row) => $(row).closest('[data-speed]').attr('data-speed') === speed);
      expect(list.map((row) => $(row).attr('data-next'))).toEqual(own.map(({ next }) => next));
      expect(list.map((row) => $(row).find('a').text().trim()).sort()).toEqual(own.map(({ title }) => title).sort());
      const shown = (state: string): number => Number($(`[data-count="${speed} ${state}"]`).text());
      expect({ overdue: shown('overdue'), soon: shown('soon'), later: shown('later') }).toEqual(countStates(own));
    },
  );

  test('marks what is overdue or due soon, and nothing else', () => {
    const words = { overdue: 'Overdue', soon: 'Due soon', later: '' };
    const marks = rows.map((row) => $(row).find('b').text());
    const states = rows.map((row) => $(row).attr('data-state') as keyof typeof words);
    expect(marks).toEqual(states.map((state) => words[state]));
    expect(countStates(states.map((state) => ({ state })))).toEqual(countStates(clock));
  });

  test('is one press away from how we check, and from the list of pages about the site', () => {
    expect(pageAt('/about/how-we-check/')('main a[href="/about/freshness/"]')).toHaveLength(1);
    expect(pageAt('/about/')('main a[href="/about/freshness/"]')).toHaveLength(1);
  });
});

test.each([
  '/cannot/',
  '/replies/',
  '/complain/',
  '/timeline/',
  '/timeline/earlier/',
  '/sources/',
  '/about/freshness/',
])('%s says when its sources were read: what stands there has no date of its own', (path) => {
  expect(pageAt(path)('main').text()).toMatch(
    /We read the sources behind these facts (?:on|from) \d+ [A-Z][a-z]+ 20\d\d/,
  );
});

test('every menu and every form on a page says when it was last reported, or that nobody gives a date', () => {
  const menus = pages.flatMap(({ $ }) =>
    $('figure.menu')
      .toArray()
      .map((menu) => $(menu).text()),
  );
  expect(menus.length).toBeGreaterThan(50);
  expect(menus.filter((text) => !/Last reported .*20\d\d|carry no date/.test(text))).toEqual([]);
  const forms = pages.flatMap(({ $ }) =>
    $('[data-form]')
      .toArray()
      .map((form) => $(form).text()),
  );
  expect(forms.length).toBeGreaterThan(10);
  expect(forms.filter((text) => !/20\d\d/.test(text))).toEqual([]);
});
