import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tables } from '@joplin/turndown-plugin-gfm';
import { load } from 'cheerio';
import Turndown from 'turndown';

/** One of our pages, reduced to what every generator can show. */
export interface Article {
  /** Path without slashes around it, such as "guides/object-on-instagram". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Markdown: headings, paragraphs, lists, tables and links. */
  readonly text: string;
}

const dist = resolve(import.meta.dirname, '../../../dist');
/** Addresses of the links: whole ones, since no peer has all of our pages. */
const ORIGIN = 'https://guide.example';
/** What a reader of ours uses or sees drawn, and no generator has without a theme of our own. */
const NO_TEXT = 'script, style, template, noscript, svg, form, button, input, select, textarea';

/**
 * Our guides and questions in English, as they are read: the facts, sources and blocks for places that a page takes from our data
 * are words of the article, too.
 * @throws Error where the site is not built
 */
export function readArticles(): Article[] {
  const pages = globSync('{guides,faqs}/*/index.html', { cwd: dist }).sort();
  if (pages.length === 0) throw new Error('There are no guides in dist/: run "npm run build" first');
  const markdown = new Turndown({ headingStyle: 'atx', bulletListMarker: '-' });
  markdown.use(tables);
  markdown.escape = escape;
  return pages.map((name) => {
    const $ = load(readFileSync(join(dist, name), 'utf8'));
    const main = $('main');
    const title = main.find('h1').text();
    main.find(`${NO_TEXT}, h1`).remove();
    for (const link of main.find('a[href^="/"]').toArray()) $(link).attr('href', `${ORIGIN}${$(link).attr('href')}`);
    return {
      path: name.replace('/index.html', ''),
      title: title.replace(/\s+/g, ' ').trim(),
      description: $('meta[name=description]').attr('content') ?? '',
      text: markdown.turndown(main.html() ?? ''),
    };
  });
}

/** Signs that Markdown, HTML or a template language would read as something else. */
function escape(text: string): string {
  return text.replace(/[&<{}*_`[\]\\|#]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
