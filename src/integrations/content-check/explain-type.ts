import type { z } from 'astro/zod';

interface Kind {
  readonly kind: string;
  readonly mending: string;
}

const LIST = 'write it as [a, b], or each entry on a line of its own that begins with "- "';
const GROUP: Kind = {
  kind: 'a group of fields',
  mending: 'write its fields below it, each on a line of its own as "name: value"',
};
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['string', { kind: 'a text', mending: 'write one text' }],
  ['number', { kind: 'a number', mending: 'write a number without quotes, for example 5' }],
  ['int', { kind: 'a whole number', mending: 'write a whole number without quotes, for example 5' }],
  ['boolean', { kind: 'true or false', mending: 'write true or false, without quotes' }],
  ['array', { kind: 'a list', mending: LIST }],
  ['object', GROUP],
  ['record', GROUP],
]);
const OTHER: Kind = { kind: 'another kind of value', mending: 'src/schemas/ says what it is for' };

/** What a writer gave, by its kind. */
export function givenAs(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return value === null ? 'empty' : 'a group of fields';
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'string' ? 'a text' : String(value);
}

/** What to say where a value is of the wrong kind. */
export function describeShape(expected: string, value: unknown): { reason: string; mending: string } {
  const { kind, mending } = KINDS.get(expected) ?? OTHER;
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  return {
    reason: `it is ${givenAs(value)}, but ${kind} is wanted`,
    mending: expected === 'string' && isPlain ? `put it into quotes: '${value}'` : mending,
  };
}

/** What one of several possible kinds wants. */
export function wanted(issue: z.core.$ZodIssue): Kind {
  if (issue.code === 'invalid_type') return KINDS.get(issue.expected) ?? OTHER;
  if (issue.code !== 'invalid_value') return OTHER;
  const values = issue.values.map((value) => `"${String(value)}"`).join(' or ');
  return { kind: values, mending: `write ${values}` };
}
