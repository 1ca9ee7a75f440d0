import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepUsedStyles } from '../../src/integrations/page-styles.ts';

const page = (css: string, body: string): string => `<head><style>${css}</style></head><body>${body}</body>`;
const styleOf = (html: string): string => /<style>([\s\S]*)<\/style>/.exec(html)?.[1]?.replaceAll(/\s+/g, '') ?? '';

describe('a page', () => {
  test('keeps the styles it uses and no others', async () => {
    const css = '.wide\\:px-6{padding:1px}.w-\\[3em\\]{width:3em}.unused{color:red}p{margin:0}table{width:1px}';
    const html = await keepUsedStyles(page(css, '<p class="wide:px-6 w-[3em]">x</p>'));
    expect(styleOf(html)).toBe('.wide\\:px-6{padding:1px}.w-\\[3em\\]{width:3em}p{margin:0}');
  });

  test('takes words for people as no reason to keep a style', async () => {
    const css = '.hidden{top:0}.world{top:0}p{top:0}';
    const html = await keepUsedStyles(page(css, '<p title="the world" aria-label="hidden">hidden world</p>'));
    expect(styleOf(html)).toBe('p{top:0}');
  });

  describe('and of registered properties', () => {
    const registered =
      '@layer properties{@supports (not (color:red)){*,:before{--tw-blur:initial;--tw-leading:initial;--tw-style:solid}}}' +
      '@property --tw-blur{syntax:"*";inherits:false}@property --tw-leading{syntax:"*";inherits:false}' +
      '@property --tw-style{syntax:"*";inherits:false;initial-value:solid}';

    test('drops what no rule reads', async () => {
      const css = `${registered}p{--tw-blur:0;--tw-leading:1;line-height:var(--tw-leading)}`;
      const used = styleOf(await keepUsedStyles(page(css, '<p>x</p>')));
      expect(used).toBe(
        '@property--tw-leading{syntax:"*";inherits:false}p{--tw-leading:1;line-height:var(--tw-leading)}',
      );
    });

    test('puts the first value where no rule sets another', async () => {
      const css = `${registered}p{border-style:var(--tw-style)}`;
      expect(styleOf(await keepUsedStyles(page(css, '<p>x</p>')))).toBe('p{border-style:solid}');
    });

    test('puts what stands beside it where it has no first value and no rule sets it', async () => {
      const css = `@layer theme{:root{--high:2}}${registered}p{line-height:var(--tw-leading,var(--high))}`;
      expect(styleOf(await keepUsedStyles(page(css, '<p>x</p>')))).toBe('@layertheme{:root{}}p{line-height:2}');
      const set = styleOf(await keepUsedStyles(page(`${css}b{--tw-leading:1}`, '<p><b>x</b></p>')));
      expect(set).toContain('p{line-height:var(--tw-leading,2)}b{--tw-leading:1}');
      expect(set).toContain('@property--tw-leading');
    });

    test('keeps what is set and read, for every browser', async () => {
      const css = `${registered}p{border-style:var(--tw-style)}b{--tw-style:dotted}`;
      const used = styleOf(await keepUsedStyles(page(css, '<p><b>x</b></p>')));
      expect(used).toContain('@supports(not(color:red)){*,:before{--tw-style:solid}}');
      expect(used).toContain('@property--tw-style');
      expect(used).toContain('p{border-style:var(--tw-style)}b{--tw-style:dotted}');
    });
  });

  describe('and of design tokens', () => {
    const tokens = (rest: string): string =>
      `@layer theme{:root{--font:"A", b;--ink:light-dark(#000,#fff);--ink-2:red;--bold:700}}${rest}`;

    test('drops what no rule reads, and writes out what one rule reads', async () => {
      const used = styleOf(await keepUsedStyles(page(tokens('p{font:1em var(--font);color:var(--ink)}'), '<p>x</p>')));
      expect(used).toBe('@layertheme{:root{}}p{font:1em"A",b;color:light-dark(#000,#fff)}');
    });

    test('writes out what is no longer than its name, however often it is read', async () => {
      const used = styleOf(
        await keepUsedStyles(page(tokens('p,b{font-weight:var(--bold)}b{font-weight:var(--bold)}'), '<p><b></b></p>')),
      );
      expect(used).toBe('@layertheme{:root{}}p,b{font-weight:700}b{font-weight:700}');
    });

    test('keeps what two rules read, and what another rule sets', async () => {
      const css = tokens('p{color:var(--ink)}b{color:var(--ink)}i{--ink-2:blue}u{color:var(--ink-2)}');
      const used = styleOf(await keepUsedStyles(page(css, '<p><b></b><i></i><u></u></p>')));
      expect(used).toContain(':root{--ink:light-dark(#000,#fff);--ink-2:red}');
      expect(used).toContain('p{color:var(--ink)}b{color:var(--ink)}i{--ink-2:blue}u{color:var(--ink-2)}');
    });
  });

  test('keeps what scripts and the browser bring later', async () => {
    const css = 'p:focus-visible{top:0}mark{top:0}p[data-state="x"]{top:0}details[open]{top:0}';
    const html = await keepUsedStyles(page(css, '<p></p><details></details>'));
    expect(styleOf(html)).toBe(css);
  });

  test('drops the states of a part that it does not have', async () => {
    const css = 'site-search[data-state="x"] p{top:0}.gone:focus-visible p{top:0}@keyframes gone{to{top:0}}p{top:0}';
    expect(styleOf(await keepUsedStyles(page(css, '<p>x</p>')))).toBe('p{top:0}');
  });

  test('shares the work with a page of the same words, and not with another', async () => {
    const known = new Map<string, Promise<string>>();
    const remember = (key: string, make: () => Promise<string>): Promise<string> => {
      const used = known.get(key) ?? make();
      known.set(key, used);
      return used;
    };
    const css = '.a{top:0}.b{top:0}';
    await keepUsedStyles(page(css, '<p class="a">one</p>'), remember);
    await keepUsedStyles(page(css, '<p class="a">two</p>'), remember);
    expect(known.size).toBe(1);
    expect(styleOf(await keepUsedStyles(page(css, '<p class="b">three</p>'), remember))).toBe('.b{top:0}');
    await keepUsedStyles(page('.a{top:1px}', '<p class="a">one</p>'), remember);
    expect(known.size).toBe(3);
  });
});

test.each(['state.css', 'media.css', 'base.css', 'prose.css', 'parts.css', 'drawings.css'])(
  'no rule of %s is taken apart on a page that has every word of it',
  async (name) => {
    const css = readFileSync(resolve(import.meta.dirname, '../../src/styles', name), 'utf8').replace(
      /\/\*[\s\S]*?\*\//g,
      '',
    );
    const words = css.match(/[\w-]+/g)?.join(' ') ?? '';
    expect(words.length).toBeGreaterThan(100);
    const tokens = css.match(/--[\w-]+/g) ?? [];
    const html = await keepUsedStyles(page(css, `<p class="${words}">x</p>`), undefined, tokens);
    expect(styleOf(html)).toBe(css.replaceAll(/\s+/g, ''));
  },
);

test('a token that no rule of the page reads goes, unless styles outside of it do', async () => {
  const css = ':root{--color-a:red;--color-b:blue;--color-c:green}p{color:var(--color-a)}';
  expect(styleOf(await keepUsedStyles(page(css, '<p>x</p>')))).toBe(':root{--color-a:red}p{color:var(--color-a)}');
  expect(styleOf(await keepUsedStyles(page(css, '<p>x</p>'), undefined, ['--color-c']))).toBe(
    ':root{--color-a:red;--color-c:green}p{color:var(--color-a)}',
  );
});
