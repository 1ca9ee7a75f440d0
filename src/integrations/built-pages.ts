import { fileURLToPath } from 'node:url';

/**
 * The HTML files a build has written.
 * @param assets what `astro:build:done` says each route became
 */
export function builtPages(assets: ReadonlyMap<string, readonly URL[]>): string[] {
  const files = [...assets.values()].flat().map((url) => fileURLToPath(url));
  return files.filter((file) => file.endsWith('.html'));
}
