import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { orderFilter } from '../../src/integrations/steady-search-index.ts';
import { gunzipSync } from 'node:zlib';
import { dist } from './built-site.ts';

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(dist, join(parentPath, name)))
  .sort();

describe('checksums.txt', () => {
  const lines = readFileSync(join(dist, 'checksums.txt'), 'utf8').split('\n');
  const listed = lines.slice(0, -1).map((line) => line.split('  '));

  test('is written as sha256sum reads it', () => {
    expect(lines.at(-1)).toBe('');
    expect(lines.slice(0, -1).filter((line) => !/^[0-9a-f]{64} {2}[^\s\\/][^\n\\]*$/.test(line))).toEqual([]);
  });

  test('names every published file once, but for itself', () => {
    expect(listed.length).toBeGreaterThan(500);
    expect(listed.map(([, file]) => file).sort()).toEqual(files.filter((file) => file !== 'checksums.txt'));
  });

  test('has the checksum of each file as it is published', () => {
    const wrong = listed.filter(
      ([hash, file = '']) =>
        createHash('sha256')
          .update(readFileSync(join(dist, file)))
          .digest('hex') !== hash,
    );
    expect(wrong).toEqual([]);
  });
});

describe('two builds of one content are the same:', () => {
  test('no file says where or at what hour it was built', () => {
    const project = join(dist, '..');
    const texts = files
      .filter((file) => /\.(?:html|js|json|txt|xml|svg|webmanifest|css)$/.test(file))
      .map((file) => ({ file, text: readFileSync(join(dist, file), 'utf8') }));
    expect(texts.length).toBeGreaterThan(400);
    const telling = [project, homedir()].filter((folder) => folder.length > 6);
    expect(texts.filter(({ text }) => telling.some((folder) => text.includes(folder))).map(({ file }) => file)).toEqual(
      [],
    );
    // An hour of the build's own day, such as 2026-11-22T10:15:30.
    const today = new Date().toISOString().slice(0, 10);
    const hour = new RegExp(`${today}T(?!00:00)\\d\\d:\\d\\d`);
    expect(texts.filter(({ text }) => hour.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('the search index has its values in their order, and its files the names that follow from them', () => {
    const folder = join(dist, 'pagefind');
    const filters = files.filter((file) => file.endsWith('.pf_filter'));
    expect(filters.length).toBeGreaterThan(0);
    const hash = (data: Buffer): string => createHash('sha256').update(data).digest('hex');
    for (const file of filters) {
      const data = gunzipSync(readFileSync(join(dist, file)));
      expect(orderFilter(data).equals(data), file).toBe(true);
      const name = /_([0-9a-f]+)\.pf_filter$/.exec(file)?.[1] ?? '?';
      expect(hash(data).startsWith(name), file).toBe(true);
      const metas = files.filter((meta) => meta.endsWith('.pf_meta'));
      expect(metas.some((meta) => gunzipSync(readFileSync(join(dist, meta))).includes(name))).toBe(true);
    }
    const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
      languages: Record<string, { hash: string }>;
    };
    for (const language of Object.values(languages)) {
      const meta = gunzipSync(readFileSync(join(folder, `pagefind.${language.hash}.pf_meta`)));
      expect(hash(meta).startsWith(language.hash.split('_')[1] ?? '?')).toBe(true);
    }
  });
});

describe('security.txt keeps the rules of RFC 9116:', () => {
  const text = readFileSync(join(dist, '.well-known/security.txt'), 'utf8');
  const fields = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? ['', line]);
  const valuesOf = (name: string): string[] => fields.flatMap(([key, value = '']) => (key === name ? [value] : []));

  test('only fields that the standard has, each on a line, with an end of line', () => {
    const known = ['Contact', 'Expires', 'Preferred-Languages', 'Canonical', 'Policy', 'Encryption', 'Acknowledgments'];
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.filter(([name = '']) => !known.includes(name))).toEqual([]);
    expect(text.endsWith('\n')).toBe(true);
  });

  test('a contact, as an address that a program can open', () => {
    expect(valuesOf('Contact')).toEqual(['mailto:corrections@meta-ai-opt-out.example']);
  });

  test('one end: less than a year after the newest check, so that an abandoned site promises nothing', () => {
    const [expires = '', ...more] = valuesOf('Expires');
    expect(more).toEqual([]);
    expect(expires).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
    const { generated } = JSON.parse(readFileSync(join(dist, 'data/v1/guides.json'), 'utf8')) as { generated: string };
    const days = (Date.parse(expires) - Date.parse(generated)) / 86_400_000;
    expect(days).toBeGreaterThan(300);
    expect(days).toBeLessThan(365);
  });

  test('languages once, and secure addresses: where it is itself, and the page that explains', () => {
    expect(valuesOf('Preferred-Languages')).toEqual(['en']);
    const canonical = valuesOf('Canonical');
    expect(canonical).toEqual(['https://meta-ai-opt-out.example/.well-known/security.txt']);
    const [policy = ''] = valuesOf('Policy');
    expect(policy).toMatch(/^https:\/\//);
    expect(files).toContain(`${new URL(policy).pathname.slice(1)}index.html`);
  });
});
