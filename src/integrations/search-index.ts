import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { builtPages } from './built-pages.ts';

/** What tells the index about a page, and nobody else: a hidden element of its own, or an attribute. */
const NOTES = /<span hidden data-pagefind-[^>]*><\/span>|\sdata-pagefind-(?:meta|filter|weight)="[^"]*"/g;

/** After a build: writes the index of every word beside the pages, from the pages themselves. What pages are about is another index: components/search/. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, assets, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ includeCharacters: '@' });
        if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: folder });
        // What an interrupted build left would be taken for a part of this index.
        rmSync(`${folder}pagefind`, { recursive: true, force: true });
        const written = await index.writeFiles({ outputPath: `${folder}pagefind` });
        await pagefind.close();
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`The search index could not be written: ${problems.join('; ')}`);
        // Readers would pay for these notes on every page.
        for (const file of builtPages(assets)) writeFileSync(file, readFileSync(file, 'utf8').replace(NOTES, ''));
        logger.info(`${added.page_count} pages read`);
      },
    },
  };
}
