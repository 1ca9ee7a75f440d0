import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { REPORT_FIELDS, editAddress, formAddress, mailAddress, type ReportForm } from '../../src/domain/report.ts';

const folder = resolve(import.meta.dirname, '../../.github/ISSUE_TEMPLATE');
const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));

const label = z.string().min(1);
const text = z.strictObject({
  label,
  description: z.string().optional(),
  placeholder: z.string().optional(),
  value: z.string().optional(),
});
const id = z.string().regex(/^[\w-]+$/, 'letters, digits, - and _');
const validations = z.strictObject({ required: z.boolean() }).optional();
const unique = <Item>(items: readonly Item[]): boolean => new Set(items).size === items.length;

/**
 * Every element of a form, as the forge reads it. A form with a mistake is not offered at all, and nobody is told.
 * https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
 */
const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: text, validations }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: text.extend({ render: z.string().optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      label,
      description: z.string().optional(),
      multiple: z.boolean().optional(),
      options: z
        .array(z.string().min(1))
        .min(1)
        .refine(unique, 'an option stands there twice')
        .refine((options) => !options.some((option) => /^none$/i.test(option)), '"None" is reserved'),
      default: z.int().optional(),
    }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      label,
      description: z.string().optional(),
      options: z.array(z.strictObject({ label, required: z.boolean().optional() })).min(1),
    }),
  }),
]);

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms */
const issueForm = z.strictObject({
  name: z.string().min(3),
  description: z.string().min(3).max(200),
  title: z.string().optional(),
  labels: z.array(z.string()).optional(),
  assignees: z.array(z.string()).optional(),
  type: z.string().optional(),
  projects: z.array(z.string()).optional(),
  body: z
    .array(element)
    .min(1)
    .refine((body) => body.some(({ type }) => type !== 'markdown'), 'there is nothing to fill in')
    .refine((body) => unique(body.flatMap((one) => ('id' in one ? [one.id] : []))), 'an id stands there twice')
    .refine(
      (body) => unique(body.flatMap((one) => ('label' in one.attributes ? [one.attributes.label] : []))),
      'a label stands there twice',
    ),
});

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/configuring-issue-templates-for-your-repository */
const chooser = z.strictObject({
  blank_issues_enabled: z.boolean(),
  contact_links: z.array(
    z.strictObject({ name: z.string().min(1), url: z.url({ protocol: /^https$/ }), about: z.string().min(1) }),
  ),
});

const names = readdirSync(folder).filter((name) => name !== 'config.yml');

describe.each(names)('the form %s', (name) => {
  test('is one that the forge accepts', () => {
    expect(issueForm.safeParse(read(name)).error?.issues ?? []).toEqual([]);
  });

  test('says that everyone can read it, and lets nobody send before they looked for what is personal', () => {
    const { body } = issueForm.parse(read(name));
    expect(body[0]).toMatchObject({ type: 'markdown' });
    expect(JSON.stringify(body[0])).toContain('**Everyone can read this.**');
    expect(body.at(-1)).toMatchObject({ id: 'no-personal-data', attributes: { options: [{ required: true }] } });
  });
});

test('there are the four forms, and no empty one beside them', () => {
  expect(names.sort()).toEqual(['new-hoax.yml', 'step-changed.yml', 'translate.yml', 'wrong-fact.yml']);
  expect(chooser.parse(read('config.yml')).blank_issues_enabled).toBe(false);
});

describe('a form with a mistake is found:', () => {
  const good = { type: 'input', id: 'page', attributes: { label: 'Page' } };
  const form = (...body: object[]): object => ({ name: 'Form', description: 'About it', body });
  test.each([
    ['a field nobody knows', form({ ...good, placeholder: 'x' })],
    ['an id twice', form(good, { ...good, attributes: { label: 'Other' } })],
    ['a label twice', form(good, { ...good, id: 'other' })],
    ['a space in an id', form({ ...good, id: 'my page' })],
    [
      'a yes that YAML takes for true',
      form({ type: 'dropdown', id: 'x', attributes: { label: 'X', options: [true] } }),
    ],
    ['nothing to fill in', form({ type: 'markdown', attributes: { value: 'Hello' } })],
  ])('%s', (_, wrong) => {
    expect(issueForm.safeParse(form(good)).success).toBe(true);
    expect(issueForm.safeParse(wrong).success).toBe(false);
  });
});

describe('an address that is filled in', () => {
  const page = { title: 'Quiet “AI” & more', address: 'https://example.org/guides/x/', checked: '2026-11-21' };

  test.each(Object.keys(REPORT_FIELDS) as ReportForm[])('leads to a form that has the fields: %s', (form) => {
    const { body } = issueForm.parse(read(`${form}.yml`));
    const ids = body.flatMap((one) => ('id' in one ? [one.id] : []));
    expect(ids).toEqual(expect.arrayContaining([...REPORT_FIELDS[form]]));
    const address = new URL(formAddress('https://github.com/owner/name', form, page));
    expect(address.searchParams.get('template')).toBe(`${form}.yml`);
    // The title belongs to every form, and is no field of its own.
    const filled = [...address.searchParams.keys()].filter((key) => key !== 'template' && key !== 'title');
    if (REPORT_FIELDS[form].length > 0) expect(filled).toEqual([...REPORT_FIELDS[form]]);
  });

  test('carries the page, its title and the day, and reads the same on the other side', () => {
    const address = new URL(formAddress('https://github.com/owner/name', 'wrong-fact', page));
    expect(Object.fromEntries(address.searchParams)).toEqual({
      template: 'wrong-fact.yml',
      title: page.title,
      page: page.address,
      checked: page.checked,
    });
  });

  test('for a new message carries nothing', () => {
    expect(formAddress('https://github.com/owner/name', 'new-hoax')).toBe(
      'https://github.com/owner/name/issues/new?template=new-hoax.yml',
    );
  });

  test('opens the file of a page', () => {
    expect(editAddress('https://github.com/owner/name', 'content/en/guides/x.mdx')).toBe(
      'https://github.com/owner/name/edit/main/content/en/guides/x.mdx',
    );
  });

  test('of a mail keeps spaces and lines for every mail program', () => {
    expect(mailAddress('us@example.org', 'A + b', 'one\ntwo three')).toBe(
      'mailto:us@example.org?subject=A%20%2B%20b&body=one%0Atwo%20three',
    );
  });
});
