import { Feed } from 'feed';
import type { Site } from '../../queries.ts';
import type { Change } from './list-changes.ts';

/** A list of changes that programs read, at one address in each of its forms. */
export interface FeedSource {
  readonly title: string;
  readonly description: string;
  /** Page whose changes it tells, without language and folder: the feed lies beside it. */
  readonly page: string;
  /** Newest first. */
  readonly changes: readonly Change[];
}

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';
export const JSON_FEED_TYPE = 'application/feed+json; charset=utf-8';

/** As many as a reader looks through; older ones are on the pages. */
const MOST_ENTRIES = 60;

/** Year in which the ids of entries were first given: part of each, and never changed. https://www.rfc-editor.org/rfc/rfc4151 */
const ID_YEAR = 2026;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A moment for a day: feeds know no days. Where the day or month is not known it is the first; the text says what is known. */
const moment = (partialDate: string): Date => new Date(`${`${partialDate}-01-01`.slice(0, 10)}T00:00:00Z`);

/** What both forms say, with full addresses. */
function readEntries({ changes }: FeedSource, { href, format, t }: Site, site: URL) {
  return changes.slice(0, MOST_ENTRIES).map((change) => {
    const url = new URL(href(change.page), site).href;
    const facts = [`${format.date(change.date)}. ${change.kind}.`, ...change.notes].join(' ');
    const links = [{ name: t('updates.see'), url }, ...change.sources];
    const html = [
      `<p>${escape(change.text)}</p><p>${escape(facts)}</p><ul>`,
      ...links.map((link) => `<li><a href="${escape(link.url)}">${escape(link.name)}</a></li>`),
      '</ul>',
    ].join('');
    // In each language its own, as its text is another.
    const id = `tag:${site.hostname},${ID_YEAR}:${href('/')}${change.id}`;
    return { id, url, title: change.text, html, kind: change.kind, date: moment(change.date) };
  });
}

/**
 * The changes as an Atom feed: https://www.rfc-editor.org/rfc/rfc4287
 * @param address public address of the site
 */
export function writeAtom(source: FeedSource, site: Site, address: URL): string {
  const { locale, href, t } = site;
  const full = (path: string): string => new URL(href(path), address).href;
  const entries = readEntries(source, site, address);
  const feed = new Feed({
    id: full(`${source.page}feed.xml`),
    title: source.title,
    description: source.description,
    link: full(source.page),
    feed: full(`${source.page}feed.xml`),
    author: { name: t('site.name'), link: full('/') },
    // Without a day the library would take that of the build.
    updated: newest(entries),
    generator: false,
  });
  for (const { id, url, title, html, kind, date } of entries)
    // The library marks titles as HTML.
    feed.addItem({
      id,
      link: url,
      title: escape(title),
      content: html,
      date,
      published: date,
      category: [{ name: kind, term: kind }],
    });
  // The library does not say the language.
  return feed.atom1().replace('<feed ', `<feed xml:lang="${locale}" `);
}

/**
 * The same as a JSON Feed, version 1.1: https://www.jsonfeed.org/version/1.1/. The library writes version 1, which has no languages
 * and is retired, so it is not used here.
 */
export function writeJsonFeed(source: FeedSource, site: Site, address: URL): string {
  const { locale, href, t } = site;
  const full = (path: string): string => new URL(href(path), address).href;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: source.title,
    description: source.description,
    home_page_url: full(source.page),
    feed_url: full(`${source.page}feed.json`),
    language: locale,
    authors: [{ name: t('site.name'), url: full('/') }],
    items: readEntries(source, site, address).map(({ id, url, title, html, kind, date }) => ({
      id,
      url,
      title,
      content_html: html,
      date_published: date.toISOString(),
      date_modified: date.toISOString(),
      tags: [kind],
    })),
  });
}

function newest(entries: readonly { readonly date: Date }[]): Date {
  const [first] = entries;
  if (first === undefined) throw new Error('A feed has no entries: say in content/facts/updates.yaml what is new');
  return entries.reduce((latest, { date }) => (date > latest ? date : latest), first.date);
}
