import type { AstroIntegration } from 'astro';

const HELPER = '\0vite/preload-helper.js';
const PLAIN = '\0plain-import:';

/**
 * Leaves `import()` as the browser has it. Vite puts a helper around it that fetches the styles of the part first. Parts of this
 * site bring no style files, and the helper would be a file of its own that every page had to ask for.
 */
export function plainImports(): AstroIntegration {
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'plain-imports',
                enforce: 'pre',
                // A copy for each module, so that it is no shared part.
                resolveId: (id, importer) => (id === HELPER ? `${PLAIN}${importer}` : undefined),
                load: (id) => (id.startsWith(PLAIN) ? 'export const __vitePreload = (load) => load();' : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
