import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { orderFilter, steadyIndex } from '../../src/integrations/steady-search-index.ts';

/** CBOR of short texts, numbers and lists, as Pagefind writes it. */
type Item = string | number | readonly Item[];
function encode(item: Item): Buffer {
  if (typeof item === 'number') return head(0, item);
  if (typeof item === 'string') return Buffer.concat([head(3, Buffer.byteLength(item)), Buffer.from(item)]);
  return Buffer.concat([head(4, item.length), ...item.map(encode)]);
}
function head(kind: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(kind << 5) | count]);
  return count < 256
    ? Buffer.from([(kind << 5) | 24, count])
    : Buffer.from([(kind << 5) | 25, count >> 8, count & 255]);
}
const file = (...values: Item[]): Buffer => Buffer.concat([Buffer.from('pagefind_dcd'), encode(['kind', values])]);
const many = Array.from({ length: 300 }, (_, page) => page);
const guide: Item = ['guide', many];
const faq: Item = ['faq', [300, 4000]];
const hoax: Item = ['hoax', []];

describe('a filter of the search index', () => {
  test('has one form, whatever the order its values came in', () => {
    const wanted = file(faq, hoax, guide);
    for (const values of [
      [guide, faq, hoax],
      [hoax, guide, faq],
      [faq, hoax, guide],
    ])
      expect(orderFilter(file(...values)).equals(wanted)).toBe(true);
  });
  test('in another form stops the build', () => {
    expect(() => orderFilter(Buffer.from('pagefind_xyz'))).toThrow('begins in another way');
    // A list without an end, and a map: neither is what Pagefind writes.
    for (const first of [0x9f, 0xa1])
      expect(() => orderFilter(Buffer.concat([file(faq).subarray(0, 18), Buffer.from([0x81, first, 0xff])]))).toThrow(
        'of another form',
      );
  });
});

describe('an index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opt-out-guide-index-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, hash: string, meta: string, ...values: Item[]): string => {
    const index = join(folder, name);
    mkdirSync(join(index, 'filter'), { recursive: true });
    writeFileSync(join(index, `filter/en_${hash}.pf_filter`), gzipSync(file(...values)));
    writeFileSync(join(index, `pagefind.en_${meta}.pf_meta`), gzipSync(`\u00e9 names en_${hash} \u00ff`));
    writeFileSync(join(index, 'pagefind-entry.json'), JSON.stringify({ languages: { en: { hash: `en_${meta}` } } }));
    return index;
  };
  const contentOf = (index: string): string[] =>
    readdirSync(index, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const bytes = readFileSync(join(entry.parentPath, entry.name));
        return `${entry.name} ${bytes.toString('hex')}`;
      })
      .sort();

  test('of the same pages has the same files, under the same names that lead to each other', () => {
    const one = write('one', '1234567', '123456789a', guide, faq);
    const other = write('other', '89abcde', 'cdef012345', faq, guide);
    steadyIndex(one);
    steadyIndex(other);
    expect(contentOf(one)).toEqual(contentOf(other));
    const [filter = ''] = readdirSync(join(one, 'filter'));
    const entry = JSON.parse(readFileSync(join(one, 'pagefind-entry.json'), 'utf8')) as {
      languages: { en: { hash: string } };
    };
    const meta = gunzipSync(readFileSync(join(one, `pagefind.${entry.languages.en.hash}.pf_meta`))).toString();
    expect(meta).toBe(`\u00e9 names ${filter.replace('.pf_filter', '')} \u00ff`);
    expect(readdirSync(one).length).toBe(3);
  });
});
