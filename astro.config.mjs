import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { checksums } from './src/integrations/checksums.ts';
import { contentCheck } from './src/integrations/content-check/index.ts';
import { embed } from './src/integrations/embed.ts';
import { englishWords } from './src/integrations/english-words.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { hostRules } from './src/integrations/host-rules/index.ts';
import { icons } from './src/integrations/icons.ts';
import { offlineCopy } from './src/integrations/offline-copy/index.ts';
import { ownCopies } from './src/integrations/own-copies.ts';
import { withoutGaps } from './src/integrations/page-gaps.ts';
import { shortScripts } from './src/integrations/page-scripts.ts';
import { usedStyles } from './src/integrations/page-styles.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { readRedirects } from './src/integrations/redirects.ts';
import { pagePolicy } from './src/integrations/security-policy.ts';
import { readAddress, readDrafts, readRepository } from './src/integrations/settings.ts';
import { siteMap } from './src/integrations/sitemap-pages.ts';
import { searchIndex, withoutMarks } from './src/integrations/search-index.ts';
import { shareImages } from './src/integrations/share-images/index.ts';
import { steadySearchIndex } from './src/integrations/steady-search-index.ts';

const address = readAddress(process.env);
// What src/queries.ts reads: a wrong setting stops the build before it begins.
readRepository(process.env);
readDrafts(process.env);

/** @type {import('rolldown').OnLog} */
const ignoreDirectives = (level, log, handle) =>
  log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log);

/**
 * Every page names its scripts: "Base", and not "Base.astro_astro_type_script_index_0_lang".
 * @param {{ name: string }} chunk
 */
const scriptName = ({ name }) => `assets/${name.split('.')[0]}.[hash].js`;

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  redirects: readRedirects(address.pathname),
  integrations: [
    contentCheck(),
    mdx(),
    siteMap(address),
    // Before the pages are finished: that takes out the marks it reads.
    searchIndex(),
    steadySearchIndex(),
    finishPages([withoutMarks, withoutGaps, englishWords, usedStyles, shortScripts, pagePolicy]),
    shareImages(address),
    embed(),
    offlineCopy(),
    icons(),
    hostRules(address),
    // Last: it lists what all others have written.
    checksums(),
  ],
  build: { inlineStylesheets: 'always', assets: 'assets' },
  // Code samples would bring inline styles, which the security policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // Writes what a front matter may hold to .astro/, where the Astro extension of an editor reads it.
  experimental: { contentIntellisense: true },
  vite: {
    plugins: [tailwindcss(), plainImports(), ownCopies()],
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: scriptName } } } } },
    build: {
      // Scripts are files of their own: fetched once for all pages, and no part of the first paint.
      assetsInlineLimit: 0,
      // Astro marks its own modules with a directive that the bundler does not know and reports once for every page.
      rolldownOptions: { onLog: ignoreDirectives },
    },
  },
});
