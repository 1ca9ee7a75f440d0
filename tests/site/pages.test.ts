import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { readPages } from './built-site.ts';

const pages = readPages();

test('the site has its pages', () => {
  expect(pages.length).toBeGreaterThan(40);
});

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, { $, html }) => {
  test('has one title, one main heading and one description of its own length', () => {
    expect($('title')).toHaveLength(1);
    expect($('h1')).toHaveLength(1);
    expect($('h1').text().trim()).not.toBe('');
    const description = $('meta[name=description]').attr('content') ?? '';
    expect(description.length).toBeGreaterThan(20);
    expect(description.length).toBeLessThanOrEqual(160);
  });

  test('says its language and direction, and where it lives', () => {
    expect($('html').attr('lang')).toMatch(/^[a-z]{2,3}$/);
    expect($('html').attr('dir')).toMatch(/^(?:ltr|rtl)$/);
    expect($('link[rel=canonical]').attr('href')).toMatch(/^https:\/\/[^/]+\/.*/);
  });

  test('says that it is not Meta', () => {
    expect($('header').text()).toContain('This site is not Meta.');
  });

  test('has headings that go down one level at a time', () => {
    const levels = $('h1, h2, h3, h4, h5, h6')
      .toArray()
      .map(({ tagName }) => Number(tagName.slice(1)));
    const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(jumps).toEqual([]);
    expect(Math.max(...levels)).toBeLessThanOrEqual(3);
  });

  test('has no glued words and no space before a full stop or comma', () => {
    const copy = $('main').clone();
    // Text of a drawing stands where the drawing puts it.
    copy.find('script, style, select, svg, sup.cite').remove();
    // Text of inline elements runs on; blocks end a line.
    copy
      .find('p, li, h1, h2, h3, dt, dd, div, td, th, tr, summary, label, button, legend, section, br')
      .before('\n')
      .after('\n');
    const text = copy.text();
    expect(text.match(/[^\n]{0,30}\w [.,;:!?](?=\s)[^\n]{0,10}/g) ?? []).toEqual([]);
    expect(text.match(/\S*[a-z][.!?][A-Z][a-z]\S*/g) ?? []).toEqual([]);
    expect((text.match(/[\p{L}\d]*[a-z]{2}[A-Z][a-z]+[\p{L}\d]*/gu) ?? []).filter((word) => !NAMES.has(word))).toEqual(
      [],
    );
  });

  test('has links with words in them', () => {
    const links = $('a[href]').toArray();
    expect(links.length).toBeGreaterThan(5);
    const wrong = links
      .map((link) => ({ href: $(link).attr('href'), text: $(link).text(), name: $(link).attr('aria-label') }))
      .filter(
        ({ text, name }) => (text.trim() === '' && !name) || /^(?:here|click here|link|more)$/i.test(text.trim()),
      );
    expect(wrong).toEqual([]);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // The compiler writes void elements and boolean attributes its own way; both are valid.
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        // One submit button without a type is the default of HTML and means the same.
        'no-implicit-button-type': 'off',
        // Roles keep a table a table for screen readers where its rows become blocks on phones.
        'no-redundant-role': 'off',
        // Inline scripts and styles are allowed by their hashes; tests/site/policy.test.ts checks that.
        'require-sri': 'off',
      },
    });
    const report = await validator.validateString(html);
    const messages = report.results
      .flatMap((result) => result.messages)
      .map((message) => `${message.line}:${message.column} ${message.ruleId} ${message.message}`);
    expect(messages).toEqual([]);
  });
});

/** Words that are written with a capital inside: names of publishers, and two the texts need. */
const NAMES = new Set([
  ...(readFileSync(resolve(import.meta.dirname, '../../content/facts/sources.yaml'), 'utf8').match(
    /\w*[a-z][A-Z]\w*/g,
  ) ?? []),
  'WhatsApp',
  'LégisQuébec',
  'JavaScript',
]);

test('every page has its own title and description', () => {
  const titles = pages.map(({ $ }) => $('title').text());
  const descriptions = pages.map(({ $ }) => $('meta[name=description]').attr('content'));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  expect(descriptions.filter((text, index) => descriptions.indexOf(text) !== index)).toEqual([]);
});
