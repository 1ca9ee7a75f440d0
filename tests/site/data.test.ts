import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { dataFiles, fileNames, listNames, type FileName, type ListName } from '../../src/schemas/data.ts';
import { dist, readPages } from './built-site.ts';

type Json = Record<string, unknown>;
const folder = join(dist, 'data/v1');
const content = resolve(dist, '../content');
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const read = (file: string): Json => JSON.parse(textOf(file)) as Json;
const without = (data: Json, ...fields: string[]): Json =>
  Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field)));
const entriesOf = (name: ListName): Json[] => read(`${name}.json`)[name] as Json[];
const pages = new Map(readPages().map((page) => [page.path, page.$]));
const validators = new Map<FileName, ValidateFunction>();

/** The published schema of a file, as somebody else’s program would use it: strict, and with formats. */
function validatorOf(name: FileName): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const validator = validators.get(name) ?? ajv.compile(read(`${name}.schema.json`));
  validators.set(name, validator);
  return validator;
}

test('every file has its schema beside it, and nothing else is there', () => {
  expect(listNames.length).toBeGreaterThan(10);
  expect(readdirSync(folder).sort()).toEqual(
    fileNames.flatMap((name) => [`${name}.json`, `${name}.schema.json`]).sort(),
  );
});

describe.each(fileNames)('/data/v1/%s.json', (name) => {
  const data = read(`${name}.json`);
  const schema = read(`${name}.schema.json`);

  test('is what its schema says', () => {
    const validate = validatorOf(name);
    expect(validate(data), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test('says its schema, version, day and licence', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['$id']).toBe(`https://meta-ai-opt-out.example/data/v1/${name}.schema.json`);
    expect(data['$schema']).toBe(schema['$id']);
    expect(data['version']).toMatch(/^1\.\d+$/);
    expect(data['generated']).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(data['license']).toEqual({
      name: 'CC BY 4.0',
      url: 'https://creativecommons.org/licenses/by/4.0/',
      credit: 'Meta AI Opt-Out Guide, https://meta-ai-opt-out.example/, CC BY 4.0',
    });
  });

  test('comes out of the site’s own schema as it went in, with no field besides', () => {
    expect(dataFiles[name].parse(data)).toEqual(data);
    expect(JSON.stringify(dataFiles[name].parse(data))).toBe(textOf(`${name}.json`));
  });

  test('has words for each field in its schema', () => {
    expect(String(schema['title'])).toContain(`${name}.json`);
    expect(String(schema['description']).length).toBeGreaterThan(15);
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter(([, { description = '' }]) => description.length < 8).map(([path]) => path)).toEqual([]);
    // What stands there is for people who never saw the folders of the project.
    expect(textOf(`${name}.schema.json`)).not.toMatch(/content\/|\.yaml|\.mdx/);
  });

  test('is refused by its schema without any of the fields it must have', () => {
    const validate = validatorOf(name);
    const needed = [...(schema['required'] as string[])];
    expect(needed.length).toBeGreaterThan(4);
    for (const field of needed) expect(validate(without(data, field)), field).toBe(false);
  });
});

interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}
/** Every field of a schema with its path. */
function fieldsOf({ properties = {}, items, anyOf = [] }: SchemaNode, path = ''): [path: string, field: SchemaNode][] {
  return [
    ...Object.entries(properties).flatMap(([name, field]): [string, SchemaNode][] => [
      [`${path}/${name}`, field],
      ...fieldsOf(field, `${path}/${name}`),
    ]),
    ...(items ? fieldsOf(items, path) : []),
    // A choice without a type is a rule about fields that stand elsewhere.
    ...anyOf.filter(({ type }) => type !== undefined).flatMap((choice) => fieldsOf(choice, path)),
  ];
}

describe.each(listNames)('an entry of %s.json', (name) => {
  const [entry = {}] = entriesOf(name);
  const file = read(`${name}.json`);
  const accepts = (changed: Json): boolean => validatorOf(name)({ ...file, [name]: [changed] }) as boolean;
  const schema = read(`${name}.schema.json`) as SchemaNode;
  const required = schema.properties?.[name]?.items?.required ?? [];

  test('is refused when a field is missing, of another type or not on its list', () => {
    expect(accepts(entry)).toBe(true);
    expect(required.length).toBeGreaterThan(5);
    for (const field of required) {
      expect(accepts(without(entry, field)), `without ${field}`).toBe(false);
      expect(accepts({ ...entry, [field]: typeof entry[field] === 'number' ? 'many' : 4.5 }), field).toBe(false);
    }
    for (const [field, wrong] of [
      ['id', 'Not An Id'],
      ['url', 'not an address'],
      ['page', 'here'],
      ['reviewed', '2026-02-30'],
      ['date', 'yesterday'],
      ['confidence', 'certain'],
      ['status', 'maybe'],
      ['verdict', 'unsure'],
      ['sources', []],
      ['regions', 'some'],
    ] as const)
      if (field in entry) expect(accepts({ ...entry, [field]: wrong }), field).toBe(false);
  });

  test('may have more than an older copy of the schema knows', () => {
    expect(accepts({ ...entry, addedLater: { of: 'any kind' } })).toBe(true);
  });
});

test('choices between fields are in the schemas: a form has an address or a menu, a right one way on, a part its whole', () => {
  const changed = (name: ListName, change: (entry: Json) => Json): boolean => {
    const file = read(`${name}.json`);
    return validatorOf(name)({ ...file, [name]: [change(entriesOf(name)[0] ?? {})] }) as boolean;
  };
  expect(changed('forms', (entry) => without(entry, 'url', 'setting'))).toBe(false);
  expect(changed('regions', (entry) => ({ ...entry, subdivision: 'US-CA', parent: undefined }))).toBe(false);
  const [right = {}] = entriesOf('regions')[0]?.['laws'] as Json[];
  const bare = without(right, 'guide', 'form', 'section');
  expect(Object.keys(right).length - Object.keys(bare).length).toBe(1);
  expect(changed('regions', (entry) => ({ ...entry, laws: [bare] }))).toBe(false);
  expect(changed('regions', (entry) => ({ ...entry, laws: [{ ...bare, guide: 'a', form: 'b' }] }))).toBe(false);
});

describe('the lists are whole:', () => {
  test.each(['regions', 'guides', 'faqs', 'hoaxes'] as const)('%s has each page once', (name) => {
    const files = readdirSync(join(content, 'en', name)).map((file) => file.replace(/\.mdx$/, ''));
    expect(files.length).toBeGreaterThan(10);
    expect(entriesOf(name).map(({ id }) => id)).toEqual(files.sort());
    for (const { id, url, title } of entriesOf(name)) {
      expect(url).toBe(`https://meta-ai-opt-out.example/${name}/${String(id)}/`);
      expect(
        pages
          .get(`/${name}/${String(id)}/`)?.('title')
          .text(),
      ).toContain(String(title));
    }
  });

  test.each(['forms', 'sources', 'events', 'disputes', 'replies', 'authorities', 'settings'] as const)(
    '%s has each fact once, in its order',
    (name) => {
      const facts = parse(readFileSync(join(content, 'facts', `${name}.yaml`), 'utf8')) as { id: string }[];
      expect(facts.length).toBeGreaterThan(5);
      expect(entriesOf(name).map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
    },
  );

  test.each(['forms', 'sources', 'events', 'disputes', 'replies'] as const)(
    '%s leads to the place where the site shows each entry',
    (name) => {
      const lost = entriesOf(name).filter(({ id, page }) => {
        const { origin, pathname, hash } = new URL(String(page));
        expect([origin, hash]).toEqual(['https://meta-ai-opt-out.example', `#${String(id)}`]);
        return pages.get(pathname)?.(`main [id="${String(id)}"]`).length !== 1;
      });
      expect(lost.map(({ id }) => id)).toEqual([]);
    },
  );

  test('every id that an entry names is an entry of its list', () => {
    const ids = Object.fromEntries(listNames.map((name) => [name, new Set(entriesOf(name).map(({ id }) => id))]));
    const named: Readonly<Record<string, ListName>> = {
      sources: 'sources',
      source: 'sources',
      form: 'forms',
      forms: 'forms',
      next: 'forms',
      guide: 'guides',
      firstGuides: 'guides',
      after: 'guides',
      unless: 'guides',
      situations: 'guides',
      disputes: 'disputes',
      replies: 'replies',
      partOf: 'replies',
      regulator: 'authorities',
      setting: 'settings',
      regions: 'regions',
      parent: 'regions',
    };
    let followed = 0;
    const lost: string[] = [];
    const follow = (value: unknown, where: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inside] of Object.entries(value)) {
        const list = named[key];
        const names = [inside].flat().filter((name) => typeof name === 'string' && name !== 'all');
        if (list)
          for (const name of names) {
            followed += 1;
            if (!ids[list]?.has(name)) lost.push(`${where}: ${key} "${String(name)}"`);
          }
        follow(inside, where);
      }
    };
    for (const name of listNames) for (const entry of entriesOf(name)) follow(entry, `${name} ${String(entry['id'])}`);
    expect(followed).toBeGreaterThan(1000);
    expect(lost).toEqual([]);
  });
});

test('/data/v1/index.json names each file with its size and checksum', () => {
  const { files } = read('index.json') as { files: Json[] };
  expect(files.map(({ name }) => name)).toEqual(fileNames.filter((name) => name !== 'index'));
  for (const { name, url, schema, entries, bytes, sha256 } of files) {
    const text = textOf(`${String(name)}.json`);
    const data = JSON.parse(text) as Json;
    expect(url).toBe(`https://meta-ai-opt-out.example/data/v1/${String(name)}.json`);
    expect(schema).toBe(data['$schema']);
    expect(entries).toBe((data[name === 'plan-vectors' ? 'plans' : String(name)] as unknown[]).length);
    expect(bytes).toBe(Buffer.byteLength(text));
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
  }
});

test('the day is that of the newest change: a check, a source that was read, or a change of the site', () => {
  const updates = parse(readFileSync(join(content, 'facts/updates.yaml'), 'utf8')) as { date: string | Date }[];
  const days = [
    ...listNames.flatMap(entriesOf).flatMap(({ reviewed, readOn }) => [reviewed, readOn]),
    ...updates.map(({ date }) => (date instanceof Date ? date.toISOString().slice(0, 10) : date)),
  ].filter((day) => typeof day === 'string');
  expect(days.length).toBeGreaterThan(100);
  const generated = String(read('index.json')['generated']);
  expect(days.filter((day) => day > generated)).toEqual([]);
});

test('what only our own search and checks can read is not given out', () => {
  const texts = listNames.map((name) => textOf(`${name}.json`)).join('');
  expect(texts).not.toMatch(/"(?:searchTerms|signs|sayings)":/);
});

describe('/data/', () => {
  const $ = pages.get('/data/');
  if (!$) throw new Error('There is no page /data/ in the built site');
  const samples = $('main pre')
    .toArray()
    .map((sample) => $(sample).text());
  const sampleWith = (text: string): string => {
    const found = samples.find((sample) => sample.includes(text));
    if (found === undefined) throw new Error(`/data/ has no sample with ${text}`);
    return found;
  };

  test('lists each file with its count, size and schema', () => {
    const { files } = read('index.json') as { files: Json[] };
    const links = $('main a')
      .toArray()
      .map((link) => $(link).attr('href'));
    for (const { name, url, schema, entries, description } of files) {
      expect(links).toContain(url);
      expect(links).toContain(schema);
      const item = $(`#file-${String(name)}`).text();
      expect(item).toContain(String(description));
      expect(item.replaceAll(',', '')).toMatch(new RegExp(`\\b${String(entries)} entr`));
      expect(item).toMatch(/\d kB/);
    }
    expect(links).toContain('https://meta-ai-opt-out.example/data/v1/index.json');
  });

  test('says the licence with the credit, the promise and the day', () => {
    const text = $('main').text();
    const head = read('index.json') as { license: { url: string; credit: string }; version: string };
    expect($('#licence').parent().find('a').attr('href')).toBe(head.license.url);
    expect(text).toContain(head.license.credit);
    expect(text).toContain(`version ${head.version} of the data`);
    expect($('#promise').parent().find('li').length).toBeGreaterThan(4);
    expect($('#promise').parent().text()).toContain('at least 12 months');
  });

  test('each address in the examples is a file or the start of one', () => {
    const addresses = samples.flatMap((sample) => sample.match(/https:\/\/[^\s"'<>;]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(5);
    const lost = addresses.filter((address) => {
      const { origin, pathname } = new URL(address);
      expect(origin).toBe('https://meta-ai-opt-out.example');
      return !existsSync(join(dist, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    });
    expect(lost).toEqual([]);
  });

  test('the example in JavaScript runs', async () => {
    const said: unknown[] = [];
    const fetched = (address: string): Promise<Response> =>
      Promise.resolve(new Response(readFileSync(join(dist, new URL(address).pathname), 'utf8')));
    const run = new Function('fetch', 'console', `return (async () => {${sampleWith('await fetch')}})()`) as (
      fetch: unknown,
      console: unknown,
    ) => Promise<void>;
    await run(fetched, { log: (...values: unknown[]) => said.push(...values) });
    expect(said).toEqual([
      read('regions.json')['generated'],
      'can-object',
      'https://meta-ai-opt-out.example/regions/eu/',
    ]);
  });

  test('the example for a table names fields that every entry has', () => {
    const [, list = '', columns = ''] = /'\.(\w+)\[\] \| \[([^\]]*)\] \| @csv'/.exec(sampleWith('@csv')) ?? [];
    const fields = columns.split(', ').map((column) => column.replace('.', ''));
    expect(fields.length).toBeGreaterThan(3);
    for (const entry of entriesOf(list as ListName))
      for (const field of fields) expect(typeof entry[field], `${list}.${field}`).toBe('string');
  });

  test.each(['/about/', '/sources/'])('%s leads to it', (path) => {
    expect(pages.get(path)?.('main a[href="/data/"]')).toHaveLength(1);
  });
});
