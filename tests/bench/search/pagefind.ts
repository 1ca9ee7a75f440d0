import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { close, createIndex } from 'pagefind';
import { brotliBytes, MAX_ANSWERS } from './figures.ts';
import type { Engine } from './engines.ts';
import type { Page } from './pages.ts';
import { serveFolder } from './site.ts';

/** The part of Pagefind's browser interface that is used here. https://pagefind.app/docs/api/ */
interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}
type Loaded = typeof globalThis & { pagefind: Pagefind };

/**
 * Pagefind as it comes, over an index of its own in a temporary folder: default settings, the question as it was typed.
 * `close` takes the folder, the server and the tab away.
 */
export async function openPagefind(
  browser: Browser,
  pages: readonly Page[],
): Promise<Engine & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pagefind-'));
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  for (const page of pages) {
    const added = await index.addHTMLFile({ url: page.path, content: toHtml(page) });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const { origin, server } = await serveFolder(folder);
  const tab = await browser.newPage();
  await tab.goto(origin);
  await tab.evaluate(async (address) => {
    (globalThis as Loaded).pagefind = (await import(address)) as Pagefind;
  }, `${origin}/pagefind/pagefind.js`);
  return {
    name: 'Pagefind, plain',
    bytes: bytesOf(join(folder, 'pagefind')),
    search: (query) =>
      tab.evaluate(
        async ({ query, most }) => {
          const { results } = await (globalThis as Loaded).pagefind.search(query);
          const shown = await Promise.all(results.slice(0, most).map((result) => result.data()));
          return shown.map(({ url }) => url);
        },
        { query, most: MAX_ANSWERS },
      ),
    close: async () => {
      await tab.close();
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
}

function toHtml({ title, answer, terms, asked = [], headings, places, text }: Page): string {
  const lines = [answer, ...terms, ...asked, ...places, text].map((line) => `<p>${escape(line)}</p>`);
  const sections = headings.map((heading) => `<h2 id="${escape(heading.slug)}">${escape(heading.text)}</h2>`);
  const body = [`<h1>${escape(title)}</h1>`, ...lines, ...sections].join('\n');
  return `<!DOCTYPE html><html lang="en"><head><title>${escape(title)}</title></head><body>${body}</body></html>`;
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** What a search can fetch: index and fragments are compressed already. Its own user interfaces are not counted. */
function bytesOf(folder: string): number {
  const files = ['pagefind.js', 'pagefind-worker.js', 'wasm.en.pagefind', '*.json', '**/*.pf_*'];
  return globSync(files, { cwd: folder }).reduce((sum, file) => {
    const content = readFileSync(join(folder, file));
    return sum + (/\.js(?:on)?$/.test(file) ? brotliBytes(content) : content.length);
  }, 0);
}
