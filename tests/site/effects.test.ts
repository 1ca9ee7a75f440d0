import { describe, expect, test } from 'vitest';
import { readPages } from './built-site.ts';
import { readWritten } from '../written.ts';

interface Guide {
  readonly title: string;
  readonly kind: string;
  readonly minutes: number;
  readonly confidence: string;
  readonly regions: 'all' | string[];
  readonly effect: Readonly<Record<string, string>>;
}

const COLUMNS = {
  'Future AI': 'futureTraining',
  'AI today': 'trainedModels',
  'AI chats': 'aiChats',
  'Ads from chats': 'adsFromChats',
  'Posts by others': 'othersPosts',
  'AI in apps': 'visibleAi',
} as const;
const WORDS: Readonly<Record<string, string>> = { yes: 'Yes', partly: 'Partly', no: 'No', unknown: 'Not known' };
const CONFIDENCE: Readonly<Record<string, string>> = {
  primary: 'Official text',
  corroborated: 'Two or more sources',
  single: 'One source',
  unconfirmed: 'Not confirmed',
};

const tasks = readWritten<Guide>('guides').filter(({ data }) => data.kind === 'task');
const limits = tasks.filter(({ data }) => Object.values(data.effect).some((value) => value !== 'no'));
const places = new Map(readWritten<{ title: string }>('regions').map(({ id, data }) => [id, data.title]));

const page = readPages().find(({ path }) => path === '/guides/');
if (!page) throw new Error('There is no list of steps in the built site');
const { $ } = page;
const words = (element: Parameters<typeof $>[0]): string => $(element).text().replaceAll(/\s+/g, ' ').trim();
const table = $('#effects ~ table');

describe('the table of effects on the list of steps', () => {
  test('is one press from the top, and says what it is', () => {
    expect($('main a[href="#effects"]')).toHaveLength(1);
    expect(table).toHaveLength(1);
    expect(words(table.find('caption'))).not.toBe('');
    expect(table.find('thead th').toArray().map(words)).toEqual(['Step', ...Object.keys(COLUMNS), 'Time', 'How sure']);
  });

  test('has every action that limits something, and no other', () => {
    expect(limits.length).toBeGreaterThan(15);
    const rows = table.find('tr[data-guide]').toArray();
    expect(rows.map((row) => String($(row).data('guide'))).sort()).toEqual(limits.map(({ id }) => id).sort());
  });

  test.each(limits.map((guide) => [guide.id, guide.data] as const))('%s: as its front matter says', (id, data) => {
    const row = table.find(`tr[data-guide="${id}"]`);
    const head = row.find('th[scope=row]');
    expect(words(head.find('a'))).toBe(data.title);
    expect(head.find('a').attr('href')).toBe(`/guides/${id}/`);
    expect(row.find('td').toArray().map(words)).toEqual([
      ...Object.values(COLUMNS).map((use) => WORDS[String(data.effect[use])]),
      `${data.minutes} min${data.minutes === 1 ? '' : 's'}`,
      CONFIDENCE[data.confidence],
    ]);
    const note = words(head.find('small'));
    if (data.regions === 'all') expect(note).toBe('');
    else for (const place of data.regions) expect(note).toContain(places.get(place));
  });

  test('shows each value by the mark that the legend explains', () => {
    const shapes = (element: Parameters<typeof $>[0]): string => $(element).find('svg').html() ?? '';
    const legend = new Map(
      $('#effects ~ ul li')
        .toArray()
        .map((item) => [words(item), shapes(item)]),
    );
    expect([...legend.keys()]).toEqual(Object.values(WORDS));
    expect(new Set(legend.values()).size).toBe(4);
    const cells = table.find('td.use').toArray();
    expect(cells).toHaveLength(limits.length * 6);
    for (const cell of cells) expect(shapes(cell)).toBe(legend.get(words(cell)));
  });

  test('stands above a list of the actions that help in other ways', () => {
    const others = tasks.filter((task) => !limits.includes(task));
    expect(others.length).toBeGreaterThan(2);
    const links = $('#effects ~ div a').toArray();
    expect(links.map((link) => String($(link).attr('href'))).sort()).toEqual(
      others.map(({ id }) => `/guides/${id}/`).sort(),
    );
  });

  test('keeps its roles where styles make blocks of its rows', () => {
    const missing = table
      .find('thead, tbody, tr, th, td')
      .addBack()
      .toArray()
      .filter((element) => $(element).attr('role') === undefined);
    expect(missing).toEqual([]);
  });
});
