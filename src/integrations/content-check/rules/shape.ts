import type { z } from 'astro/zod';
import { closestMatch } from 'leven';
import { factSchemas, pageSchemas, translationSchemas } from '../../../schemas/index.ts';
import { ui } from '../../../schemas/ui.ts';
import { defaultLocale } from '../../../i18n/locales.ts';
import type { Library } from '../library.ts';
import type { Problem } from '../problem.ts';

interface Entry {
  readonly file: string;
  readonly data: Record<string, unknown>;
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** Every entry has the fields its schema asks for, and no others. */
export function checkShape(library: Library): Problem[] {
  return [
    ...library.pages.flatMap((page) => check(page, (page.locale === defaultLocale ? pageSchemas : translationSchemas)[page.collection])),
    ...library.facts.flatMap((fact) => check(fact, factSchemas[fact.collection], fact.id)),
    ...library.ui.flatMap((file) => check(file, file.locale === defaultLocale ? ui : ui.partial())),
  ];
}

function check(entry: Entry, schema: z.ZodType, id?: string): Problem[] {
  const result = schema.safeParse(entry.data);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => describe(issue, entry, schema, id));
}

function describe(issue: z.core.$ZodIssue, { file, lineOf }: Entry, schema: z.ZodType, id: string | undefined): Problem[] {
  const name = (path: readonly PropertyKey[]): string => [...(id === undefined ? [] : [id]), ...path].map(String).join('.') || 'entry';
  const line = lineOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = closestMatch(key, fieldNames(schema, issue.path), { maxDistance: 3 });
      return {
        file,
        line: lineOf([...issue.path, key]),
        field: name([...issue.path, key]),
        reason: 'there is no such field',
        mending: near ? `did you mean "${near}"?` : 'remove it; the fields are in src/schemas/',
      };
    });
  }
  if (issue.code === 'invalid_type' && issue.message.includes('undefined')) {
    return [{ file, line, field: name(issue.path), reason: 'it is missing', mending: 'add it; src/schemas/ says what each field is for' }];
  }
  if (issue.code === 'invalid_value') {
    return [{ file, line, field: name(issue.path), reason: `this value is not one of the allowed ones`, mending: `use ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}` }];
  }
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    return [{ file, line, field: name(issue.path), reason: issue.message, mending: issue.code === 'too_big' ? 'make it shorter' : 'say more' }];
  }
  if (issue.code === 'invalid_union') {
    const [inner] = issue.errors.flat();
    return [{ file, line, field: name(issue.path), reason: inner?.message ?? issue.message, mending: 'write it as src/schemas/ describes' }];
  }
  return [{ file, line, field: name(issue.path), reason: 'the value is not accepted', mending: issue.message }];
}

/** Names of the fields an object at this path may have. */
function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const step of ['', ...path]) {
    current = unwrap(current);
    const { shape, element } = current as { shape?: Record<string, unknown>; element?: unknown };
    if (step !== '') current = typeof step === 'number' ? element : shape?.[String(step)];
  }
  return Object.keys((unwrap(current) as { shape?: object } | undefined)?.shape ?? {});
}

function unwrap(schema: unknown): unknown {
  const inner = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType;
  return inner === undefined ? schema : unwrap(inner);
}
