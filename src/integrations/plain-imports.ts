/** The bundler's own name for what it puts before each import that happens later. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Lets a script fetch a part of itself with a plain `import()`. The bundler would put a helper before it, which fetches styles
 * and scripts that must come first: there are none here, the helper is larger than most parts, and being shared it would be one
 * more request on every page.
 * @returns a plugin for Vite
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    enforce: 'pre' as const,
    // A name for each importer: then it is shared by none, and disappears into it.
    resolveId: (id: string, importer?: string) => (id === HELPER ? `${HELPER}?${importer ?? ''}` : undefined),
    load: (id: string) => (id.startsWith(HELPER) ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
