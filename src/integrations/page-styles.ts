import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PurgeCSS } from 'purgecss';
import { Cache, cacheFolder, versionsOf } from './cache.ts';
import type { PageStep } from './finish-pages.ts';

const STYLE = /<style>([\s\S]*?)<\/style>/;
/** Tags with their attributes: what people read decides no style, though "world" or "hidden" may stand in it. */
const TAG = /<[a-z][^>]*>/g;
/** Values that people or machines read. */
const PROSE = /\s(?:content|data-question|aria-label|alt|title|href)="[^"]*"/g;
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
  /^mark$/,
];
/** What Tailwind writes for browsers that cannot register properties. */
const FALLBACK = /@layer properties\{@supports.*?\{\*,[^{]*\{[^}]*\}\}\}/;
/** Registered properties of Tailwind, in both its ways to register them. */
const PROPERTY = /@property (--[\w-]+)\{[^}]*\}|(--tw-[\w-]+):[^;}]*;?/g;

type Remember = (key: string, make: () => Promise<string>) => Promise<string>;

/**
 * Leaves a page only the styles it uses. Every page carries its styles itself, so what it does not use is paid by each reader.
 * @param html the page with one style element
 * @param remember gives what an earlier page or build made from the same style and the words that decide it, or makes it
 * @param tokens names that styles outside of the page read, such as "--color-act"
 */
export async function keepUsedStyles(
  html: string,
  remember: Remember = (_, make) => make(),
  tokens: readonly string[] = [],
): Promise<string> {
  const css = STYLE.exec(html)?.[1];
  if (css === undefined) return html;
  const tags = html.replace(STYLE, '').match(TAG)?.join(' ').replace(PROSE, '') ?? '';
  const words = [...new Set(tags.match(WORD))];
  const isNamed = namesIn(css);
  const key = [css, ...words.filter(isNamed).sort()].join('\n');
  const used = await remember(key, async () => {
    const [result] = await new PurgeCSS().purge({
      content: [{ raw: words.join(' '), extension: 'html' }],
      css: [{ raw: css }],
      defaultExtractor: (text) => text.match(WORD) ?? [],
      safelist: { standard: STATES, variables: [...tokens] },
      keyframes: true,
      // Tokens of a page that no rule of it reads.
      variables: true,
    });
    return foldReadings(foldTokens(foldProperties(result?.css ?? css), new Set(tokens)));
  });
  return html.replace(css, () => used);
}

/** Words looked up in the last style. Pages of one kind have one style, and most of their words in common. */
let looked = { css: '', names: '', found: new Map<string, boolean>() };

/** Whether a style has a word in it at all. */
function namesIn(css: string): (word: string) => boolean {
  if (looked.css !== css) looked = { css, names: css.replaceAll('\\', ''), found: new Map() };
  const { names, found } = looked;
  return (word) => {
    const known = found.get(word) ?? names.includes(word);
    found.set(word, known);
    return known;
  };
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
  if (!/--[\w-]+:(?!initial)/.test(left)) folded = folded.replace(left, '');
  return folded;
}

/** The design tokens: custom properties of the whole page, set once. */
const TOKENS = /@layer theme\{:root\{([^{}]*)\}\}/;

/**
 * A design token that the page reads nowhere goes. One that it reads once, or whose value is no longer than the reading of it, is
 * written out where it is read. Tokens are read by styles alone, never by a script or an attribute.
 * @param kept names that styles outside of the page read
 */
function foldTokens(css: string, kept: ReadonlySet<string>): string {
  const tokens = TOKENS.exec(css)?.[1] ?? '';
  return [...tokens.matchAll(/(--[\w-]+):([^;]*);?/g)].reduce((folded, [, name = '', value = '']) => {
    const reading = `var(${name})`;
    const readings = folded.split(reading).length - 1;
    // A token that another rule sets anew, or that is read with something to fall back on, stays as it is.
    const isPlain = !kept.has(name) && folded.split(`${name}:`).length === 2 && !folded.includes(`var(${name},`);
    if (!isPlain || (readings > 1 && value.length > reading.length)) return folded;
    return folded.replace(new RegExp(`${name}:[^;}]*;?`), '').replaceAll(reading, () => value);
  }, css);
}

/** What stands beside a property of Tailwind in its readings is the value, where no rule sets the property and it has no first value. */
function foldReadings(css: string): string {
  const names = new Set([...css.matchAll(/var\((--tw-[\w-]+),/g)].map(([, name = '']) => name));
  return [...names].reduce((folded, name) => {
    const without = folded
      .replace(new RegExp(`@property ${name}\\{(?![^}]*initial-value)[^}]*\\}`), '')
      .replace(new RegExp(`var\\(${name},([^()]*)\\)`, 'g'), '$1');
    return new RegExp(`${name}(?![\\w-])`).test(without) ? folded : without;
  }, css);
}

/** Tokens that elements of our own read: their styles come with their scripts, and a page's tokens reach into them. */
function tokensOfElements(root: string): string[] {
  const styles = globSync(join(root, 'src/components/*/*.css')).map((file) => readFileSync(file, 'utf8'));
  return [...new Set(styles.join().match(/(?<=var\()--[\w-]+/g))].sort();
}

/** Takes out of each page the styles it does not use. Stands before the security policy, which hashes them. */
export const usedStyles: PageStep = (root) => {
  const cache = new Cache(cacheFolder(root, 'used-styles'));
  const tokens = tokensOfElements(root);
  const tools = [readFileSync(import.meta.filename, 'utf8'), tokens, ...versionsOf(root, ['purgecss'])];
  return (html) => keepUsedStyles(html, async (key, make) => String(await cache.get([key, tools], make)), tokens);
};
