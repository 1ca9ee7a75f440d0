import { letterKind } from '../../schemas/letter.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import type { Target } from './ids.ts';
import type { Library } from './library.ts';

/** Folders of addresses, and the pages in them. */
export const FOLDERS: ReadonlyMap<string, Target> = new Map([
  ['guides', 'guides'],
  ['faqs', 'faqs'],
  ['regions', 'regions'],
  ['hoaxes', 'hoaxes'],
  ['about', 'pages'],
]);

/** Pages that are not made of one file. `/about/` is the page "about" of the folder "pages". */
const LISTINGS = [
  '/',
  '/guides/',
  '/faqs/',
  '/regions/',
  '/hoaxes/',
  '/hoaxes/check/',
  '/forms/',
  '/cannot/',
  '/disputed/',
  '/replies/',
  '/plan/',
  '/letter/',
  ...letterKind.options.map((kind) => `/letter/${kind}/`),
  '/deadlines/',
  '/complain/',
  '/offline/',
  '/timeline/',
  '/timeline/earlier/',
  '/sources/',
  '/updates/',
  '/updates/corrections/',
  '/data/',
  '/about/',
  '/about/freshness/',
  '/search/',
];

/** Every address of the site in English, also of pages whose file cannot be read at present. */
export function siteAddresses({ files }: Library): Set<string> {
  const addresses = new Set(LISTINGS);
  for (const [folder, collection] of FOLDERS) {
    const start = `content/${defaultLocale}/${collection}/`;
    for (const file of files.filter((name) => name.startsWith(start) && name.endsWith('.mdx'))) {
      const id = file.slice(start.length, -'.mdx'.length);
      if (id !== 'about' || folder !== 'about') addresses.add(`/${folder}/${id}/`);
    }
  }
  return addresses;
}
