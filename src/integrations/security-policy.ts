import { createHash } from 'node:crypto';
import type { PageStep } from './finish-pages.ts';

/** What every page may do. Scripts and styles are added by their hashes; nothing inline runs without one. */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  // Also what search engines and checkers go through when they fetch robots.txt from a page.
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'manifest-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': [],
  // No script may turn text into script: https://www.w3.org/TR/trusted-types/
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
};

/**
 * What single pages need besides, by the end of their path; a policy by name takes the place of "none". Pagefind runs WebAssembly in a
 * worker whose address passes the default policy of search/full-text.ts. The page of the offline copy starts the service worker.
 */
const ADDITIONS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'search/': { 'script-src': ["'wasm-unsafe-eval'"], 'worker-src': ["'self'"], 'trusted-types': ['default'] },
  'offline/': { 'worker-src': ["'self'"], 'trusted-types': ['worker'] },
};

/**
 * Content Security Policy of one page: https://www.w3.org/TR/CSP3/
 * @param path of the page, such as "guides/" or "search/"
 * @param html the page as it is served; its inline scripts and styles are allowed by their hash
 */
export function policyFor(path: string, html: string): string {
  const addition = Object.entries(ADDITIONS).find(([end]) => path === end || path.endsWith(`/${end}`))?.[1] ?? {};
  const inline: Record<string, string[]> = {
    'script-src': inlineHashes(html, 'script'),
    'style-src': inlineHashes(html, 'style'),
  };
  return [...new Set([...Object.keys(DIRECTIVES), ...Object.keys(addition)])]
    .map((name) => {
      const usual = name === 'trusted-types' && addition[name] ? [] : (DIRECTIVES[name] ?? []);
      return [name, ...new Set([...usual, ...(addition[name] ?? []), ...(inline[name] ?? [])])].join(' ');
    })
    .join(';');
}

/** Hashes of the elements whose text a browser would run or apply. Data blocks (JSON) need none. */
function inlineHashes(html: string, element: 'script' | 'style'): string[] {
  const elements = html.matchAll(new RegExp(`<${element}\\b([^>]*)>([\\s\\S]*?)</${element}>`, 'g'));
  return [...elements]
    .filter(
      ([, attributes = '']) => !/\bsrc=/.test(attributes) && !/\btype="application\/(?:ld\+)?json"/.test(attributes),
    )
    .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/**
 * Writes each page's own policy at the start of its head, before any script. It hashes what stands in the page, so it is the last step.
 * Astro's built-in policy is not used because it lists, on every page, the hashes of all scripts it could ever need.
 */
export const pagePolicy: PageStep = () => (html, path) => {
  const meta = `<meta http-equiv="content-security-policy" content="${policyFor(path, html)}">`;
  const marked = html.replace(/<meta charset="utf-8">|<title>/i, (first) =>
    first === '<title>' ? `${meta}${first}` : `${first}${meta}`,
  );
  if (marked === html)
    throw new Error(
      `${path}: the page has neither a charset nor a title, so its security policy has no place. Mend the layout`,
    );
  return marked;
};
