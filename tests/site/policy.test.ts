import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { dist, readPages, typeOf } from './built-site.ts';

const pages = readPages();

/** Directives of a policy by name. */
const parse = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  );

describe.each(pages.map((page) => [page.path, page] as const))('%s', (path, { $, html }) => {
  const meta = $('meta[http-equiv=content-security-policy]');
  const policy = parse(meta.attr('content') ?? '');

  test('starts from nothing and allows only itself', () => {
    expect(meta).toHaveLength(1);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    const values = [...policy.values()].flat();
    expect(
      values.filter(
        (value) => /unsafe-(?:inline|eval|hashes)|^\*|https?:/.test(value) && value !== "'wasm-unsafe-eval'",
      ),
    ).toEqual([]);
  });

  test('stands before every script and style it rules', () => {
    expect(html.indexOf('content-security-policy')).toBeLessThan(html.search(/<(?:script|style)\b/));
  });

  test('names the hash of each inline script and style, and no others', () => {
    const hashes = (selector: string): string[] =>
      $(selector)
        .toArray()
        .map((element) => `'sha256-${createHash('sha256').update($(element).text()).digest('base64')}'`);
    const named = (directive: string): string[] =>
      (policy.get(directive) ?? []).filter((value) => value.startsWith("'sha256-"));
    expect(named('script-src').sort()).toEqual([...new Set(hashes('script:not([src]):not([type$=json])'))].sort());
    expect(named('style-src').sort()).toEqual([...new Set(hashes('style'))].sort());
    expect(named('style-src').length).toBeGreaterThan(0);
  });

  test('has no script or style in attributes, which no hash could allow', () => {
    const attributes = $('*')
      .toArray()
      .flatMap((element) => Object.keys('attribs' in element ? element.attribs : {}));
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    expect($('a[href^="javascript:" i]').length).toBe(0);
  });

  test('lets no script turn text into script, but for the address of a worker where there is one', () => {
    const named = { '/search/': ['default'], '/offline/': ['worker'] }[path];
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual(named ?? ["'none'"]);
  });

  test('lets WebAssembly run on the search page alone', () => {
    expect(policy.get('script-src')?.includes("'wasm-unsafe-eval'")).toBe(path === '/search/');
    expect(policy.has('worker-src')).toBe(['/search/', '/offline/'].includes(path));
    expect(policy.get('connect-src')).toEqual(["'self'"]);
  });

  test('tells no other site where the reader came from, and no link says otherwise', () => {
    expect($('meta[name=referrer]').attr('content')).toBe('no-referrer');
    expect($('meta[name=referrer]')).toHaveLength(1);
    // A link that opens a window of its own would hand this one to the other site; a ping would tell of the press.
    expect($('[referrerpolicy], [target], [ping], [attributionsrc]').length).toBe(0);
    const parts = $('a[rel], link[rel], form[rel]')
      .toArray()
      .flatMap((element) => $(element).attr('rel')?.split(' ') ?? []);
    expect(
      parts.filter((part) => /^(?:opener|preconnect|dns-prefetch|prefetch|prerender|preload)$/.test(part)),
    ).toEqual([]);
  });

  test('has forms that can carry a search or a place to this site, and nothing else anywhere', () => {
    const sending = $('form')
      .toArray()
      .filter((form) => $(form).attr('method') !== 'dialog')
      .map((form) => ({
        method: $(form).attr('method') ?? 'get',
        to: $(form).attr('action') ?? path,
        carries: $(form)
          .find('[name]')
          .toArray()
          .map((control) => $(control).attr('name')),
      }));
    for (const { method, to, carries } of sending) {
      expect(method).toBe('get');
      expect([path, '/search/', '/regions/']).toContain(to);
      expect(carries.filter((name) => name !== 'q' && name !== 'region')).toEqual([]);
    }
    expect($('[formaction], [formmethod], [formtarget]').length).toBe(0);
    // What belongs to a form elsewhere on the page belongs to none: filters of the search.
    expect($('[form]').length).toBe($('[form=none]').length);
    expect($('#none').length).toBe(0);
  });

  test('has nothing in it that another page or program could live in', () => {
    expect($('iframe, frame, object, embed, applet, portal, fencedframe, base').length).toBe(0);
    expect(html).not.toMatch(/\s(?:href|src|action|data|xlink:href)=["']?\s*(?:javascript|vbscript|data|blob):/i);
  });

  test('loads nothing from another host', () => {
    const sources = $('[src], [srcset], [poster], [background], link:not([rel=canonical], [rel=alternate]), use, image')
      .toArray()
      .flatMap((element) =>
        ['src', 'srcset', 'poster', 'background', 'href'].map((name) => $(element).attr(name) ?? ''),
      );
    expect(sources.filter((source) => /^(?:[a-z]+:)?\/\//.test(source))).toEqual([]);
    expect(html).not.toMatch(/url\(\s*['"]?(?:https?:)?\/\//);
  });
});

test('the forms of the letter, the dates and the answers can send nothing, even before their script has arrived', () => {
  for (const path of ['/letter/', '/deadlines/', '/replies/']) {
    const page = pages.find((candidate) => candidate.path === path);
    expect(page?.$('main form[method=dialog]').length, path).toBeGreaterThan(0);
  }
});

test('an old address leads on to a page of this site only, under a policy of its own', () => {
  const old = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.html') && !pages.some(({ path }) => path === `/${file.replace(/index\.html$/, '')}`),
    )
    .map((file) => ({ file, $: load(readFileSync(join(dist, file), 'utf8')) }));
  expect(old.length).toBeGreaterThan(0);
  for (const { file, $ } of old) {
    expect($('meta[http-equiv=refresh]').attr('content'), file).toMatch(/^0;url=\/(?!\/)/);
    expect($('meta[http-equiv=content-security-policy]').attr('content'), file).toMatch(/^default-src 'none';/);
    expect($('script').length, file).toBe(0);
  }
});

test('every type of page is among them', () => {
  expect([...new Set(pages.map(({ path }) => typeOf(path)))].sort()).toEqual([
    'article',
    'error',
    'home',
    'listing',
    'tool',
  ]);
});
