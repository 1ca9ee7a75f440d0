import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DATA_VERSION, fileNames, jsonSchema } from '../../../src/schemas/data.ts';
import { comparePromises, parsePromise, readPromise, writePromise, type Field, type Promised } from './promise.ts';

/** What programs of others rely on. It is only ever added to. */
const COMMITTED = join(import.meta.dirname, 'promise-v1.txt');

const now: Promised = new Map(
  fileNames.flatMap((name) => [
    ...readPromise(`${name}.json`, jsonSchema(name, { address: 'https://x.example/', title: '', description: '' })),
  ]),
);

describe('the promise of version 1 of the data', () => {
  const before = parsePromise(existsSync(COMMITTED) ? readFileSync(COMMITTED, 'utf8') : 'version 1.0');
  const { broken, added } = comparePromises(before.fields, now);

  test('is kept: no field is gone, renamed, narrowed or made optional', () => {
    expect(before.fields.size).toBeGreaterThan(100);
    const mending =
      'Programs of others read these fields. Put them back in src/schemas/data.ts; where a field of the content has another name ' +
      'now, publish it under the old one. What must break belongs into /data/v2/, with v1 beside it for at least 12 months.';
    expect(broken, mending).toEqual([]);
  });

  test('tells what is new by its number', () => {
    const mending =
      'These are allowed in version 1. Raise the number after the dot of DATA_VERSION in src/schemas/data.ts, run ' +
      '"npm run test:unit -- data/promise -u", and name the change in content/facts/updates.yaml.';
    expect(DATA_VERSION).toMatch(/^1\.\d+$/);
    if (DATA_VERSION === before.version) expect(added, mending).toEqual([]);
    else expect(Number(DATA_VERSION.slice(2))).toBe(Number(before.version.slice(2)) + 1);
  });

  test('is written down', async () => {
    // Neither a break nor a change without a new number is made good by writing it down.
    expect(broken).toEqual([]);
    if (DATA_VERSION === before.version) expect(added).toEqual([]);
    await expect(writePromise(DATA_VERSION, now)).toMatchFileSnapshot(COMMITTED);
  });
});

describe('a change of the data', () => {
  const field = (parts: Partial<Field> = {}): Field => ({ isRequired: true, types: ['string'], values: [], ...parts });
  const change = (before: Field | undefined, after: Field | undefined) =>
    comparePromises(new Map(before ? [['a.json b', before]] : []), new Map(after ? [['a.json b', after]] : []));

  test.each([
    ['a field that is gone', field(), undefined, /is gone/],
    ['one that became optional', field(), field({ isRequired: false }), /is optional now/],
    ['another type', field(), field({ types: ['integer'] }), /was string, and is integer now/],
    ['a type besides', field(), field({ types: ['null', 'string'] }), /is null or string now/],
    ['a value less', field({ values: ['x', 'y'] }), field({ values: ['x'] }), /lost y/],
    ['a value with another name', field({ values: ['x'] }), field({ values: ['z'] }), /lost x/],
    ['a list that is free', field({ values: ['x'] }), field(), /is free now/],
    ['a text that is a list', field(), field({ values: ['x'] }), /is a fixed list now/],
  ] as const)('breaks programs: %s', (_, before, after, sentence) => {
    expect(change(before, after).broken).toEqual([expect.stringMatching(sentence)]);
  });

  test.each([
    ['a new field', undefined, field(), /is new/],
    ['a value more', field({ values: ['x'] }), field({ values: ['x', 'y'] }), /has y besides/],
    ['one that is always there now', field({ isRequired: false }), field(), /always there now/],
  ] as const)('is allowed: %s', (_, before, after, sentence) => {
    expect(change(before, after)).toEqual({ broken: [], added: [expect.stringMatching(sentence)] });
  });

  test('is seen in lists, records and choices, and written so that it can be read again', () => {
    const schema = {
      type: 'object',
      required: ['list'],
      properties: {
        list: {
          type: 'array',
          items: {
            anyOf: [
              { const: 'all', type: 'string' },
              { type: 'array', items: {} },
            ],
          },
        },
        record: { type: 'object', additionalProperties: { type: 'string', format: 'date' } },
      },
    };
    const promise = readPromise('a.json', schema);
    expect([...promise.keys()]).toEqual([
      'a.json list',
      'a.json list[]',
      'a.json list[][]',
      'a.json record',
      'a.json record{}',
    ]);
    expect(promise.get('a.json list[]')).toEqual({ isRequired: true, types: ['array', 'string'], values: ['all'] });
    expect(parsePromise(writePromise('1.3', promise))).toEqual({ version: '1.3', fields: promise });
  });
});
