import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readPages, typeOf } from './built-site.ts';

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

  test('lets WebAssembly run on the search page alone', () => {
    expect(policy.get('script-src')?.includes("'wasm-unsafe-eval'")).toBe(path === '/search/');
    expect(policy.has('worker-src')).toBe(path === '/search/');
    expect(policy.get('connect-src')).toEqual(["'self'"]);
  });

  test('loads nothing from another host', () => {
    const sources = $('[src], link[rel=icon], link[rel=stylesheet], source, use')
      .toArray()
      .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
    expect(sources.filter((source) => /^(?:[a-z]+:)?\/\//.test(source))).toEqual([]);
    expect(html).not.toMatch(/url\(\s*['"]?(?:https?:)?\/\//);
  });
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
