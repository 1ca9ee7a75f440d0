import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BEGUN, begin } from './begun.ts';
import { ProjectCopy } from '../project-copy.ts';
import { pngSize, readPages, type BuiltPage } from '../site/built-site.ts';

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
    'nav:\n  label: الرئيسية\n  steps: الخطوات\nstatus:\n  can-object: يمكنك الاعتراض\nfaq:\n  listTitle: الأسئلة\ntimeline:\n  title: الأحداث\n',
  );
  copy.write(
    'content/ar/guides/object-on-instagram.mdx',
    '---\ntitle: اعترض على إنستغرام\ndescription: يمكنك أن تقول لا في الاتحاد الأوروبي.\n---\n\nنعم. [على فيسبوك أيضًا](/guides/object-on-facebook/).\n\n<FormLink form="instagram-objection" />\n',
  );
  copy.write(
    'content/ar/hoaxes/goodbye-meta-ai.mdx',
    `---\ntitle: منشور وداعا\natoms:\n${'  - { claim: المنشور يوقف ميتا, truth: لا يوقف المنشور شيئا على الإطلاق. }\n'.repeat(5)}---\n\nنص.\n`,
  );
  copy.write('content/ar/basis.yaml', `hoaxes/goodbye-meta-ai.mdx:\n  title: "${'0'.repeat(10)}"\n`);
  copy.write('content/ar/facts.yaml', 'replies:\n  objection-honoured:\n    gist: وصلنا طلبك\n');
  for (const words of BEGUN) begin(copy, words, '2026-11-23');
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

test('a translated rumour keeps a verdict for each part of the claim', () => {
  const { $ } = page('/ar/hoaxes/goodbye-meta-ai/');
  const english = page('/hoaxes/goodbye-meta-ai/').$;
  expect(english('#pieces + ul > li, #pieces + ol > li').length).toBeGreaterThan(2);
  expect($('#pieces + ul > li, #pieces + ol > li').length).toBe(english('#pieces + ul > li, #pieces + ol > li').length);
  expect($('article').text()).toContain('المنشور يوقف ميتا');
});

test('time runs from right to left where the language does', () => {
  const marks = (path: string): number[] =>
    page(path)
      .$('svg[role=img] use')
      .toArray()
      .map((mark) => parseFloat(page(path).$(mark).attr('x') ?? ''));
  expect(marks('/timeline/').length).toBeGreaterThan(20);
  for (const [index, x] of marks('/timeline/').entries()) expect(marks('/ar/timeline/')[index]).toBeCloseTo(100 - x, 1);
});

test('the words of facts can be translated too', () => {
  expect(page('/ar/guides/object-on-instagram/').$('article').text()).toContain('وصلنا طلبك');
  expect(page('/guides/object-on-instagram/').$('article').text()).not.toContain('وصلنا طلبك');
});

describe('the languages of a page', () => {
  const alternates = ({ $ }: BuiltPage): string[] =>
    $('link[rel=alternate][hreflang]')
      .toArray()
      .map((link) => `${$(link).attr('hreflang')} ${$(link).attr('href')}`);

  test('are named for search engines, the same on each', () => {
    expect(alternates(page('/ar/guides/object-on-instagram/'))).toEqual([
      'en https://example.org/guide/guides/object-on-instagram/',
      'ar https://example.org/guide/ar/guides/object-on-instagram/',
      'x-default https://example.org/guide/guides/object-on-instagram/',
    ]);
    expect(alternates(page('/guides/object-on-instagram/'))).toEqual(
      alternates(page('/ar/guides/object-on-instagram/')),
    );
  });

  test('are one press away in the footer', () => {
    const { $ } = page('/guides/object-on-facebook/');
    expect($('footer a[hreflang=ar]').attr('href')).toBe('/guide/ar/guides/object-on-facebook/');
    expect($('footer a[hreflang=ar]').attr('lang')).toBe('ar');
  });

  test('do not count a copy in English: it is kept from search engines', () => {
    const { $ } = page('/ar/guides/object-on-facebook/');
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
    expect($('link[rel=canonical]').attr('href')).toBe('https://example.org/guide/guides/object-on-facebook/');
    expect(alternates(page('/ar/guides/object-on-facebook/'))).toEqual([]);
    expect(alternates(page('/guides/object-on-facebook/'))).toEqual([]);
    const sitemap = readFileSync(join(copy.folder, 'dist/sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain('https://example.org/guide/ar/guides/object-on-instagram/');
    expect(sitemap).toContain('https://example.org/guide/ar/faqs/<');
    expect(sitemap).not.toContain('https://example.org/guide/ar/guides/object-on-facebook/');
    expect(sitemap).not.toContain('https://example.org/guide/ar/about/<');
  });
});

describe('what is shared of it', () => {
  test('has a picture in its language, even in letters the fonts of pictures lack', () => {
    const { $ } = page('/ar/guides/object-on-instagram/');
    const address = $('meta[property="og:image"]').attr('content');
    expect(address).toBe('https://example.org/guide/share/ar/guides/object-on-instagram.png');
    const picture = readFileSync(join(copy.folder, 'dist/share/ar/guides/object-on-instagram.png'));
    expect(pngSize(picture)).toEqual({ width: 1200, height: 630 });
  });

  test('has none for a copy in English', () => {
    expect(page('/ar/guides/object-on-facebook/').$('meta[property="og:image"]').length).toBe(0);
  });

  test('has a manifest that opens the site in its language, with icons that are there', () => {
    expect(page('/ar/').$('link[rel=manifest]').attr('href')).toBe('/guide/ar/site.webmanifest');
    const manifest = JSON.parse(readFileSync(join(copy.folder, 'dist/ar/site.webmanifest'), 'utf8')) as {
      start_url: string;
      icons: { src: string }[];
    };
    expect(manifest).toMatchObject({ start_url: '/guide/ar/', scope: '/guide/', lang: 'ar', dir: 'rtl' });
    const icons = [...manifest.icons.map(({ src }) => src), page('/ar/').$('link[rel=icon]').attr('href') ?? ''];
    expect(icons.length).toBeGreaterThan(3);
    for (const icon of icons)
      expect(existsSync(join(copy.folder, 'dist', icon.replace('/guide/', ''))), icon).toBe(true);
  });
});

test('a page that is not translated yet says so and names the language of its text', () => {
  const { $ } = page('/ar/guides/object-on-facebook/');
  expect($('html').attr('lang')).toBe('ar');
  expect([$('main').attr('lang'), $('main').attr('dir')]).toEqual(['en', 'ltr']);
  expect($('main').text()).toContain('This page is not translated yet.');
});

test('what stands around a page that is not translated is in the reader’s language, and so is the way on', () => {
  const { $ } = page('/ar/guides/object-on-facebook/');
  expect($('header nav').text()).toContain('الخطوات');
  expect($('main .prose a[href^="/"]').length).toBeGreaterThan(3);
  expect($('main .prose a[href^="/"]:not([href^="/guide/ar/"])').length).toBe(0);
  // Inside it is English throughout: no word of the other language in a text that is read aloud as English.
  expect($('main').text()).not.toMatch(/[\u0600-\u06ff]/);
});

describe('a list or tool that is not translated yet', () => {
  test.each(['/forms/', '/plan/', '/letter/access/', '/search/', '/hoaxes/check/'])('%s says so, too', (path) => {
    const { $ } = page(`/ar${path}`);
    expect([$('main').attr('lang'), $('main').attr('dir')]).toEqual(['en', 'ltr']);
    expect($('main').text()).toContain('This page is not translated yet.');
    expect($('link[rel=canonical]').attr('href')).toBe(`https://example.org/guide${path}`);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
  });

  test('says nothing once its name is translated', () => {
    expect(page('/ar/faqs/').$('main').attr('lang')).toBeUndefined();
    expect(page('/ar/faqs/').$('main').text()).not.toContain('not translated');
  });
});

test('a page that lacks a translation is not in the search of the language', () => {
  // The index of every word has few pages in it, beside hundreds in English.
  const { languages } = JSON.parse(readFileSync(join(copy.folder, 'dist/pagefind/pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(languages['en']?.page_count).toBeGreaterThan(200);
  expect(languages['ar']?.page_count).toBe(2);
  const folder = join(copy.folder, 'dist/ar/search-index');
  const index = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  expect(index).toContain('/guide/ar/guides/object-on-instagram/');
  expect(index).not.toContain('/guide/ar/guides/object-on-facebook/');
});

test('single words that are not translated yet name their language', () => {
  const { $ } = page('/ar/faqs/');
  const skip = $('body > a[href="#main"]');
  expect(skip.text()).toBe('Skip to main content');
  expect([skip.find('span').attr('lang'), skip.find('span').attr('dir')]).toEqual(['en', 'ltr']);
  expect($('nav').first().find('[lang=en]').text()).not.toContain('الخطوات');
  expect(page('/faqs/').$('body > a[href="#main"] span').length).toBe(0);
});

test('a translation says when English is newer, and where', () => {
  const { $ } = page('/ar/hoaxes/goodbye-meta-ai/');
  expect($('article').text()).toContain('The English page is newer.');
  expect($('article a[hreflang=en]').attr('href')).toBe('/guide/hoaxes/goodbye-meta-ai/');
  // Where nothing says from which English text it was made, nothing is known to be old.
  expect(page('/ar/guides/object-on-instagram/').$('article').text()).not.toContain('is newer');
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
  expect(readFileSync(join(copy.folder, 'dist/faq/index.html'), 'utf8')).toContain('url=/guide/faqs/"');
  expect(page('/ar/search/').$('site-search').attr('data-base')).toBe('/guide/');
});

test('in a sub-folder security.txt still says that it belongs to the root of the host', () => {
  const text = readFileSync(join(copy.folder, 'dist/.well-known/security.txt'), 'utf8');
  expect(text).toContain('Contact: mailto:corrections@example.org\n');
  expect(text).toContain('Preferred-Languages: en, ar\n');
  expect(text).toContain('Canonical: https://example.org/.well-known/security.txt\n');
  expect(text).toContain('Policy: https://example.org/guide/about/security/\n');
});

test('the search page may run its index in every language', () => {
  expect(page('/ar/search/').html).toContain("'wasm-unsafe-eval'");
});

test('nothing of the default address is left', () => {
  expect(pages.filter(({ html }) => html.includes('meta-ai-opt-out.example')).map(({ path }) => path)).toEqual([]);
});

test('a draft is in no page, list, index, sitemap or file of data', () => {
  const files = globSync('**/*.{html,json,xml,txt,webmanifest}', { cwd: join(copy.folder, 'dist') });
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => /quiet-week|regions\/np/.test(file))).toEqual([]);
  const telling = files.filter((file) =>
    /quiet[- ]week|Report on quiet weeks|\/regions\/np\//i.test(readFileSync(join(copy.folder, 'dist', file), 'utf8')),
  );
  expect(telling).toEqual([]);
});

test('the open data and the box for other sites know the folder they are in', () => {
  const read = (file: string): string => readFileSync(join(copy.folder, 'dist', file), 'utf8');
  const { $schema, files } = JSON.parse(read('data/v1/index.json')) as { $schema: string; files: { url: string }[] };
  const addresses = [$schema, ...files.map(({ url }) => url)];
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !address.startsWith('https://example.org/guide/data/v1/'))).toEqual([]);
  // The addresses of the box begin where its script is, and are English in every language.
  expect(read('embed/v1/status.json')).toContain('"path":"regions/eu/"');
  for (const path of ['/data/', '/ar/data/'])
    expect(page(path).$('main pre').text()).toContain('src="https://example.org/guide/embed/v1/meta-ai-status.js"');
});
