import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { contentCheck } from './src/integrations/content-check/index.ts';
import { icons } from './src/integrations/icons.ts';
import { ownCopies } from './src/integrations/own-copies.ts';
import { pageScripts } from './src/integrations/page-scripts.ts';
import { pageStyles } from './src/integrations/page-styles.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { readRedirects } from './src/integrations/redirects.ts';
import { securityPolicy } from './src/integrations/security-policy.ts';
import { readAddress } from './src/integrations/settings.ts';
import { isListed } from './src/integrations/sitemap-pages.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { shareImages } from './src/integrations/share-images/index.ts';

const address = readAddress(process.env);

/** @type {import('rolldown').OnLog} */
const ignoreDirectives = (level, log, handle) =>
  log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log);

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  trailingSlash: 'always',
  redirects: readRedirects(address.pathname),
  integrations: [
    contentCheck(),
    mdx(),
    sitemap({ filter: (page) => isListed(page, address.href) }),
    pageStyles(),
    pageScripts(),
    securityPolicy(),
    searchIndex(),
    shareImages(address),
    icons(),
  ],
  build: { inlineStylesheets: 'always', assets: 'assets' },
  // Code samples would bring inline styles, which the security policy forbids.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss(), plainImports(), ownCopies()],
    build: {
      // Scripts are files of their own: fetched once for all pages, and no part of the first paint.
      assetsInlineLimit: 0,
      // Astro marks its own modules with a directive that the bundler does not know and reports once for every page.
      rolldownOptions: { onLog: ignoreDirectives },
    },
  },
});
