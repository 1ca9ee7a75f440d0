import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLocale, isLocale } from '../i18n/locales.ts';
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
  const collection = section === 'about' ? 'pages' : section;
  if (!Object.hasOwn(pageSchemas, collection) || (id === undefined && section !== 'about')) return true;
  return existsSync(join(content, language, collection, `${id ?? 'about'}.mdx`));
}
