import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compress } from '../../deploy/compress.ts';
import { headersFor } from '../../src/integrations/host-rules/all-headers.ts';
import { writeCaddyFiles } from '../../src/integrations/host-rules/caddy.ts';
import { writeHeadersFile } from '../../src/integrations/host-rules/headers-file.ts';
import { writeNginxFiles } from '../../src/integrations/host-rules/nginx.ts';
import { metaPolicy, sharedPolicy } from '../../src/integrations/host-rules/page-policies.ts';
import { redirectPairs, writeRedirectsFile } from '../../src/integrations/host-rules/redirects-file.ts';
import { commonHeaders, isCompressible } from '../../src/integrations/host-rules/rules.ts';
import type { SiteFiles } from '../../src/integrations/host-rules/site-files.ts';

const POLICY = "default-src 'none';img-src 'self';style-src 'sha256-one='";
const site = (base = '/'): SiteFiles => ({
  base,
  files: [
    '404.html',
    'assets/a.js',
    'data/index.html',
    'data/v1/a.json',
    'embed/v1/a.js',
    'guides/one/index.html',
    'index.html',
    'sw.js',
  ],
  policies: new Map([
    ['404.html', POLICY],
    ['data/index.html', POLICY],
    ['guides/one/index.html', "default-src 'none';img-src 'self';style-src 'sha256-two='"],
    ['index.html', POLICY],
  ]),
});
const cache = (file: string): string | undefined => headersFor(site(), file)['Cache-Control'];

describe('how long a file may be kept', () => {
  test.each([
    'assets/elements.BaSrH8TX.js',
    'pagefind/index/en_2d1a56d.pf_index',
    'pagefind/pagefind.en_348acd444a.pf_meta',
    'search-index/1fvxwndhn9wjn/words.json',
    'assets/archive-en-guides.JXN95I4W.json',
  ])('%s: for ever, since its name changes with it', (file) => {
    expect(cache(file)).toBe('public, max-age=31536000, immutable');
  });
  test.each([
    'index.html',
    'pagefind/pagefind.js',
    'pagefind/pagefind-entry.json',
    'letter/words/de.json',
    'offline/index.html',
  ])('%s: only after asking', (file) => {
    expect(cache(file)).toBe('public, max-age=0, must-revalidate');
  });
  test.each(['data/v1/guides.json', 'embed/v1/meta-ai-status.js', 'embed/v1/status.json', 'share/index.png'])(
    '%s: for an hour, since others ask for it again and again under the same name',
    (file) => {
      expect(cache(file)).toBe('public, max-age=3600, stale-while-revalidate=86400');
    },
  );
  test('the service worker: not at all without asking', () => {
    expect(cache('sw.js')).toBe('no-cache');
    expect(cache('assets/sw.js')).not.toBe('no-cache');
  });
});

test('data and pictures of pages are for other sites too, pages are not', () => {
  const shared = (file: string): (string | undefined)[] =>
    ['Cross-Origin-Resource-Policy', 'Access-Control-Allow-Origin'].map((name) => headersFor(site(), file)[name]);
  expect(shared('data/v1/guides.json')).toEqual(['cross-origin', '*']);
  expect(shared('data/v1/guides.schema.json')).toEqual(['cross-origin', '*']);
  expect(shared('embed/v1/meta-ai-status.js')).toEqual(['cross-origin', '*']);
  expect(shared('embed/v1/status.json')).toEqual(['cross-origin', '*']);
  expect(shared('data/index.html')).toEqual(['same-origin', undefined]);
  expect(shared('assets/a.js')).toEqual(['same-origin', undefined]);
  expect(shared('share/index.png')).toEqual(['cross-origin', undefined]);
  expect(shared('icon-192.png')).toEqual(['cross-origin', undefined]);
  expect(shared('index.html')).toEqual(['same-origin', undefined]);
});

test('feeds have their types, are fresh, and may be read by programs on other sites', () => {
  for (const [file, type] of [
    ['updates/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['ar/regions/us-ca/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['regions/feed.json', 'application/feed+json; charset=utf-8'],
  ] as const)
    expect(headersFor(site(), file)).toMatchObject({
      'Content-Type': type,
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'Access-Control-Allow-Origin': '*',
    });
  expect(headersFor(site(), 'sitemap-0.xml')['Content-Type']).toBe('application/xml; charset=utf-8');
  expect(headersFor(site(), 'data/v1/a.json')['Content-Type']).toBe('application/json; charset=utf-8');
});

test('each host is told the types of feeds', () => {
  const feeds = { ...site('/guide/'), files: ['regions/br/feed.xml', 'regions/br/index.html', 'regions/ca/feed.xml'] };
  const nginx = writeNginxFiles(feeds, {})['nginx-server.conf'];
  expect(nginx).toContain(
    'location ~ "^/guide/(?:[a-z0-9-]+/)+feed\\.xml$" { types { } default_type "application/atom+xml; charset=utf-8"; }',
  );
  const [, caddy = ''] = (writeCaddyFiles(feeds, {})['site.caddy'] ?? '').split('{content_type}');
  const [own, usual] = ['feed\\.xml$` "application/atom+xml', '`~\\.xml$`'].map((line) => caddy.indexOf(line));
  expect(own).toBeGreaterThan(0);
  // The first that fits counts.
  expect(usual).toBeGreaterThan(own ?? 0);
  const rules = writeHeadersFile(feeds).split('\n');
  expect(rules.filter((line) => line.startsWith('/'))).toEqual([
    '/guide/*',
    '/guide/regions/*',
    '/guide/regions/:place/feed.xml',
  ]);
  expect(rules.filter((line) => line.includes('atom+xml'))).toHaveLength(1);
});

test('a site in a folder does not speak for the subdomains of its host; none promises what only an owner can', () => {
  expect(commonHeaders('/')['Strict-Transport-Security']).toBe('max-age=63072000; includeSubDomains');
  expect(commonHeaders('/guide/')['Strict-Transport-Security']).toBe('max-age=63072000');
});

test('a page without a policy is an error that names it', () => {
  expect(() => metaPolicy('<title>x</title>', 'guides/x/index.html')).toThrow(
    'guides/x/index.html has no security policy',
  );
});

test('the shared policy has what all pages say alike and no hash', () => {
  expect(sharedPolicy([POLICY, "default-src 'none';img-src 'self';worker-src 'self';style-src"])).toBe(
    "img-src 'self';frame-ancestors 'none'",
  );
});

test('the file of headers says a header for the largest folder that has it alike, in the folder of the site', () => {
  const text = writeHeadersFile(site('/guide/'));
  const paths = text.split('\n').filter((line) => line.startsWith('/'));
  expect(paths).toEqual([
    '/guide/*',
    '/guide/404.html',
    '/guide/',
    '/guide/sw.js',
    '/guide/assets/*',
    '/guide/data/',
    '/guide/data/v1/*',
    '/guide/embed/*',
    '/guide/guides/*',
  ]);
});

test('nginx looks every file up by its whole path', () => {
  const files = writeNginxFiles(site('/guide/'), { '/faq/': '/guide/faqs/' });
  expect(files['nginx-maps.conf']).toContain(`"/guide/index.html" "${POLICY};frame-ancestors 'none'";`);
  expect(files['nginx-maps.conf']).toContain('"/guide/assets/a.js" "public, max-age=31536000, immutable";');
  expect(files['nginx-maps.conf']).not.toContain('"/guide/index.html" "public');
  expect(files['nginx-server.conf']).toContain('location = /guide/faq { return 301 /guide/faqs/; }');
  expect(files['nginx-server.conf']).toContain('error_page 404 /guide/404.html;');
});

test('nginx has every header of a page written out at its address', () => {
  const server = writeNginxFiles(site('/guide/'), {})['nginx-server.conf'] ?? '';
  const page = /^location = \/guide\/guides\/one\/ \{\n([^}]*)\}/m.exec(server)?.[1] ?? '';
  const said = [...page.matchAll(/add_header (\S+) "/g)].map(([, name]) => name);
  expect(said).toEqual([
    ...Object.keys(commonHeaders('/guide/')),
    'Content-Security-Policy',
    'Cache-Control',
    'Cross-Origin-Resource-Policy',
  ]);
  expect(page).toContain('rewrite ^ /guide/guides/one/index.html break;');
});

test('Caddy looks a page up by its folder', () => {
  const text = writeCaddyFiles(site('/guide/'), { '/faq/': '/guide/faqs/' })['site.caddy'] ?? '';
  expect(text).toContain(
    `/guide/guides/one/ "default-src 'none';img-src 'self';style-src 'sha256-two=';frame-ancestors 'none'"`,
  );
  expect(text).toContain('`~^/guide/assets/` "public, max-age=31536000, immutable"');
  expect(text).toContain('redir /guide/faq/ /guide/faqs/ permanent');
  expect(text).toContain('rewrite * /guide/404.html');
});

test('an old address leads on with its slash and without', () => {
  expect(redirectPairs({ '/faq/': '/guide/faqs/' }, '/guide/')).toEqual([
    ['/guide/faq/', '/guide/faqs/'],
    ['/guide/faq', '/guide/faqs/'],
  ]);
  expect(writeRedirectsFile({ '/faq/': '/faqs/' }, '/')).toMatch(/^#.*\n\/faq\/ \/faqs\/ 301\n\/faq \/faqs\/ 301\n$/);
});

describe('compressing', () => {
  test('gives back what went in, smaller', async () => {
    const text = Buffer.from('You can say no. '.repeat(200));
    const packed = await compress(text);
    expect(packed.map(({ end }) => end)).toEqual(['.br', '.gz']);
    expect(brotliDecompressSync(packed[0]?.bytes ?? '').equals(text)).toBe(true);
    expect(gunzipSync(packed[1]?.bytes ?? '').equals(text)).toBe(true);
  });
  test('leaves alone what would grow', async () => {
    expect(await compress(Buffer.from('a'))).toEqual([]);
    expect(['share/a.png', 'pagefind/a.pf_index', 'sw.js', 'feed.xml'].map(isCompressible)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
