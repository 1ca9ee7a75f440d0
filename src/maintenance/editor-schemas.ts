import { z } from 'astro/zod';
import { factSchemas, pageSchemas } from '../schemas/index.ts';
import { letterWords } from '../schemas/letter.ts';
import { askedPhrases, searchWords } from '../schemas/search.ts';

/** A schema as editors read it: https://json-schema.org/draft/2020-12 */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A file of schemas, and the files of content that it is for. */
export interface EditorSchema {
  readonly file: string;
  readonly content: string;
  readonly schema: JsonSchema;
}

const YEAR = { type: 'integer', minimum: 2000, maximum: 2099 } as const;
const DATE = 'write a real calendar date as year-month-day, for example 2026-11-21';

/** What a writer may type, as JSON Schema. Rules over several fields or files are for the content check alone. */
function asTyped(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // YAML reads a year without quotes as a number, and so does the schema that takes part of a date.
      if (jsonSchema.anyOf?.some(({ format }) => format === 'date')) jsonSchema.anyOf.push(YEAR);
      // The pattern of a date is no help to a reader: https://github.com/redhat-developer/yaml-language-server
      if (jsonSchema.format === 'date') jsonSchema['patternErrorMessage'] = DATE;
    },
  });
}

/** The schema of the front matter of each kind of page. Editors get it from Astro, see `contentIntellisense` in its configuration. */
export function frontMatterSchemas(): Map<string, JsonSchema> {
  return new Map(Object.entries(pageSchemas).map(([name, schema]) => [name, asTyped(schema)]));
}

/** The schema of each YAML file of the content. A file of facts is a list. */
export function editorSchemas(): EditorSchema[] {
  const facts = Object.entries(factSchemas).map(([name, schema]) => ({
    name,
    content: `content/facts/${name}.yaml`,
    schema: asTyped(z.array(schema)),
  }));
  const words = [
    { name: 'asked', content: 'content/*/asked.yaml', schema: asTyped(askedPhrases) },
    { name: 'search', content: 'content/*/search.yaml', schema: asTyped(searchWords) },
    { name: 'letter-words', content: 'content/letters/*.yaml', schema: asTyped(letterWords) },
  ];
  return [...facts, ...words].map(({ name, content, schema }) => ({
    file: `.vscode/schemas/${name}.schema.json`,
    content,
    schema,
  }));
}
