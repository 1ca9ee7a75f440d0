/**
 * What was given at a path of the checked data.
 * An attribute that holds a list is one text; a number in the path then counts its words.
 */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value === 'string' && typeof key === 'number') return value.trim().split(/\s+/)[key];
    return own(value, key);
  }, data);
}

/** Names of the fields that an object at this path of a schema may have. */
export function fieldNames(schema: unknown, path: readonly PropertyKey[]): string[] {
  const at = path.reduce<unknown[]>(
    (found, step) =>
      found.flatMap(kindsOf).map(({ shape, element, valueType }) => {
        if (typeof step === 'number') return element;
        return valueType ?? own(shape, step);
      }),
    [schema],
  );
  return at.flatMap(kindsOf).flatMap(({ shape }) => Object.keys(shape ?? {}));
}

/** What is asked of a schema here. */
interface SchemaParts {
  readonly shape?: object;
  readonly element?: unknown;
  /** What a record holds under each of its keys. */
  readonly valueType?: unknown;
  readonly def?: { readonly innerType?: unknown; readonly options?: readonly unknown[] };
}

/** A schema without what is wrapped around it (optional, default); one of several kinds gives all of them. */
function kindsOf(schema: unknown): SchemaParts[] {
  const parts = (schema ?? {}) as SchemaParts;
  if (parts.def?.innerType !== undefined) return kindsOf(parts.def.innerType);
  return parts.def?.options?.flatMap(kindsOf) ?? [parts];
}

/** A part by its name, but not what every object of JavaScript has, such as "toString". */
function own(value: unknown, key: PropertyKey): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<PropertyKey, unknown>)[key];
}
