import { build } from 'vite';
import { brotliBytes, MAX_ANSWERS } from './figures.ts';
import { openers, type Texts } from './libraries.ts';
import type { Page } from './pages.ts';

export interface Engine {
  readonly name: string;
  /** Addresses of pages, best first. */
  search(query: string): Promise<string[]> | string[];
  /** What a browser fetches before the first answer: index, titles and answers to show, and the library, with Brotli. */
  readonly bytes: number;
}

/** The libraries, each over all pages. */
export async function openLibraries(pages: readonly Page[]): Promise<Engine[]> {
  const texts = pages.map(({ title, terms, asked = [], answer, headings, places, text }, id): Texts => ({
    id,
    title,
    terms: [...terms, ...asked].join('\n'),
    answer,
    headings: headings.map((heading) => heading.text).join('\n'),
    places: places.join('\n'),
    text,
  }));
  const shown = JSON.stringify(pages.map(({ path, title, answer }) => [path, title, answer]));
  const pathsOf = (ids: readonly unknown[]): string[] =>
    ids.slice(0, MAX_ANSWERS).map((id) => pages[Number(id)]?.path ?? '');
  return Promise.all(
    openers.map(async (open) => {
      const { name, library, index, hasTexts, search } = await open(texts);
      const sent = hasTexts ? index : index + shown;
      return {
        name,
        bytes: brotliBytes(sent) + (await bytesOfLibrary(library)),
        search: async (query) => pathsOf(await search(query)),
      };
    }),
  );
}

/** The whole of a package in one minified file, so that all are packed alike. */
async function bytesOfLibrary(name: string): Promise<number> {
  const source = `import * as all from '${name}'; globalThis.library = all;`;
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    root: import.meta.dirname,
    build: { write: false, rollupOptions: { input: 'library' } },
    plugins: [
      {
        name: 'library',
        resolveId: { order: 'pre', handler: (id) => (id === 'library' ? `${import.meta.dirname}/library.js` : null) },
        load: (id) => (id.endsWith('/library.js') ? source : null),
      },
    ],
  });
  const [first] = [output].flat();
  if (!first || !('output' in first)) throw new Error(`${name} was not packed`);
  return brotliBytes(first.output.map((file) => ('code' in file ? file.code : '')).join('\n'));
}
