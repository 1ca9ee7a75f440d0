import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPalettes } from '../domain/palette.ts';
import { bundleScript } from './bundle-script.ts';

const SOURCE = fileURLToPath(new URL('../components/embed/meta-ai-status.ts', import.meta.url));
const THEME = new URL('../styles/theme.css', import.meta.url);
/** Others have written this address into their pages: it never changes. */
const ADDRESS = 'embed/v1/meta-ai-status.js';
const COLORS = ['sheet', 'ink', 'line', 'act'] as const;

/**
 * `<meta-ai-status>` for the pages of others: one script under an address without a hash. The page that explains it is told the hash,
 * as `import.meta.env.EMBED_INTEGRITY`, for those who want to pin the version: https://www.w3.org/TR/SRI/
 */
export function embed(): AstroIntegration {
  let script = '';
  return {
    name: 'embed',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        script = await buildEmbed();
        const hash = createHash('sha384').update(script).digest('base64');
        updateConfig({ vite: { define: { 'import.meta.env.EMBED_INTEGRITY': JSON.stringify(`sha384-${hash}`) } } });
      },
      'astro:build:done': ({ dir }) => {
        mkdirSync(new URL('./', new URL(ADDRESS, dir)), { recursive: true });
        writeFileSync(new URL(ADDRESS, dir), script);
      },
    },
  };
}

/** The script as it is published, with the colours of the site. */
function buildEmbed(): Promise<string> {
  const { light, dark } = readPalettes(readFileSync(THEME, 'utf8'));
  const colors = Object.fromEntries(COLORS.map((name) => [name, `light-dark(${light(name)},${dark(name)})`]));
  return bundleScript(SOURCE, 'es', { COLORS: JSON.stringify(colors) });
}
