import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** What Pagefind writes before its data. */
const HEAD = Buffer.from('pagefind_dcd');
const TEXT = 3;
const LIST = 4;

/**
 * The data of a filter with its values in the order of their bytes. Pagefind writes them in an order that changes from build to
 * build, and two builds of one content must be the same. The form is CBOR: https://www.rfc-editor.org/rfc/rfc8949
 * @param data the head, then a list of the filter's name and the list of its values, each with its pages
 * @throws Error where the data has another form
 */
export function orderFilter(data: Buffer): Buffer {
  if (!data.subarray(0, HEAD.length).equals(HEAD))
    throw new Error('A filter of the search index begins in another way');
  const name = readHead(data, HEAD.length).next;
  const values = readHead(data, endOf(data, name));
  const items: Buffer[] = [];
  for (let at = values.next; items.length < values.count; at += items.at(-1)?.length ?? 0)
    items.push(data.subarray(at, endOf(data, at)));
  const sorted = items.toSorted((one, other) => Buffer.compare(one, other));
  return Buffer.concat([data.subarray(0, values.next), ...sorted]);
}

/** Kind, number and end of the head of an item: RFC 8949, section 3. */
function readHead(data: Buffer, at: number): { kind: number; count: number; next: number } {
  const first = data.readUInt8(at);
  const [kind, short] = [first >> 5, first & 31];
  if (short < 24) return { kind, count: short, next: at + 1 };
  if (short > 26) throw new Error('A filter of the search index has a number of another form');
  const bytes = 2 ** (short - 24);
  return { kind, count: data.readUIntBE(at + 1, bytes), next: at + 1 + bytes };
}

/** Where an item ends, with all that is in it. */
function endOf(data: Buffer, at: number): number {
  const { kind, count, next } = readHead(data, at);
  if (kind === TEXT) return next + count;
  if (kind > LIST) throw new Error('A filter of the search index has an item of another form');
  let end = next;
  if (kind === LIST) for (let item = 0; item < count; item++) end = endOf(data, end);
  return end;
}

/** Files of Pagefind are packed, and named by a hash of what is in them. */
const unpack = (file: string): Buffer => gunzipSync(readFileSync(file));
const nameOf = (language: string, data: Buffer, length: number): string =>
  `${language}_${createHash('sha256').update(data).digest('hex').slice(0, length)}`;

/**
 * Rewrites an index so that the same pages always give the same files, under the same names.
 * @param folder of the index
 */
export function steadyIndex(folder: string): void {
  const filters = readdirSync(join(folder, 'filter'))
    .filter((file) => file.endsWith('.pf_filter'))
    .map((file) => {
      const data = orderFilter(unpack(join(folder, 'filter', file)));
      const old = file.replace(/\.pf_filter$/, '');
      const [language = '', hash = ''] = old.split('_');
      rmSync(join(folder, 'filter', file));
      return { old, name: nameOf(language, data, hash.length), data };
    });
  for (const { name, data } of filters) writeFileSync(join(folder, 'filter', `${name}.pf_filter`), gzipSync(data));

  const entryFile = join(folder, 'pagefind-entry.json');
  let entry = readFileSync(entryFile, 'utf8');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.pf_meta'))) {
    // One letter is one byte in this reading, so a name of the same length can take the place of another.
    let text = unpack(join(folder, file)).toString('latin1');
    for (const { old, name } of filters) text = text.replaceAll(old, name);
    const data = Buffer.from(text, 'latin1');
    const old = file.replace(/^pagefind\.|\.pf_meta$/g, '');
    const [language = '', hash = ''] = old.split('_');
    const name = nameOf(language, data, hash.length);
    rmSync(join(folder, file));
    writeFileSync(join(folder, `pagefind.${name}.pf_meta`), gzipSync(data));
    if (!entry.includes(old)) throw new Error(`The search index does not name ${file}`);
    entry = entry.replaceAll(old, name);
  }
  writeFileSync(entryFile, entry);
}

/** After a build: gives the search index one form. Stands right after what writes the index. */
export function steadySearchIndex(): AstroIntegration {
  return {
    name: 'steady-search-index',
    hooks: { 'astro:build:done': ({ dir }) => steadyIndex(join(fileURLToPath(dir), 'pagefind')) },
  };
}
