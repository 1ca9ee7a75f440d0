import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { headerPolicy, metaPolicy } from './page-policies.ts';

/** What the writers need to know of a built site. */
export interface SiteFiles {
  /** Folder the site is served from, with "/" at both ends. */
  readonly base: string;
  /** Path of each file below it, such as "guides/index.html", in order. */
  readonly files: readonly string[];
  /** Policy that each page carries, by the path of its file. */
  readonly policies: ReadonlyMap<string, string>;
}

/** What is for the host and is not served. */
const FOR_THE_HOST = new Set(['_headers', '_redirects']);

/**
 * Reads a built site.
 * @param folder `dist/`, where it was built
 * @param base path of the public address
 */
export function readSiteFiles(folder: string, base: string): SiteFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .filter((file) => !FOR_THE_HOST.has(file))
    .sort();
  const pages = files.filter((file) => file.endsWith('.html'));
  const policies = new Map(pages.map((file) => [file, metaPolicy(readFileSync(join(folder, file), 'utf8'), file)]));
  return { base: base.endsWith('/') ? base : `${base}/`, files, policies };
}

/** Policy of each page as a header, by the path of its file. */
export const headerPolicies = ({ policies }: SiteFiles): [file: string, policy: string][] =>
  [...policies].map(([file, policy]) => [file, headerPolicy(policy)]);
