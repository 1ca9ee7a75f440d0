import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { defaultLocale, isLocale } from '../i18n/locales.ts';
import { titleOf } from '../i18n/page-titles.ts';
import { pageSchemas } from '../schemas/index.ts';

/**
 * Whether the sitemap names a page. It leaves out the search page and the copies that wait for their translation: those show
 * English text, and search engines are sent to the English page.
 * @param page full address
 * @param site full address of the home page
 * @param content folder of the content
 */
export function isListed(page: string, site: string, content = 'content'): boolean {
  const folders = page.slice(site.replace(/\/?$/, '/').length).split('/').filter(Boolean);
  const language = isLocale(folders[0]) ? folders.shift() : undefined;
  const [section = '', id] = folders;
  if (section === 'search') return false;
  if (language === undefined || language === defaultLocale) return true;
  const title = titleOf(`/${folders.join('/')}`);
  if (title) return hasText(join(content, language, 'ui.yaml'), title);
  const collection = section === 'about' ? 'pages' : section;
  if (!Object.hasOwn(pageSchemas, collection)) return true;
  return existsSync(join(content, language, collection, `${id ?? 'about'}.mdx`));
}

/** Whether a language has a text of the interface. */
function hasText(file: string, key: string): boolean {
  if (!existsSync(file)) return false;
  const [area = '', name = ''] = key.split('.');
  const texts = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown> | undefined> | null;
  return texts?.[area]?.[name] !== undefined;
}

/**
 * Day of the newest change that a built page says of itself, year-month-day; undefined where it says none. A map that reads it from the
 * page cannot say another.
 */
export function lastChange(html: string): string | undefined {
  return /"dateModified":"(\d{4}-\d\d-\d\d)"/.exec(html)?.[1];
}

/**
 * After a build: the sitemap (https://www.sitemaps.org/protocol.html), in which each page has the day of its newest change.
 * @param address public address of the site
 */
export function siteMap(address: URL): AstroIntegration {
  let folder = '';
  const home = address.href.replace(/\/?$/, '/');
  const { hooks, ...integration } = sitemap({
    filter: (page) => isListed(page, address.href),
    serialize: (item) => {
      const file = join(folder, decodeURI(item.url.slice(home.length)), 'index.html');
      const lastmod = lastChange(readFileSync(file, 'utf8'));
      return lastmod === undefined ? item : { ...item, lastmod };
    },
  });
  return {
    ...integration,
    hooks: {
      ...hooks,
      'astro:config:done': (options) => {
        folder = fileURLToPath(options.config.outDir);
        return hooks['astro:config:done']?.(options);
      },
    },
  };
}
