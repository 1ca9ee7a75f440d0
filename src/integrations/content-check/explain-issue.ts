import type { z } from 'astro/zod';
import { closestMatch } from 'leven';

/** What a schema found wrong, in a writer's words. */
export interface Explanation {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
  readonly mending: string;
}

/**
 * Puts an issue of a schema into words.
 * @param data what was checked
 * @param schema what it was checked with
 * @param noun what a writer calls the parts: fields of the front matter, attributes of a component
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  schema: z.ZodType,
  noun: 'field' | 'attribute',
): Explanation[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const names = fieldNames(schema, path);
    return issue.keys.map((key) => {
      const near = closestMatch(key, names, { maxDistance: 3 });
      const mending = near ? `did you mean "${near}"?` : `remove it; there are ${names.join(', ') || 'none'}`;
      return { path: [...path, key], reason: `there is no such ${noun}`, mending };
    });
  }
  const explain = (reason: string, mending: string): Explanation[] => [{ path, reason, mending }];
  if (valueAt(data, path) === undefined)
    return explain('it is missing', `add it; src/schemas/ says what each ${noun} is for`);
  switch (issue.code) {
    case 'invalid_value':
      return explain(
        'this value is not one of the allowed ones',
        `use ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}`,
      );
    case 'too_big':
      return explain(`it is too long or too large, at most ${issue.maximum}`, 'make it shorter');
    case 'too_small':
      return explain(`it is too short or too small, at least ${issue.minimum}`, 'say more');
    case 'invalid_union':
      return explain(
        'the value is not accepted',
        issue.errors
          .flat()
          .map(({ message }) => message)
          .join(', or '),
      );
    default:
      return explain('the value is not accepted', issue.message);
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

/** Names of the fields an object at this path may have. */
function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = path.reduce<unknown>((current, step) => {
    const { shape, element } = unwrap(current) as { shape?: Record<PropertyKey, unknown>; element?: unknown };
    return typeof step === 'number' ? element : shape?.[step];
  }, schema);
  return Object.keys((unwrap(at) as { shape?: object } | undefined)?.shape ?? {});
}

function unwrap(schema: unknown): unknown {
  const inner = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType;
  return inner === undefined ? schema : unwrap(inner);
}
