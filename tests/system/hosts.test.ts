import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor } from '../../src/integrations/host-rules/all-headers.ts';
import { redirectPairs } from '../../src/integrations/host-rules/redirects-file.ts';
import { readSiteFiles } from '../../src/integrations/host-rules/site-files.ts';
import { readRedirects } from '../../src/integrations/redirects.ts';
import { readAddress } from '../../src/integrations/settings.ts';
import { ask, type Answer } from './hosts/ask.ts';
import { HOSTS, startHost, type Host } from './hosts/start-hosts.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const site = readSiteFiles(dist, readAddress(process.env).pathname);
const redirects = redirectPairs(readRedirects(site.base), site.base);

const content = (file: string): Buffer => readFileSync(join(dist, file));
const addressOf = (file: string): string => site.base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
/** Old addresses have a page of their own, for hosts that cannot redirect. These can. */
const isServed = (file: string): boolean =>
  file !== '404.html' && !redirects.some(([from]) => from === addressOf(file));
const served = site.files.filter(isServed);
const pages = served.filter((file) => file.endsWith('.html'));
const fileLike = (pattern: RegExp): string => {
  const found = served.find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`No file of the site is like ${pattern.source}`);
  return found;
};

/** Headers about this one answer, which the rules say nothing of. */
const OF_THE_ANSWER = new Set([
  'accept-ranges',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'server',
  'transfer-encoding',
  'vary',
]);
const ruled = ({ headers }: Answer): Record<string, unknown> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_ANSWER.has(name)));
const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

describe.each(HOSTS)('%s', (name) => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost(name);
  });
  afterAll(() => host?.stop());
  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    ask(host.port, path, { headers });

  test('sends each file with exactly the headers of the one source', async () => {
    expect(served.length).toBeGreaterThan(500);
    for (const file of served) {
      const answer = await get(addressOf(file));
      expect([file, answer.status]).toEqual([file, 200]);
      expect({ file, ...ruled(answer) }).toEqual({ file, ...lowerCase(headersFor(site, file)) });
      expect(answer.body.equals(content(file)), `${file} arrives whole`).toBe(true);
    }
  });

  test('sends each page with the policy that stands in it, and lets nobody frame it', async () => {
    expect(pages.length).toBeGreaterThan(100);
    for (const page of pages) {
      const { headers, body } = await get(addressOf(page));
      const meta = load(body.toString())('meta[http-equiv=content-security-policy]').attr('content');
      expect(meta).toMatch(/^default-src 'none';/);
      expect([page, headers['content-security-policy']]).toEqual([page, `${meta};frame-ancestors 'none'`]);
    }
  });

  const compressed = [
    fileLike(/^guides\/.*\.html$/),
    fileLike(/^assets\/.*\.js$/),
    fileLike(/^data\/v1\/guides\.json$/),
    fileLike(/^favicon\.svg$/),
    fileLike(/\.webmanifest$/),
    fileLike(/\.xml$/),
    fileLike(/^llms\.txt$/),
  ];
  test.each(compressed)('%s comes as Brotli before gzip before as it is', async (file) => {
    const whole = content(file);
    const type = headersFor(site, file)['Content-Type'];
    const [brotli, zipped, plain] = await Promise.all(
      ['gzip, deflate, br', 'gzip', 'identity'].map((encoding) =>
        get(addressOf(file), { 'accept-encoding': encoding }),
      ),
    );
    expect(brotli?.headers['content-encoding']).toBe('br');
    expect(zipped?.headers['content-encoding']).toBe('gzip');
    expect(plain?.headers['content-encoding']).toBeUndefined();
    expect(brotliDecompressSync(brotli?.body ?? '').equals(whole)).toBe(true);
    expect(gunzipSync(zipped?.body ?? '').equals(whole)).toBe(true);
    expect(plain?.body.equals(whole)).toBe(true);
    const lengths = [brotli, zipped, plain].map((answer) => answer?.body.length ?? 0);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    for (const answer of [brotli, zipped, plain]) {
      // Caddy 2.6 sends compressed files in chunks.
      expect(answer?.headers['content-length'] ?? String(answer?.body.length)).toBe(String(answer?.body.length));
      expect(answer?.headers['vary']).toBe('Accept-Encoding');
      expect(answer?.headers['content-type']).toBe(type);
    }
  });

  test.each([
    'data/v1/regions.json',
    'data/v1/regions.schema.json',
    'embed/v1/meta-ai-status.js',
    'embed/v1/status.json',
  ])('%s may be read by the pages of others', async (file) => {
    const { status, headers } = await get(site.base + file, { origin: 'https://newspaper.example' });
    expect([status, headers['access-control-allow-origin']]).toEqual([200, '*']);
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers['content-type']).toMatch(/^(?:application\/json|text\/javascript); charset=utf-8$/);
  });

  test.each(['', 'data/', 'guides/', 'checksums.txt', 'places.json'])('"%s" may not', async (path) => {
    const { headers } = await get(site.base + path, { origin: 'https://newspaper.example' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('a picture is not packed a second time', async () => {
    const { headers } = await get(addressOf(fileLike(/^share\/.*\.png$/)), { 'accept-encoding': 'gzip, br' });
    expect([headers['content-encoding'], headers['content-type']]).toEqual([undefined, 'image/png']);
  });

  test.each(['nothing-here', 'guides/nothing-here/', 'assets/old.B9vNwkOe.js', 'data/v1/nothing.json', '404.html'])(
    '%s is answered by the page that says so, which nobody keeps',
    async (path) => {
      const answer = await get(site.base + path);
      expect(answer.status).toBe(404);
      expect(answer.body.equals(content('404.html'))).toBe(true);
      expect(ruled(answer)).toEqual(lowerCase(headersFor(site, '404.html')));
    },
  );

  test.each(redirects)('%s leads to %s', async (from, to) => {
    const answer = await get(from);
    expect([answer.status, answer.headers.location]).toEqual([301, to]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test('a folder without its slash leads to the folder', async () => {
    for (const path of ['guides', 'regions/germany'].filter((folder) => site.files.includes(`${folder}/index.html`))) {
      const { status, headers } = await get(site.base + path);
      expect([301, 308]).toContain(status);
      expect(headers.location).toMatch(new RegExp(`^(?:${site.base})?(?:\\./)?${path}/$`));
    }
  });

  test('sends a part of a file', async () => {
    const file = fileLike(/^share\/.*\.png$/);
    const { status, headers, body } = await get(addressOf(file), { range: 'bytes=8-23' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes 8-23/${content(file).length}`);
    expect(body.equals(content(file).subarray(8, 24))).toBe(true);
    expect((await get(addressOf(file), { range: `bytes=${content(file).length}-` })).status).toBe(416);
  });

  test.each(['gzip, br', 'identity'])('says so when nothing has changed (%s)', async (encoding) => {
    const path = addressOf(fileLike(/^guides\/.*\.html$/));
    const { headers } = await get(path, { 'accept-encoding': encoding });
    const again = async (name: string, value: string | undefined): Promise<Answer> =>
      get(path, { 'accept-encoding': encoding, [name]: value ?? '' });
    for (const answer of [
      await again('if-none-match', headers.etag),
      await again('if-modified-since', headers['last-modified']),
    ]) {
      expect(answer.status).toBe(304);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      expect(answer.headers['content-security-policy']).toBe(headers['content-security-policy']);
    }
    expect((await again('if-none-match', '"another"')).status).toBe(200);
  });

  test('HEAD is GET without the body', async () => {
    const path = addressOf(fileLike(/^guides\/.*\.html$/));
    const [head, full] = await Promise.all([ask(host.port, path, { method: 'HEAD' }), get(path)]);
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(ruled(head)).toEqual(ruled(full));
    expect(head.headers['content-length']).toBe(String(full.body.length));
  });

  test.each([
    '../../../package.json',
    '..%2f..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/%2e%2e/package.json',
    'assets/..%5c..%5cpackage.json',
    '.git/config',
    '.env',
    'guides/.htaccess',
    '_headers',
    'index.html.br',
    'robots.txt.gz',
  ])('%s is not given away', async (path) => {
    const { status, body } = await get(site.base + path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('devDependencies');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    '%s is refused, and what was sent is not said back',
    async (method) => {
      const sent = '<script>sent-by-a-stranger</script>';
      const answer = await ask(host.port, `${site.base}search/?q=sent-by-a-stranger`, { method, body: sent });
      expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
      expect(answer.body.toString()).not.toContain('stranger');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    },
  );

  test('names no version, and writes down nobody’s visit', async () => {
    const { headers } = await get(`${site.base}plan/?seen-by-nobody`);
    expect(headers.server ?? '').not.toMatch(/\d/);
    expect(headers['x-powered-by'] ?? headers['via']).toBeUndefined();
    expect(host.log()).not.toMatch(/seen-by-nobody|GET \//);
  });
});
