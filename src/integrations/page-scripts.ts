import { minifySync } from 'vite';
import type { PageStep } from './finish-pages.ts';

/** A script that stands in the page itself. One with attributes is a file, or data. */
const INLINE = /(?<=<script>)[\s\S]*?(?=<\/script>)/g;

/**
 * Shortens the scripts that stand in a page itself, as the bundler shortens those that are files.
 * @param known scripts already shortened, by their text; grows with each new one
 */
export function shortenScripts(html: string, known = new Map<string, string>()): string {
  return html.replace(INLINE, (script) => {
    const short = known.get(script) ?? shorten(script);
    known.set(script, short);
    return short;
  });
}

function shorten(script: string): string {
  const { code, errors } = minifySync('inline.js', script);
  if (errors.length > 0) throw new Error(`A script in a page cannot be read: ${errors[0]?.message}\n${script}`);
  return code;
}

/** Shortens the scripts in each page. Stands before the security policy, which hashes them. */
export const shortScripts: PageStep = () => {
  const known = new Map<string, string>();
  return (html) => shortenScripts(html, known);
};
