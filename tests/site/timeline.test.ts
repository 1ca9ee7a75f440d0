import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createFormats } from '../../src/i18n/format.ts';
import { readPages } from './built-site.ts';

const content = resolve(import.meta.dirname, '../../content');
const facts = <Fact>(name: string): Fact[] =>
  parse(readFileSync(join(content, `facts/${name}.yaml`), 'utf8')) as Fact[];
const ui = parse(readFileSync(join(content, 'en/ui.yaml'), 'utf8')) as Record<string, Record<string, string>>;
const pages = readPages();
const page = (path: string) => {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`${path} was not built`);
  return found;
};
const { date } = createFormats('en');

describe('the timeline', () => {
  const events = facts<{ id: string; date: string; kind: string; confidence: string; sources: string[] }>('events');
  const addresses = new Map(facts<{ id: string; url: string }>('sources').map(({ id, url }) => [id, url]));
  const { $ } = page('/timeline/');
  const earlier = page('/timeline/earlier/').$;
  const rows = [...$('.events > li').toArray(), ...earlier('.events > li').toArray()];

  test('has every event once, newest first, in the year it belongs to', () => {
    expect(events.length).toBeGreaterThan(20);
    const shown = rows.map((row) => ({
      id: $(row).attr('id') ?? '',
      date: $(row).find('time').attr('datetime') ?? '',
    }));
    expect(shown.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
    const dates = shown.map((row) => row.date);
    expect(dates).toEqual(dates.toSorted().reverse());
    for (const row of rows)
      expect($(row).closest('section').find('h2').text().trim()).toBe(
        ($(row).find('time').attr('datetime') ?? '').slice(0, 4),
      );
  });

  test('gives each event its day, a word for its kind, how sure it is, and links to all its sources', () => {
    for (const { id, date: day, kind, confidence, sources } of events) {
      if (confidence === 'corroborated') expect(sources.length, id).toBeGreaterThan(1);
      const row = $(rows.find((candidate) => $(candidate).attr('id') === id));
      const text = row.text().replace(/\s+/g, ' ');
      expect(row.attr('data-kind'), id).toBe(kind);
      expect(row.find('time').text().trim(), id).toBe(date(day));
      expect(row.find('p').first().text(), id).toContain(ui['eventKind']?.[kind]);
      if (confidence !== 'primary') expect(text, id).toContain(`${ui['confidence']?.[confidence]}:`);
      expect(
        row
          .find('a')
          .toArray()
          .map((link) => $(link).attr('href')),
        id,
      ).toEqual(sources.map((source) => addresses.get(source)));
    }
  });

  test('is two pages that lead to each other', () => {
    expect(earlier('.events > li').length).toBeGreaterThan(5);
    expect($('main a[href="/timeline/earlier/"]')).toHaveLength(1);
    expect(earlier('main a[href="/timeline/"]')).toHaveLength(1);
  });

  test('is drawn with one mark for each event, and the drawing says in words what it shows', () => {
    const drawing = $('svg[role=img]');
    expect(drawing).toHaveLength(1);
    const name = drawing.attr('aria-label') ?? '';
    for (const kind of new Set(events.map((event) => event.kind))) {
      const count = events.filter((event) => event.kind === kind).length;
      expect(drawing.find(`use[href="#kind-${kind}"]`), kind).toHaveLength(count);
      expect(name).toContain(`${ui['eventKind']?.[kind]}: ${count}.`);
    }
    expect(drawing.find('use')).toHaveLength(events.length);
    // Nothing to press inside a picture.
    expect(drawing.find('a')).toHaveLength(0);
  });

  test('is one press away from each page of a place, and what that page shows of it has its sources too', () => {
    const places = pages.filter(({ path }) => /^\/regions\/.+/.test(path));
    expect(places.length).toBeGreaterThan(7);
    expect(places.some(({ $ }) => $('.events > li').length > 3)).toBe(true);
    for (const place of places) {
      expect(place.$('main a[href="/timeline/"]').length, place.path).toBe(1);
      const rows = place.$('.events > li').toArray();
      expect(place.$('#events').length, place.path).toBe(rows.length > 0 ? 1 : 0);
      for (const row of rows) expect(place.$(row).find('a').length, place.path).toBeGreaterThan(0);
    }
  });
});

describe('a family of rumours', () => {
  const folder = join(content, 'en/hoaxes');
  const hoaxes = readdirSync(folder).map((file) => {
    const front = readFileSync(join(folder, file), 'utf8').split(/^---$/m)[1] ?? '';
    const data = parse(front) as { title: string; family: string; firstSeen: string; lastSeen: string };
    return { ...data, path: `/hoaxes/${file.replace('.mdx', '')}/` };
  });
  const families = [...new Set(hoaxes.map(({ family }) => family))]
    .map((family) => hoaxes.filter((hoax) => hoax.family === family))
    .filter((members) => members.length > 1);
  /** What a drawing says of its members, in its order. */
  const drawn = ({ $ }: ReturnType<typeof page>, index = 0): { path: string; text: string }[] =>
    $('.family')
      .eq(index)
      .find('li')
      .toArray()
      .map((row) => ({
        path: $(row).find('a').attr('href') ?? '',
        text: $(row).text().replace(/\s+/g, ' ').trim(),
      }));
  const oldestFirst = (members: typeof hoaxes) => members.toSorted((a, b) => a.firstSeen.localeCompare(b.firstSeen));
  const said = ({ firstSeen, lastSeen }: (typeof hoaxes)[number]): string =>
    `First seen ${date(firstSeen)}. Last seen ${date(lastSeen)}.`;

  test('is there to be drawn', () => {
    expect(families.length).toBeGreaterThan(0);
    expect(Object.keys(ui['familyName'] ?? {}).length).toBeGreaterThanOrEqual(families.length);
  });

  test('stands on the page of each member, complete, oldest first, with the dates of their front matter', () => {
    for (const members of families) {
      for (const { path } of members) {
        const rows = drawn(page(path));
        expect(
          rows.map((row) => row.path),
          path,
        ).toEqual(oldestFirst(members).map((member) => member.path));
        for (const [index, member] of oldestFirst(members).entries())
          expect(rows[index]?.text, path).toContain(said(member));
        const here = page(path).$('.family [data-here]');
        expect(here.find('a[aria-current=page]').attr('href')).toBe(path);
        expect(here.text()).toContain(ui['family']?.['here']);
      }
    }
  });

  test('is drawn with one bar for each member, no shorter where it was seen for longer', () => {
    const { $ } = page('/hoaxes/');
    const bars = $('.family .bar')
      .toArray()
      .map((bar) => ({
        path: $(bar).closest('li').find('a').attr('href'),
        length: parseFloat($(bar).attr('x2') ?? '') - parseFloat($(bar).attr('x1') ?? ''),
      }));
    const length = (wanted: string) => bars.find(({ path }) => path === wanted)?.length ?? NaN;
    expect(bars).toHaveLength(families.flat().length);
    for (const bar of bars) expect(bar.length, bar.path).toBeGreaterThan(0);
    expect(length('/hoaxes/facebook-privacy-notice/')).toBeGreaterThan(length('/hoaxes/goodbye-meta-ai/'));
    // All bars share one line of years: eleven and a half years are that much longer than one year and a bit.
    expect(length('/hoaxes/facebook-privacy-notice/') / length('/hoaxes/meta-ai-reads-whatsapp-groups/')).toBeCloseTo(
      11.58 / 1.18,
      0,
    );
  });

  test('stands on the list of rumours with all the others', () => {
    const list = page('/hoaxes/');
    expect(list.$('.family')).toHaveLength(families.length);
    const shown = families.map((_, index) => drawn(list, index).map(({ path }) => path));
    for (const members of families) expect(shown).toContainEqual(oldestFirst(members).map(({ path }) => path));
  });
});
