import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Redirect } from '../schemas/redirect.ts';

/**
 * Reads `content/facts/redirects.yaml` for Astro, which needs the list before any collection is read.
 * The content check has the last word on its form, so a list that cannot be read is left for it to name.
 * @returns old path to new path
 */
export function readRedirects(file = 'content/facts/redirects.yaml'): Record<string, string> {
  try {
    const list = (parse(readFileSync(file, 'utf8')) ?? []) as Redirect[];
    return Object.fromEntries(list.map(({ id, to }) => [id, to]));
  } catch {
    return {};
  }
}
