import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { explainIssue } from '../../src/integrations/content-check/explain-issue.ts';
import { isoDate, partialDate, regionScope } from '../../src/schemas/common.ts';
import { factSchemas, pageSchemas, translationSchemas } from '../../src/schemas/index.ts';
import { mdxProps } from '../../src/schemas/mdx.ts';
import { menuItem } from '../../src/schemas/setting.ts';
import { ui, uiTranslation } from '../../src/schemas/ui.ts';

/** What a writer is told about a value, as "path: reason → mending". */
function said(schema: z.ZodType, data: unknown): string[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  return issues
    .flatMap((issue) => explainIssue(issue, { data, schema, noun: 'field' }))
    .map(({ path, reason, mending }) => `${path.join('.')}: ${reason} → ${mending}`);
}
const one = (schema: z.ZodType, value: unknown): string[] => said(z.strictObject({ field: schema }), { field: value });

describe('a value of the wrong kind: what is given and what is wanted', () => {
  const LIST = 'write it as [a, b], or each entry on a line of its own that begins with "- "';
  test.each<[string, z.ZodType, unknown, string]>([
    ['text for a list', z.array(z.string()), 'a', `it is a text, but a list is wanted → ${LIST}`],
    ['number for a text', z.string(), 5, "it is the number 5, but a text is wanted → put it into quotes: '5'"],
    ['true for a text', z.string(), true, "it is true, but a text is wanted → put it into quotes: 'true'"],
    ['list for a text', z.string(), ['a'], 'it is a list, but a text is wanted → write one text'],
    [
      'text for a number',
      z.number(),
      '5',
      'it is a text, but a number is wanted → write a number without quotes, for example 5',
    ],
    [
      'fraction',
      z.int(),
      1.5,
      'it is the number 1.5, but a whole number is wanted → write a whole number without quotes, for example 5',
    ],
    [
      'text for true or false',
      z.boolean(),
      'yes',
      'it is a text, but true or false is wanted → write true or false, without quotes',
    ],
    [
      'list for fields',
      z.strictObject({}),
      [],
      'it is a list, but a group of fields is wanted → write its fields below it, each on a line of its own as "name: value"',
    ],
    ['nothing', z.string(), null, 'it is empty → write a value after the colon'],
  ])('%s', (_, schema, value, expected) => {
    expect(one(schema, value)).toEqual([`field: ${expected}`]);
  });
});

describe('a value of the wrong size', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['number', z.int().min(1), 0, '0 is too small → use 1 or more'],
    ['large number', z.int().max(120), 500, '500 is too big → use 120 or less'],
    ['text', z.string().min(3), 'a', 'it is too short, at least 3 characters → say more'],
    ['long text', z.string().max(3), 'long', 'it is too long, at most 3 characters → make it shorter'],
    ['list', z.array(z.string()).min(1), [], 'it has too few entries, at least 1 → add an entry'],
    ['long list', z.array(z.string()).max(1), ['a', 'b'], 'it has too many entries, at most 1 → remove entries'],
    [
      'message of its own',
      z.array(z.string()).min(1, 'name a source'),
      [],
      'it has too few entries, at least 1 → name a source',
    ],
  ])('%s', (_, schema, value, expected) => {
    expect(one(schema, value)).toEqual([`field: ${expected}`]);
  });
});

describe('a value that may be of several kinds', () => {
  test('is told all kinds where it is none of them', () => {
    expect(one(regionScope, 'everywhere')).toEqual([
      'field: it is a text, but "all" or a list is wanted → write "all", or write it as [a, b], or each entry on a line of its own that begins with "- "',
    ]);
  });
  test('is judged as the kind it was meant to be', () => {
    expect(one(regionScope, ['EU'])[0]).toMatch(/^field\.0: .*use lower-case letters/);
    expect(one(menuItem, { lable: 'Settings' })).toEqual([
      'field.label: it is missing → add it; src/schemas/ says what each field is for',
      'field.lable: there is no such field → did you mean "label"?',
    ]);
  });
  test('has the words of the schema where it has some', () => {
    expect(one(partialDate, 'spring 2025')).toEqual([
      'field: the value is not accepted → write a year, a year and month, or a full date: 2025, 2025-04 or 2025-04-24',
    ]);
    expect(one(isoDate, '2026-02-30')[0]).toContain('write a real calendar date');
  });
});

test('a rule over several fields keeps its words where the field it is reported at is missing', () => {
  expect(said(mdxProps.OnlyIn, {})).toEqual(['regions: the value is not accepted → give either "regions" or "except"']);
});

test('a value that is nearly right is guessed', () => {
  expect(one(z.enum(['primary', 'single']), 'primry')).toEqual([
    'field: "primry" is not one of the allowed values → did you mean "primary"? Allowed are "primary" or "single"',
  ]);
});

describe('no word of the schema library reaches a writer, whatever is wrong', () => {
  const WRONG = [
    5,
    -1,
    0.5,
    1e9,
    '',
    'x',
    'X Y',
    'x'.repeat(999),
    true,
    null,
    [],
    [5],
    ['X'],
    [[]],
    {},
    { a: 1 },
    [{}],
  ];
  const RAW = /\b(?:Invalid|Too|Unrecognized|expected|received|undefined|NaN)\b|\[object/;

  /** Values with one part wrong after the other, down through the groups and lists of a schema. */
  function* spoil(schema: unknown): Generator {
    yield* WRONG;
    const { shape, element, def } = schema as {
      shape?: object;
      element?: unknown;
      def?: { innerType?: unknown; options?: unknown[] };
    };
    for (const inner of [def?.innerType, ...(def?.options ?? [])]) if (typeof inner === 'object') yield* spoil(inner);
    for (const [key, part] of Object.entries(shape ?? {})) for (const value of spoil(part)) yield { [key]: value };
    if (element) for (const value of spoil(element)) yield [value];
  }

  test.each(Object.entries({ ...pageSchemas, ...factSchemas, ...mdxProps, ui, uiTranslation }))('%s', (_, schema) => {
    const texts = [...spoil(schema)].flatMap((data) => said(schema, data));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => RAW.test(text))).toEqual([]);
  });
  test.each(Object.entries(translationSchemas))('%s in translation', (_, schema) => {
    const texts = [...spoil(schema)].flatMap((data) => said(schema, data));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => RAW.test(text))).toEqual([]);
  });
});
