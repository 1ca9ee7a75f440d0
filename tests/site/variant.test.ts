import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProjectCopy } from '../project-copy.ts';
import { readPages, type BuiltPage } from './built-site.ts';

/**
 * The same site once more, with what a translator and another host would change: a second language, written from right to
 * left and only begun, and an address in a sub-folder.
 */
const copy = new ProjectCopy();
let pages: BuiltPage[] = [];
const page = (path: string): BuiltPage => {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`${path} was not built`);
  return found;
};

beforeAll(async () => {
  copy.change('src/i18n/locales.ts', (text) =>
    text.replace(/( {2}en: .*\n)/, `$1  ar: { name: 'العربية', direction: 'rtl' },\n`),
  );
  copy.write(
    'content/ar/ui.yaml',
    'nav:\n  label: الرئيسية\n  steps: الخطوات\nstatus:\n  can-object: يمكنك الاعتراض\n',
  );
  copy.write(
    'content/ar/guides/object-on-instagram.mdx',
    '---\ntitle: اعترض على إنستغرام\ndescription: يمكنك أن تقول لا في الاتحاد الأوروبي.\n---\n\nنعم. [على فيسبوك أيضًا](/guides/object-on-facebook/).\n\n<FormLink form="instagram-objection" />\n',
  );
  await copy.build({ SITE_URL: 'https://example.org/guide/' });
  pages = readPages(join(copy.folder, 'dist'));
});
afterAll(() => copy.remove());

test('one folder and one line add a language; English keeps its addresses', () => {
  const english = pages.filter(({ path }) => !path.startsWith('/ar/') && path !== '/404.html').map(({ path }) => path);
  expect(english.length).toBeGreaterThan(40);
  expect(
    pages
      .filter(({ path }) => path.startsWith('/ar/'))
      .map(({ path }) => path.slice(3))
      .sort(),
  ).toEqual(english.sort());
});

describe('a translated page', () => {
  test('has its own words, language and direction', () => {
    const { $ } = page('/ar/guides/object-on-instagram/');
    expect([$('html').attr('lang'), $('html').attr('dir')]).toEqual(['ar', 'rtl']);
    expect($('h1').text()).toContain('اعترض');
    expect($('nav').first().text()).toContain('الخطوات');
    expect($('main').attr('lang')).toBeUndefined();
  });

  test('inherits every fact', () => {
    const { $ } = page('/ar/guides/object-on-instagram/');
    const english = page('/guides/object-on-instagram/').$;
    expect($('article time').first().attr('datetime')).toBe(english('article time').first().attr('datetime'));
    expect($('a[href*="help.instagram.com/contact"]').length).toBeGreaterThan(0);
  });

  test('links to its neighbours in the same language and folder', () => {
    expect(page('/ar/guides/object-on-instagram/').$('main .prose a').attr('href')).toBe(
      '/guide/ar/guides/object-on-facebook/',
    );
  });
});

test('a page that is not translated yet says so and names the language of its text', () => {
  const { $ } = page('/ar/guides/object-on-facebook/');
  expect($('html').attr('lang')).toBe('ar');
  expect($('main').attr('lang')).toBe('en');
  expect($('main').text()).toContain('This page is not translated yet.');
});

test('in a sub-folder every address of the site starts with it', () => {
  const addresses = pages.flatMap(({ path, $ }) =>
    $('a[href^="/"], form[action^="/"], link[href^="/"], script[src^="/"]')
      .toArray()
      .map((element) => ({
        path,
        to: $(element).attr('href') ?? $(element).attr('action') ?? $(element).attr('src') ?? '',
      })),
  );
  expect(addresses.length).toBeGreaterThan(1000);
  expect(addresses.filter(({ to }) => !to.startsWith('/guide/'))).toEqual([]);
  expect(page('/guides/').$('link[rel=canonical]').attr('href')).toBe('https://example.org/guide/guides/');
  expect(page('/ar/search/').$('site-search').attr('data-base')).toBe('/guide/');
});

test('the search page may run its index in every language', () => {
  expect(page('/ar/search/').html).toContain("'wasm-unsafe-eval'");
});

test('nothing of the default address is left', () => {
  expect(pages.filter(({ html }) => html.includes('meta-ai-opt-out.example')).map(({ path }) => path)).toEqual([]);
});
