import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtPages } from '../built-pages.ts';
import { Cache, cacheFolder, versionsOf } from '../cache.ts';
import { readPalettes } from '../../domain/palette.ts';
import { drawCard } from './draw-card.ts';
import { readCard, type Card } from './read-card.ts';

/** What all pictures of a site share. A change of any of it makes all of them anew. */
export interface Kit {
  /** Address of the site as people write it. */
  readonly host: string;
  /** Text of `styles/theme.css`. */
  readonly theme: string;
  /** Source and packages the pictures are drawn with. */
  readonly tools: readonly string[];
  /** Source and packages the pages are read with. */
  readonly readers: readonly string[];
}

const ADDRESS = /<meta property="og:image" content="([^"]+)"/;
const PACKAGES = ['satori', 'sharp', '@fontsource/source-serif-4', '@fontsource/source-sans-3'];
/** So many are drawn side by side: sharp has threads of its own. All at once would hold all pages in memory. */
const AT_ONCE = 4;

/** The picture of one page, drawn or from the cache. What a page says on it is kept apart: to read it takes long, too. */
export async function makePicture(
  html: string,
  { host, theme, tools, readers }: Kit,
  caches: { readonly cards: Cache; readonly pictures: Cache },
): Promise<Buffer> {
  const palette = readPalettes(theme).light;
  const kept = await caches.cards.get([html, theme, readers], () => JSON.stringify(readCard(html, palette)));
  const card = JSON.parse(String(kept)) as Card;
  return caches.pictures.get([card, host, theme, tools], () => drawCard(card, host, palette));
}

/**
 * After a build: draws the picture that each page names for those who share it.
 * @param site public address
 */
export function shareImages(site: URL): AstroIntegration {
  const home = site.href.replace(/\/?$/, '/');
  let root = '';
  let theme = '';
  return {
    name: 'share-images',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        theme = readFileSync(new URL('styles/theme.css', config.srcDir), 'utf8');
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        const host = home.replace(/^https?:\/\/|\/$/g, '');
        const kit = { host, theme, ...readTools(root) };
        const caches = {
          cards: new Cache(cacheFolder(root, 'share-cards')),
          pictures: new Cache(cacheFolder(root, 'share-images')),
        };
        const pages = builtPages(assets).values();
        const draw = async (): Promise<void> => {
          for (const page of pages) {
            const html = readFileSync(page, 'utf8');
            const address = ADDRESS.exec(html)?.[1];
            if (address === undefined) continue;
            const file = join(fileURLToPath(dir), address.slice(home.length));
            const picture = await makePicture(html, kit, caches);
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, picture);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, draw));
        logger.info(`${caches.pictures.made} new pictures drawn`);
      },
    },
  };
}

function readTools(root: string): Pick<Kit, 'tools' | 'readers'> {
  const sources = (...files: readonly string[]): string[] =>
    files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
  return {
    tools: [...sources('draw-card.ts', 'fonts.ts'), ...versionsOf(root, PACKAGES)],
    readers: [...sources('read-card.ts'), ...versionsOf(root, ['cheerio'])],
  };
}
