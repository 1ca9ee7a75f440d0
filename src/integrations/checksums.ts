import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Name of the list, beside the home page. */
export const CHECKSUMS = 'checksums.txt';

/**
 * A line for every file of a folder, as `sha256sum --check` reads them: SHA-256 of its bytes (FIPS 180-4), two spaces, its path.
 * The list itself is not in it. Sorted by path, so that the same files always give the same list.
 */
export function listChecksums(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => path !== CHECKSUMS)
    .sort((one, other) => (one < other ? -1 : 1));
  const hashOf = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return files.map((path) => `${hashOf(path)}  ${path}\n`).join('');
}

/**
 * After a build: writes the checksums of all that is published, so that anybody can compare a published site with their own
 * build. Stands last: what is written after it has no line.
 */
export function checksums(): AstroIntegration {
  return {
    name: 'checksums',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, CHECKSUMS), listChecksums(folder));
      },
    },
  };
}
