import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { parse } from 'yaml';
import type { Card, SearchDocument, SearchLanguage } from '../../../src/domain/search/search-index.ts';
import { foreignWords } from '../../../src/components/search/foreign-words.ts';
import { readWritten } from '../../written.ts';
import { dist } from './site.ts';

/** A page as all engines get it: what our own index is made from, and the text of the page besides. */
export interface Page extends SearchDocument {
  readonly text: string;
}

interface FrontMatter {
  readonly title: string;
  readonly answer?: string;
  readonly description: string;
  readonly searchTerms: readonly string[];
  readonly regions?: 'all' | readonly string[];
  readonly platforms?: readonly string[];
  readonly claim?: string;
  readonly markers?: readonly { readonly phrase: string }[];
  readonly reviewed: string;
  readonly parent?: string;
}

interface Words {
  readonly common: readonly string[];
  readonly ignored: readonly string[];
  readonly aliases: SearchLanguage['aliases'];
}

const KINDS = { guides: 'guide', faqs: 'faq', regions: 'region', hoaxes: 'hoax', pages: 'page' } as const;
const content = join(dirname(dist), 'content/en');
const readYaml = (name: string): unknown => parse(readFileSync(join(content, name), 'utf8'));

/**
 * Every page that the site's own search can find, read from the built site and from what its writers wrote. Headings are those
 * of our index, without the ones that a layout sets on every page.
 */
export function readPages(): Page[] {
  const asked = readYaml('asked.yaml') as Readonly<Record<string, readonly string[]>>;
  const headings = new Map(readCards().map((card) => [card.path, card.headings]));
  const places = placesByRegion();
  const bySource = new Map(
    Object.entries(KINDS).flatMap(([folder, kind]) =>
      readWritten<FrontMatter>(folder).map(({ id, data }) => [addressOf(folder, id), { id, kind, data }]),
    ),
  );
  const articles = globSync('**/index.html', { cwd: dist }).flatMap((file): Page[] => {
    const path = file === 'index.html' ? '/' : `/${dirname(file)}/`;
    const $ = load(readFileSync(join(dist, file), 'utf8'));
    const article = $('main article');
    if (article.length === 0) return [];
    // What the index of every word leaves out, too: the way back, the notice of the place, sources and dates.
    article.find('> div:first-child, region-notice, > footer, script, style, template').remove();
    // Without a space in between, the last word of a block and the first of the next would be one.
    article.find('*').append(' ');
    const source = bySource.get(path);
    if (!source) throw new Error(`${path} is built, and no file in content/en is its source. Build the site again`);
    const { id, kind, data } = source;
    return [
      {
        path,
        kind,
        title: data.title,
        answer: data.answer ?? data.description,
        terms: [...data.searchTerms, ...wordsOfRumour(data)],
        asked: asked[path] ?? [],
        headings: headings.get(path) ?? [],
        text: plain(article.text()),
        places: kind === 'region' ? (places.get(id) ?? []) : [],
        regions: kind === 'region' ? [id] : (data.regions ?? 'all'),
        platforms: data.platforms ?? [],
        reviewed: data.reviewed,
      },
    ];
  });
  const paths = new Set(articles.map(({ path }) => path));
  const lists = Object.entries(asked).filter(([path]) => !paths.has(path));
  return [...articles, ...lists.map(([path, phrases]) => readList(path, phrases))];
}

function addressOf(folder: string, id: string): string {
  if (folder !== 'pages') return `/${folder}/${id}/`;
  return id === 'about' ? '/about/' : `/about/${id}/`;
}

/** What our own index needs besides pages. */
export function readLanguage(): SearchLanguage {
  const { common, ignored, aliases } = readYaml('search.yaml') as Words;
  const { platform } = readYaml('ui.yaml') as { platform: Readonly<Record<string, string>> };
  const regions = readWritten<FrontMatter>('regions').map(({ id, data: { title, parent } }) => [
    id,
    { name: title, parent },
  ]);
  return {
    common,
    ignored,
    foreign: foreignWords('en'),
    aliases,
    regions: Object.fromEntries(regions) as SearchLanguage['regions'],
    platforms: platform,
  };
}

/** What a rumour says and how its messages begin. */
function wordsOfRumour({ claim, markers }: FrontMatter): string[] {
  return claim === undefined ? [] : [claim, ...(markers ?? []).map(({ phrase }) => phrase)];
}

function readCards(): Card[] {
  const files = globSync('search-index/*/cards-*.json', { cwd: dist });
  return files.flatMap((file) => JSON.parse(readFileSync(join(dist, file), 'utf8')) as Card[]);
}

/** A page that lists others: our own index knows its title and description only. */
function readList(path: string, asked: readonly string[]): Page {
  const file = join(dist, path, 'index.html');
  if (!existsSync(file)) throw new Error(`${path} of asked.yaml is not built`);
  const $ = load(readFileSync(file, 'utf8'));
  const answer = $('meta[name=description]').attr('content') ?? '';
  const common = { kind: 'page', headings: [], places: [], regions: 'all', platforms: [], reviewed: '' } as const;
  return { ...common, path, title: plain($('h1').text()), answer, terms: [], asked, text: '' };
}

/** What people call the places of each region, as the place box has them. */
function placesByRegion(): Map<string, string[]> {
  const { places } = JSON.parse(readFileSync(join(dist, 'places.json'), 'utf8')) as { places: string[][] };
  const names = new Map<string, string[]>();
  for (const [, region = '', name = '', others = ''] of places)
    names.set(region, [...(names.get(region) ?? []), name, ...others.split(',').filter((other) => other !== '')]);
  return names;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
