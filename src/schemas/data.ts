import { z } from 'astro/zod';
import { authority } from './authority.ts';
import { entryId, platform } from './common.ts';
import { dispute } from './dispute.ts';
import { event } from './event.ts';
import { faq } from './faq.ts';
import { form } from './form.ts';
import { guide } from './guide.ts';
import { hoax } from './hoax.ts';
import { legalRight, region } from './region.ts';
import { reply } from './reply.ts';
import { setting } from './setting.ts';
import { source } from './source.ts';

/**
 * Version of everything under `/data/v1/`. The second number goes up with each addition; whatever would break a program that reads
 * v1 makes a v2 beside it. `tests/data/promise.txt` holds what is promised.
 */
export const DATA_VERSION = '1.0';

/** Which fields of a schema go out: all but those that only our own search and checks can read, and the mark of a draft, which is never published. */
function without<Shape extends z.ZodRawShape, const Key extends keyof Shape>(
  { shape }: { readonly shape: Shape },
  ...keys: Key[]
): Omit<Shape, Key> {
  const left = Object.entries(shape).filter(([key]) => !(keys as readonly string[]).includes(key));
  return Object.fromEntries(left) as Omit<Shape, Key>;
}

const page = {
  id: entryId.describe('Stable name of the entry. It never changes and is never used again'),
  url: z.url().describe('Address of its page on this site'),
};
const shownAt = { page: z.url().describe('Where this site shows the entry') };

const atom = z.object(without(hoax.shape.atoms.element, 'sayings'));

/** One entry of each list, as it is published. Fields that are not named here do not go out. */
const entries = {
  regions: z
    .object({
      ...page,
      ...without(region, 'searchTerms', 'draft'),
      laws: z
        .array(legalRight.meta({ oneOf: requiring('guide', 'form', 'section') }))
        .describe(region.shape.laws.description ?? ''),
    })
    .meta({ dependentRequired: { subdivision: ['parent'], parent: ['subdivision'] } }),
  guides: z.object({ ...page, ...without(guide, 'searchTerms', 'draft') }),
  faqs: z.object({ ...page, ...without(faq, 'searchTerms', 'draft') }),
  hoaxes: z.object({
    ...page,
    ...without(hoax, 'searchTerms', 'signs', 'draft'),
    atoms: z.array(atom).min(1).describe('The parts of the claim, each with its own verdict'),
  }),
  forms: z.object({ ...form.shape, ...shownAt }).meta({ anyOf: requiring('url', 'setting') }),
  sources: z.object({ ...without(source, 'draft'), ...shownAt }),
  events: z.object({ ...event.shape, ...shownAt }),
  disputes: z.object({ ...dispute.shape, ...shownAt }),
  replies: z.object({ ...without(reply, 'signs'), ...shownAt }),
  authorities: z.object(authority.shape),
  settings: z.object(setting.shape),
} as const;

/** One rule for each key: it must be there. Strict validators want it named in the rule, too. */
function requiring(...keys: string[]): { properties: Record<string, true>; required: string[] }[] {
  return keys.map((key) => ({ properties: { [key]: true }, required: [key] }));
}

/** Lists of entries under `/data/v1/`, the name of the file being the name of the list. */
export type ListName = keyof typeof entries;
export type DataName = ListName | 'plan-vectors';
export const listNames = Object.keys(entries) as ListName[];
export const dataNames: readonly DataName[] = [...listNames, 'plan-vectors'];

const day = z.iso.date();

/** What every file begins with. */
const head = {
  $schema: z.url().describe('Address of the schema of this file'),
  version: z
    .string()
    .regex(/^1\.\d+$/)
    .describe('Version of the data: 1, a dot, and a number that each addition raises'),
  generated: day.describe('Day of the newest change in the content. Two builds of the same content say the same'),
  license: z
    .object({
      name: z.string().describe('Short name of the licence'),
      url: z.url().describe('Text of the licence'),
      credit: z.string().describe('How to credit: these words, with the address as a link where that is possible'),
    })
    .describe('Under which licence you may use the file'),
};

export type DataHead = z.infer<z.ZodObject<typeof head>>;

const index = z.int().min(0);

const planVectors = z.object({
  ...head,
  axes: z
    .object({
      platforms: z.array(platform).describe('Bit n of the number of a set says whether app n is in it'),
      ages: z.array(z.string()).describe('Ages; "" is "not sure"'),
      accounts: z.array(z.string()).describe('Kinds of account; "" is "not sure"'),
      situations: z.array(z.string()).describe('Ids of guides with a situation; "" is none'),
    })
    .describe('What people differ in'),
  regions: z
    .record(z.string(), index)
    .describe('By id of a region: which table is its own. "" is a reader who named no region'),
  guides: z.array(entryId).describe('Ids of guides'),
  plans: z.array(z.array(index)).describe('Each plan as its steps in order, by their places in "guides"'),
  tables: z
    .array(z.array(index))
    .describe(
      'Places in "plans". The entry for one person is at ((apps × ages + age) × accounts + account) × situations + situation, counted from 0',
    ),
});

const dataIndex = z.object({
  ...head,
  files: z
    .array(
      z.object({
        name: z.string().describe('Name of the file without its ending; also the key of the list in it'),
        description: z.string().describe('What is in it'),
        url: z.url().describe('Address of the file'),
        schema: z.url().describe('Address of its schema'),
        entries: z.int().min(1).describe('How many entries it has; for the plans, how many different plans'),
        bytes: z.int().min(1).describe('Size as it is, before a host compresses it'),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe('SHA-256 of its bytes, in hexadecimal'),
      }),
    )
    .min(1)
    .describe('Every file of data'),
});

/** The file of each list. */
const listFiles = Object.fromEntries(
  listNames.map((name) => [name, z.object({ ...head, [name]: z.array(entries[name]).min(1).describe('The entries') })]),
) as unknown as Readonly<Record<ListName, z.ZodObject>>;

/** Every published file by its name: `/data/v1/<name>.json`. */
export const dataFiles = {
  ...listFiles,
  'plan-vectors': planVectors,
  index: dataIndex,
} as const;
export type FileName = keyof typeof dataFiles;
export const fileNames = Object.keys(dataFiles) as FileName[];
export type DataIndex = z.infer<typeof dataIndex>;

/**
 * The part of an entry that goes out.
 * @throws ZodError where the entry does not fit its schema
 */
export function publishedEntry(name: ListName, entry: object): Record<string, unknown> {
  return entries[name].parse(entry);
}

/** What a schema of a file says beside the shape: its address, heading and text. */
export interface SchemaHead {
  /** Full address the schema is published at. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
}

/**
 * The JSON Schema of a published file: https://json-schema.org/draft/2020-12
 * It lets unknown fields pass, so that a program with an older copy of it still takes data that has more.
 */
export function jsonSchema(name: FileName, { address, title, description }: SchemaHead): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(dataFiles[name], {
    target: 'draft-2020-12',
    io: 'output',
    override({ jsonSchema: node }) {
      if (node.additionalProperties === false) delete node.additionalProperties;
      // The format says it, and the pattern of a date is a line that nobody can read.
      if (node.format !== undefined) delete node.pattern;
      // Lengths bind the people who write the data. Defaults are filled in already.
      delete node.minLength;
      delete node.maxLength;
      delete node.default;
      if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
      if (node.description !== undefined)
        node.description = node.description
          .replaceAll(/content\/facts\/([a-z-]+)\.yaml/g, '$1.json')
          .replace(/\.?$/, '.');
    },
  });
  return { $schema, $id: address, title, description, ...shape };
}
