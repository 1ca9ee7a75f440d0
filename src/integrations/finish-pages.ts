import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtPages } from './built-pages.ts';

/**
 * One thing that is done to every page, opened once for each build.
 * @param root folder of the project
 * @returns what it does to the HTML of a page; `path` is that of the page, such as "guides/" or "404.html"
 */
export type PageStep = (root: string) => (html: string, path: string) => string | Promise<string>;

/** After a build: takes every page through the steps, in their order. Each page is read and written once. */
export function finishPages(steps: readonly PageStep[]): AstroIntegration {
  let root = '';
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, assets }) => {
        const folder = fileURLToPath(dir);
        const opened = steps.map((open) => open(root));
        for (const file of builtPages(assets)) {
          const path = file.slice(folder.length).replace(/index\.html$/, '');
          let html = readFileSync(file, 'utf8');
          for (const step of opened) html = await step(html, path);
          writeFileSync(file, html);
        }
      },
    },
  };
}
