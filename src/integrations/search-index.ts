import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { PageStep } from './finish-pages.ts';

/** After a build: writes the index of every word beside the pages, from the pages themselves. What pages are about is another index: components/search/. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ includeCharacters: '@' });
        if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: folder });
        // What an interrupted build left would be taken for a part of this index.
        rmSync(`${folder}pagefind`, { recursive: true, force: true });
        // Pagefind can write them itself, but then says so before the last bytes are on the disk: one build in twenty had an empty file.
        const made = await index.getFiles();
        for (const { path, content } of made.files) {
          const file = join(folder, 'pagefind', path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        await pagefind.close();
        const problems = [...added.errors, ...made.errors];
        if (problems.length > 0) throw new Error(`The search index could not be written: ${problems.join('; ')}`);
        logger.info(`${added.page_count} pages read`);
      },
    },
  };
}

/** Elements that are there for the index alone, and attributes that tell it what to read: https://pagefind.app/docs/indexing/ */
const FOR_INDEX = /<span hidden(?: data-(?:pagefind-[a-z]+|kind|regions|reviewed|answer)="[^"]*")+><\/span>/g;
const TAG = /<[a-z][^>]*>/g;
const MARK = / data-pagefind-[a-z]+(?:="[^"]*")?/g;

/** Takes what only the index reads out of each page, once it is written: no reader has to fetch it. */
export const withoutMarks: PageStep = () => (html) =>
  html.replace(FOR_INDEX, '').replace(TAG, (tag) => tag.replace(MARK, ''));
