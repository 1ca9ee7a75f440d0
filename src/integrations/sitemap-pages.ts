import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
