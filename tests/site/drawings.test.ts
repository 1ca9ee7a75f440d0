import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readPages } from './built-site.ts';

const root = resolve(import.meta.dirname, '../..');
const pages = readPages();
const page = (path: string) => {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`${path} was not built`);
  return found.$;
};
/** Places on the map: parts of a country lie within it. */
const regionIds = readdirSync(resolve(root, 'content/en/regions'))
  .filter((file) => !/^parent:/m.test(readFileSync(resolve(root, 'content/en/regions', file), 'utf8')))
  .map((file) => file.replace('.mdx', ''));

describe('the map', () => {
  test('has a link with a name and a status for every place that has a country', () => {
    const $ = page('/regions/');
    const links = $('.world a').toArray();
    expect(links.map((link) => /regions\/([\w-]+)\//.exec($(link).attr('href') ?? '')?.[1]).sort()).toEqual(
      regionIds.sort(),
    );
    for (const link of links) {
      const name = $(link).attr('aria-label') ?? '';
      // The list under the map says the same.
      const [place = '', status = ''] = name.split(': ');
      const row = $('main li').filter((_, item) => $(item).find('h3 a').attr('href') === $(link).attr('href'));
      expect(row.find('h3').text(), name).toContain(place);
      expect(row.find('h3').text(), name).toContain(status);
      expect($(link).find('path[data-status]').attr('d')).toMatch(/^M\S+ \S+h/);
    }
  });

  test('is a picture on the home page, and its name counts the places', () => {
    const $ = page('/');
    const map = $('.world[role=img]');
    expect(map).toHaveLength(1);
    const counts = map.attr('aria-label')?.match(/\d+/g)?.map(Number) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(regionIds.length);
    expect(map.find('a')).toHaveLength(0);
  });
});

describe('a drawn menu', () => {
  interface Setting {
    id: string;
    path: { label?: string; also?: string[]; group?: string }[];
  }
  const settings = parse(readFileSync(resolve(root, 'content/facts/settings.yaml'), 'utf8')) as Setting[];
  const used = readdirSync(resolve(root, 'content/en'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .flatMap((file) =>
      [...readFileSync(resolve(root, 'content/en', file), 'utf8').matchAll(/<MenuPath setting="([\w-]+)"/g)].map(
        ([, id]) => ({ path: `/${file.replace('.mdx', '/')}`, setting: settings.find((setting) => setting.id === id) }),
      ),
    );

  test('is used', () => {
    expect(used.length).toBeGreaterThan(8);
  });

  test.each(used)('on $path shows every row as Meta names it, and reads as one sentence', ({ path, setting }) => {
    const $ = page(path);
    const rows = setting?.path ?? [];
    const drawing = $('.menu')
      .toArray()
      .find(
        (figure) =>
          $(figure).find('.screens > li').length === rows.length &&
          rows.every(({ label }) => label === undefined || $(figure).find('.screens').text().includes(label)),
      );
    expect(drawing, path).toBeDefined();
    const figure = $(drawing);
    expect(figure.find('.screens').attr('aria-hidden')).toBe('true');
    const sentence = figure.find('p').first().text();
    let from = 0;
    for (const { label, also = [], group } of rows) {
      for (const words of [label, group, ...also].filter((text) => text !== undefined)) {
        expect(sentence).toContain(words);
        expect(figure.find('.screens').text()).toContain(words);
      }
      if (label === undefined) continue;
      expect(sentence.indexOf(label, from), label).toBeGreaterThanOrEqual(from);
      from = sentence.indexOf(label, from);
    }
  });

  test('says when it was last reported, or that nobody said when', () => {
    const notes = pages.flatMap(({ $ }) =>
      $('.menu > p:last-child')
        .toArray()
        .map((note) => $(note).text()),
    );
    expect(notes.length).toBeGreaterThan(8);
    expect(notes.filter((note) => !/Last reported|carry no date/.test(note))).toEqual([]);
  });
});
