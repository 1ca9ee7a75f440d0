import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { builtPages } from './built-pages.ts';

const STYLE = /<style>([\s\S]*?)<\/style>/;
/** Tags with their attributes: what people read decides no style, though "world" or "hidden" may stand in it. */
const TAG = /<[a-z][^>]*>/g;
/** Values that people or machines read. */
const PROSE = /\s(?:content|data-text|data-question|aria-label|alt|title|href)="[^"]*"/g;
/** Whatever could be a tag, a class or an attribute: everything between quotes, brackets and spaces. */
const WORD = /[^\s"'=<>`]+/g;
/** What a script or the browser brings later, so that no word of it stands in the page. */
const STATES = [
  /data-(?:script|region|theme|state|view|applies)/,
  /aria-/,
  /\[open\]/,
  /\[hidden\]/,
  /:defined/,
  /:focus/,
  /view-transition/,
  /^mark$/,
];
/** What Tailwind writes for browsers that cannot register properties. */
const FALLBACK = /@layer properties\{@supports.*?\{\*,[^{]*\{[^}]*\}\}\}/;
/** Registered properties of Tailwind, in both its ways to register them. */
const PROPERTY = /@property (--[\w-]+)\{[^}]*\}|(--tw-[\w-]+):[^;}]*;?/g;

/**
 * Leaves a page only the styles it uses. Every page carries its styles itself, so what it does not use is paid by each reader.
 * @param html the page with one style element
 * @param known styles already worked out, by the style and the words that decide it; grows with each new page
 */
export async function keepUsedStyles(html: string, known = new Map<string, string>()): Promise<string> {
  const css = STYLE.exec(html)?.[1];
  if (css === undefined) return html;
  const tags = html.replace(STYLE, '').match(TAG)?.join(' ').replace(PROSE, '') ?? '';
  const words = [...new Set(tags.match(WORD))];
  const names = css.replaceAll('\\', '');
  const key = [css, ...words.filter((word) => names.includes(word)).sort()].join('\n');
  let used = known.get(key);
  if (used === undefined) {
    const [result] = await new PurgeCSS().purge({
      content: [{ raw: words.join(' '), extension: 'html' }],
      css: [{ raw: css }],
      defaultExtractor: (text) => text.match(WORD) ?? [],
      safelist: { standard: STATES },
      keyframes: true,
    });
    used = foldProperties(result?.css ?? css);
    known.set(key, used);
  }
  return html.replace(css, () => used);
}

/**
 * Tailwind registers properties, and for browsers without registration sets them on every element. What no rule reads goes.
 * What no rule sets has its first value everywhere, so that value takes its place. Where only "nothing" is left to set, those
 * browsers (Firefox before 128) do without: a child may then inherit a line height, no more.
 */
function foldProperties(css: string): string {
  let folded = css.replace(PROPERTY, (declaration, registered?: string, set?: string) =>
    css.includes(`var(${registered ?? set}`) ? declaration : '',
  );
  const [fallback = ''] = FALLBACK.exec(folded) ?? [];
  const rules = folded.replace(fallback, '');
  for (const [registration, name = '', value] of rules.matchAll(
    /@property (--[\w-]+)\{[^}]*?initial-value:([^;}]*)[^}]*\}/g,
  )) {
    if (rules.includes(`${name}:`)) continue;
    folded = folded
      .replace(registration, '')
      .replaceAll(`var(${name})`, String(value))
      .replace(new RegExp(`${name}:[^;}]*;?`), '');
  }
  const [left = ''] = FALLBACK.exec(folded) ?? [];
  return /--[\w-]+:(?!initial)/.test(left) ? folded : folded.replace(left, '');
}

/** After a build: takes out of each page the styles it does not use. Stands before the security policy, which hashes them. */
export function pageStyles(): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: {
      'astro:build:done': async ({ assets }) => {
        const known = new Map<string, string>();
        for (const file of builtPages(assets))
          writeFileSync(file, await keepUsedStyles(readFileSync(file, 'utf8'), known));
      },
    },
  };
}
