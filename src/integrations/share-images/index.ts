import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtPages } from '../built-pages.ts';
import { readPalettes } from '../../domain/palette.ts';
import { Cache } from './cache.ts';
import { drawCard } from './draw-card.ts';
import { readCard } from './read-card.ts';

/** What all pictures of a site share. A change of any of it makes all of them anew. */
export interface Kit {
  /** Address of the site as people write it. */
  readonly host: string;
  /** Text of `styles/theme.css`. */
  readonly theme: string;
  /** Source and packages the pictures are drawn with. */
  readonly tools: readonly string[];
}

const ADDRESS = /<meta property="og:image" content="([^"]+)"/;
const PACKAGES = ['satori', 'sharp', '@fontsource/source-serif-4', '@fontsource/source-sans-3'];

/** The picture of one page, drawn or from the cache. */
export function makePicture(html: string, kit: Kit, cache: Cache): Promise<Buffer> {
  const palette = readPalettes(kit.theme).light;
  const card = readCard(html, palette);
  return cache.get([card, kit], () => drawCard(card, kit.host, palette));
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
        const kit = { host, theme, tools: readTools(root) };
        const cache = new Cache(join(root, 'node_modules/.cache/share-images'));
        const pages = builtPages(assets).map((file) => readFileSync(file, 'utf8'));
        const pictures = pages.map(async (html) => {
          const address = ADDRESS.exec(html)?.[1];
          if (address === undefined) return;
          const file = join(fileURLToPath(dir), address.slice(home.length));
          const picture = await makePicture(html, kit, cache);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, picture);
        });
        await Promise.all(pictures);
        logger.info(`${cache.made} new pictures drawn`);
      },
    },
  };
}

function readTools(root: string): string[] {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const source = ['draw-card.ts', 'fonts.ts'].map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
  return [...source, ...PACKAGES.map((name) => `${name} ${devDependencies[name]}`)];
}
