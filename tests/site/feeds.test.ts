import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'cheerio';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { dist, readPages } from './built-site.ts';
import { readWrittenFacts } from '../written.ts';

const pages = readPages();
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).sort();
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const rule = (name: string): string => readFileSync(resolve(import.meta.dirname, 'feed-rules', name), 'utf8');

const atomFiles = files.filter((file) => file.endsWith('feed.xml'));
const jsonFiles = files.filter((file) => file.endsWith('feed.json'));
const canonicalOf = (path: string): string =>
  pages
    .find((page) => page.path === path)
    ?.$('link[rel=canonical]')
    .attr('href') ?? '';
const pageOf = (file: string): string => `/${file.replace(/[^/]+$/, '')}`;

/** What the standard says beyond its schema: https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1 and 4.1.2 */
function mistakesOfAtom(xml: string): string[] {
  const $ = load(xml, { xml: true });
  const wrong: string[] = [];
  const entries = $('feed > entry').toArray();
  if ($('feed > author').length === 0 && entries.some((entry) => $(entry).children('author').length === 0))
    wrong.push('nobody is the author');
  const ids = $('id')
    .toArray()
    .map((id) => $(id).text());
  if (new Set(ids).size !== ids.length) wrong.push('two have one id');
  wrong.push(...ids.filter((id) => !/^(?:tag:[^,]+,\d{4}:|https:\/\/)\S+$/.test(id)).map((id) => `the id ${id}`));
  if ($('feed > link[rel=self]').length !== 1) wrong.push('it does not say its own address once');
  const days = entries.map((entry) => $(entry).children('updated').text());
  if (days.some((day) => day > $('feed > updated').text())) wrong.push('an entry is newer than the feed');
  if (entries.some((entry) => $(entry).children('content, link[rel=alternate], link:not([rel])').length < 2))
    wrong.push('an entry has no text or leads nowhere');
  return wrong;
}

const validateJson = addFormats
  .default(new Ajv({ allErrors: true }))
  .compile(JSON.parse(rule('json-feed.schema.json')) as object);
const atomProblems = async (...feeds: readonly { fileName: string; contents: string }[]): Promise<string[]> => {
  const { valid, errors, rawOutput } = await validateXML({
    xml: feeds,
    schema: rule('atom.rng'),
    extension: 'relaxng',
  });
  return valid ? [] : [...errors.map(({ rawMessage }) => rawMessage), rawOutput].filter((line) => line !== '');
};

describe('Atom', () => {
  const sample = read('updates/feed.xml');
  const check = (contents: string): Promise<string[]> => atomProblems({ fileName: 'sample.xml', contents });

  test('feeds of the site, of all places and of each place keep the schema of RFC 4287', async () => {
    const places = pages.filter(({ path }) => /^\/regions\/./.test(path)).map(({ path }) => `${path.slice(1)}feed.xml`);
    expect(places.length).toBeGreaterThan(30);
    expect(atomFiles).toEqual([...places, 'regions/feed.xml', 'updates/feed.xml'].sort());
    const feeds = atomFiles.map((file) => ({ fileName: file.replaceAll('/', '-'), contents: read(file) }));
    expect(await atomProblems(...feeds)).toEqual([]);
  });

  test.each(atomFiles)('%s keeps what the standard says besides', (file) => {
    expect(mistakesOfAtom(read(file))).toEqual([]);
  });

  test.each([
    ['without an id', (xml: string) => xml.replace(/<id>.*?<\/id>/, '')],
    ['with a day for a moment', (xml: string) => xml.replace(/<updated>[^<]*/, '<updated>2026-11-22')],
    ['with two titles', (xml: string) => xml.replace('<subtitle>', '<title>x</title><subtitle>')],
    ['with a link to nowhere', (xml: string) => xml.replace(/<link rel="self" href="[^"]*"/, '<link rel="self"')],
    ['with a misspelt part', (xml: string) => xml.replaceAll('published>', 'publised>')],
    ['with an entry without a title', (xml: string) => xml.replace(/<title type[\s\S]*?<\/title>/, '')],
  ])('a feed %s is refused by the schema', async (_, spoil) => {
    expect(spoil(sample)).not.toBe(sample);
    expect(await check(sample)).toEqual([]);
    expect((await check(spoil(sample))).length).toBeGreaterThan(0);
  });

  test.each([
    ['without an author', (xml: string) => xml.replace(/<author>[\s\S]*?<\/author>/, '')],
    ['with one id twice', (xml: string) => xml.replace(/<id>tag[^<]*/g, '<id>tag:example.org,2026:/x')],
    ['without its own address', (xml: string) => xml.replace('rel="self"', 'rel="related"')],
    ['older than what it tells', (xml: string) => xml.replace(/<updated>\d+/, '<updated>2020')],
  ])('a feed %s is refused by the rules beside it', (_, spoil) => {
    expect(mistakesOfAtom(sample)).toEqual([]);
    expect(mistakesOfAtom(spoil(sample)).length).toBeGreaterThan(0);
  });

  test.each(atomFiles)('%s is read by a program that did not write it', (file) => {
    const feed = parseAtomFeed(read(file)) as Parsed;
    const page = canonicalOf(pageOf(file));
    expect(feed.links?.find(({ rel }) => rel === 'alternate')?.href).toBe(page);
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${page}feed.xml`);
    expect(feed.entries?.length).toBeGreaterThan(0);
    for (const { id, title, links, updated, content } of feed.entries ?? []) {
      expect(id).toMatch(/^tag:/);
      expect(String(title?.value ?? title).length).toBeGreaterThan(10);
      expect(updated).toMatch(/^20\d\d-\d\d-\d\dT00:00:00/);
      expect(isPage(links?.[0]?.href ?? ''), links?.[0]?.href).toBe(true);
      expect(String(content?.value ?? content)).toContain('<a href="https://');
    }
  });
});

interface Parsed {
  readonly links?: readonly { readonly rel?: string; readonly href?: string }[];
  readonly entries?: readonly {
    readonly id?: string;
    readonly title?: { readonly value?: string };
    readonly updated?: string;
    readonly links?: readonly { readonly href?: string }[];
    readonly content?: { readonly value?: string };
  }[];
}

const byAddress = new Map(pages.map((page) => [page.$('link[rel=canonical]').attr('href'), page]));

/** Whether an address is that of a page, and its fragment stands there. */
function isPage(address: string): boolean {
  const { hash } = new URL(address);
  const page = byAddress.get(address.replace(hash, ''));
  return page !== undefined && (hash === '' || page.html.split(` id="${hash.slice(1)}"`).length === 2);
}

describe('JSON Feed', () => {
  test('there is one of the site and one of all places', () => {
    expect(jsonFiles).toEqual(['regions/feed.json', 'updates/feed.json']);
  });

  test.each(jsonFiles)('%s keeps version 1.1, and is read by a program that did not write it', (file) => {
    const feed = JSON.parse(read(file)) as { items: { id: string }[]; home_page_url: string; feed_url: string };
    expect(validateJson(feed), JSON.stringify(validateJson.errors)).toBe(true);
    expect(feed.home_page_url).toBe(canonicalOf(pageOf(file)));
    expect(feed.feed_url).toBe(`${feed.home_page_url}feed.json`);
    const parsed = parseJsonFeed(feed);
    expect(parsed.items?.length).toBeGreaterThan(5);
    expect(parsed.items?.length).toBe(feed.items.length);
  });

  test.each(jsonFiles)('%s tells what the Atom feed beside it tells', (file) => {
    const { items } = JSON.parse(read(file)) as {
      items: { id: string; title: string; url: string; content_html: string; date_modified: string }[];
    };
    const $ = load(read(file.replace('.json', '.xml')), { xml: true });
    const entries = $('entry')
      .toArray()
      .map((entry) => ({
        id: $(entry).children('id').text(),
        title: load($(entry).children('title').text()).text(),
        url: $(entry).children('link').attr('href'),
        content_html: $(entry).children('content').text(),
        date_modified: $(entry).children('updated').text(),
      }));
    expect(
      items.map(({ id, title, url, content_html, date_modified }) => ({ id, title, url, content_html, date_modified })),
    ).toEqual(entries);
  });

  test.each([
    ['of version 1', (feed: Record<string, unknown>) => ({ ...feed, version: 'https://jsonfeed.org/version/1' })],
    ['without items', (feed: Record<string, unknown>) => ({ ...feed, items: undefined })],
    ['with an item without text', (feed: Record<string, unknown>) => ({ ...feed, items: [{ id: 'x' }] })],
    ['with an item without an id', (feed: Record<string, unknown>) => ({ ...feed, items: [{ content_text: 'x' }] })],
    [
      'with a day that is none',
      (feed: Record<string, unknown>) => ({
        ...feed,
        items: [{ id: 'x', content_text: 'x', date_published: '2026-02-30T00:00:00Z' }],
      }),
    ],
    ['with a field of version 1', (feed: Record<string, unknown>) => ({ ...feed, author: { name: 'x' } })],
  ])('a feed %s is refused', (_, spoil) => {
    const feed = JSON.parse(read('updates/feed.json')) as Record<string, unknown>;
    expect(validateJson(feed)).toBe(true);
    expect(validateJson(spoil(feed))).toBe(false);
  });
});

describe('what is told', () => {
  const events = readWrittenFacts<{ id: string; date: string; regions: 'all' | string[] }>('events');
  const updates = readWrittenFacts<{ id: string; date: string; text: string; page?: string }>('updates');
  const idsIn = (file: string): string[] => {
    const $ = load(read(file), { xml: true });
    return $('entry > id')
      .toArray()
      .map((id) =>
        $(id)
          .text()
          .replace(/^tag:[^/]*\//, ''),
      );
  };

  test('the feed of the site has each change that its page has, in the same words and order', () => {
    expect(updates.length).toBeGreaterThan(5);
    expect(idsIn('updates/feed.xml').sort()).toEqual(updates.map(({ id }) => `updates/${id}`).sort());
    const $ = load(read('updates/feed.xml'), { xml: true });
    const page = pages.find(({ path }) => path === '/updates/');
    const listed = page?.$('main ol > li').toArray() ?? [];
    expect(
      $('entry > title')
        .toArray()
        .map((title) => load($(title).text()).text()),
    ).toEqual(listed.map((item) => page?.$(item).children('p').eq(1).text()));
  });

  test('the feed of a place has its events, its status and the check of its facts', () => {
    const named = events.filter(({ regions }) => regions.includes('br'));
    expect(named.length).toBeGreaterThan(3);
    const ids = idsIn('regions/br/feed.xml');
    for (const { id } of named) expect(ids).toContain(`events/${id}`);
    expect(ids.filter((id) => id.startsWith('statuses/br/'))).toHaveLength(1);
    expect(ids.filter((id) => id.startsWith('checks/br/'))).toHaveLength(1);
    const others = events.filter(({ regions }) => regions !== 'all' && !regions.includes('br'));
    expect(others.length).toBeGreaterThan(3);
    expect(others.filter(({ id }) => ids.includes(`events/${id}`))).toEqual([]);
  });

  test('what is still to come is not told as if it had been', () => {
    const day = load(read('regions/feed.xml'), { xml: true })('feed > updated').text().slice(0, 10);
    const toCome = events.filter(({ date }) => String(date) > day);
    expect(toCome.length).toBeGreaterThan(0);
    const told = new Set(atomFiles.flatMap(idsIn));
    expect(told.size).toBeGreaterThan(100);
    expect(toCome.filter(({ id }) => told.has(`events/${id}`))).toEqual([]);
  });
});

test('a page with a feed names it in its head and in words, and no other page does', () => {
  const withFeed = pages.filter(({ $ }) => $('main a[href$="feed.xml"]').length > 0);
  expect(withFeed.map(({ path }) => `${path.slice(1)}feed.xml`).sort()).toEqual(atomFiles);
  for (const { path, $ } of withFeed) {
    expect($('link[type="application/atom+xml"]').attr('href'), path).toBe(`${path}feed.xml`);
    expect($('main a[href$="feed.xml"]').attr('href'), path).toBe(`${path}feed.xml`);
    const json = $('link[type="application/feed+json"]').attr('href');
    expect(json === undefined ? [] : [json.slice(1)], path).toEqual(
      jsonFiles.filter((file) => file === `${path.slice(1)}feed.json`),
    );
  }
  const named = pages.filter(({ $ }) => $('link[type="application/atom+xml"]').length > 0).map(({ path }) => path);
  expect(named.sort()).toEqual(['/', ...withFeed.map(({ path }) => path)].sort());
});
