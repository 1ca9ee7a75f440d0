import { z } from 'astro/zod';
import { describeShape, givenAs, wanted } from './explain-type.ts';
import { nearest } from './nearest.ts';
import { fieldNames, valueAt } from './schema-path.ts';

/** What a schema found wrong, in a writer's words. */
export interface Explanation {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
  readonly mending: string;
}

type Issue = z.core.$ZodIssue;
type Words = Omit<Explanation, 'path'>;

/** What an issue is judged by, besides itself. */
interface Context {
  readonly data: unknown;
  readonly schema: z.ZodType;
  /** What a writer calls the parts: fields of the front matter, attributes of a component. */
  readonly noun: 'field' | 'attribute';
}

/** Puts an issue of a schema into words. The schema's own message, where it has one, says how to mend it. */
export function explainIssue(issue: Issue, context: Context): Explanation[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => explainUnknown([...path, key], key, context));
  const value = valueAt(context.data, path);
  // A rule over several fields is reported at one of them, which may well be missing.
  if (issue.code === 'custom') return [{ path, reason: 'the value is not accepted', mending: issue.message }];
  if (value === undefined)
    return [{ path, reason: 'it is missing', mending: `add it; src/schemas/ says what each ${context.noun} is for` }];
  if (value === null) return [{ path, reason: 'it is empty', mending: 'write a value after the colon' }];
  const own = ownMessage(issue, value);
  if (issue.code === 'invalid_union' && own === undefined) return explainUnion(issue, value, context);
  const words = explainValue(issue, value);
  return [{ path, ...words, mending: own ?? words.mending }];
}

function explainUnknown(path: readonly PropertyKey[], key: string, { schema, noun }: Context): Explanation {
  const names = fieldNames(schema, path.slice(0, -1));
  const near = nearest(key, names);
  const mending = near ? `did you mean "${near}"?` : `remove it; there are ${names.join(', ') || 'none'}`;
  return { path, reason: `there is no such ${noun}`, mending };
}

function explainValue(issue: Issue, value: unknown): Words {
  switch (issue.code) {
    case 'invalid_type':
      return describeShape(issue.expected, value);
    case 'invalid_value':
      return explainChoice(issue.values.map(String), value);
    case 'too_small':
      return explainSize(issue.origin, Number(issue.minimum), value, 'small');
    case 'too_big':
      return explainSize(issue.origin, Number(issue.maximum), value, 'big');
    default:
      return { reason: 'the value is not accepted', mending: 'src/schemas/ says what it is for and how it is written' };
  }
}

function explainChoice(values: readonly string[], value: unknown): Words {
  const near = typeof value === 'string' ? nearest(value, values) : undefined;
  const all = values.map((allowed) => `"${allowed}"`).join(' or ');
  const shown = typeof value === 'object' ? givenAs(value) : `"${String(value)}"`;
  return {
    reason: `${shown} is not one of the allowed values`,
    mending: near && values.length > 1 ? `did you mean "${near}"? Allowed are ${all}` : `use ${all}`,
  };
}

function explainSize(origin: string, limit: number, value: unknown, size: 'small' | 'big'): Words {
  const bound = size === 'small' ? 'at least' : 'at most';
  if (origin === 'array' || origin === 'set') {
    const reason = `it has too ${size === 'small' ? 'few' : 'many'} entries, ${bound} ${limit}`;
    return { reason, mending: size === 'small' ? 'add an entry' : 'remove entries' };
  }
  if (origin !== 'string') {
    const reason = `${String(value)} is too ${size}`;
    return { reason, mending: `use ${limit} or ${size === 'small' ? 'more' : 'less'}` };
  }
  const reason = `it is too ${size === 'small' ? 'short' : 'long'}, ${bound} ${limit} characters`;
  return { reason, mending: size === 'small' ? 'say more' : 'make it shorter' };
}

/** A value that may be of several kinds: judged as the kind it was meant to be, else all kinds are told. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, value: unknown, context: Context): Explanation[] {
  const { path } = issue;
  const isOfAnotherKind = ({ code, path: inner }: Issue): boolean =>
    inner.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
  const [meant] = issue.errors.filter((issues) => !issues.some(isOfAnotherKind)).sort((a, b) => a.length - b.length);
  if (meant) return meant.flatMap((inner) => explainIssue({ ...inner, path: [...path, ...inner.path] }, context));
  const kinds = issue.errors.flatMap((issues) => issues.filter(isOfAnotherKind)).map(wanted);
  return [
    {
      path,
      reason: `it is ${givenAs(value)}, but ${kinds.map(({ kind }) => kind).join(' or ')} is wanted`,
      mending: kinds.map(({ mending }) => mending).join(', or '),
    },
  ];
}

/** The message a schema gives for an issue, if it is not the standard one, which is written for programmers. */
function ownMessage(issue: Issue, input: unknown): string | undefined {
  const standard = z.config().localeError?.({ ...issue, input } as z.core.$ZodRawIssue);
  const text = typeof standard === 'string' ? standard : standard?.message;
  return issue.message === text ? undefined : issue.message;
}
