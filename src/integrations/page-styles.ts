import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { builtPages } from './built-pages.ts';

const STYLE = /<style>([\s\S]*?)<\/style>/;
/** Whatever could be a tag, a class or an attribute: everything between quotes, brackets and spaces. */
const WORD = /[^\s"'=<>`]+/g;
/** What a script or the browser brings later, so that no word of it stands in the page. */
const STATES = [/data-/, /aria-/, /\[open\]/, /\[hidden\]/, /:defined/, /:focus/, /view-transition/, /^mark$/];

/**
 * Leaves a page only the styles it uses. Every page carries its styles itself, so what it does not use is paid by each reader.
 * @param html the page with one style element
 * @param known styles already worked out, by the style and the words that decide it; grows with each new page
 */
export async function keepUsedStyles(html: string, known = new Map<string, string>()): Promise<string> {
  const css = STYLE.exec(html)?.[1];
  if (css === undefined) return html;
  const words = [...new Set(html.replace(STYLE, '').match(WORD))];
  const names = css.replaceAll('\\', '');
  const key = [css, ...words.filter((word) => names.includes(word)).sort()].join('\n');
  let used = known.get(key);
  if (used === undefined) {
    const [result] = await new PurgeCSS().purge({
      content: [{ raw: words.join(' '), extension: 'html' }],
      css: [{ raw: css }],
      defaultExtractor: (text) => text.match(WORD) ?? [],
      safelist: { greedy: STATES },
    });
    used = result?.css ?? css;
    known.set(key, used);
  }
  return html.replace(css, () => used);
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
