import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Redirect } from '../schemas/redirect.ts';

/**
 * Reads `content/facts/redirects.yaml` for Astro, which needs the list before any collection is read.
 * The content check has the last word on its form, so a list that cannot be read is left for it to name.
 * @param base folder the site is served from: Astro adds it to the old path, but not to the new one
 * @returns old path to new path
 */
export function readRedirects(base = '/', file = 'content/facts/redirects.yaml'): Record<string, string> {
  try {
    const list = (parse(readFileSync(file, 'utf8')) ?? []) as Redirect[];
    return Object.fromEntries(list.map(({ id, to }) => [id, `${base.replace(/\/$/, '')}${to}`]));
  } catch {
    return {};
  }
}
