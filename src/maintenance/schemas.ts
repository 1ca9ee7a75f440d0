import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { editorSchemas } from './editor-schemas.ts';

/** `npm run schemas`: writes what editors check YAML files with, and which file is for which. To be run after a change of a schema. */
async function write(file: string, value: unknown): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(JSON.stringify(value), { ...(await resolveConfig(file)), filepath: file }));
}

const schemas = editorSchemas();
for (const { file, schema } of schemas) await write(file, schema);
const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>;
settings['yaml.schemas'] = Object.fromEntries(schemas.map(({ file, content }) => [`./${file}`, content]));
await write('.vscode/settings.json', settings);
