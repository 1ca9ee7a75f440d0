import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** An entry of a vocabulary in the form that schema.org publishes: https://schema.org/docs/developers.html */
export interface Term {
  readonly '@id': string;
  readonly '@type': 'rdfs:Class' | 'rdf:Property';
  readonly 'rdfs:subClassOf'?: readonly { readonly '@id': string }[];
  readonly 'schema:domainIncludes'?: readonly { readonly '@id': string }[];
}

const INTERFACE = /^(?:export )?interface (\w+?)(Base|Leaf)(?:<[^>]*>)? extends ([^{]+)\{\n([\s\S]*?)^\}/gm;
const id = (name: string): { '@id': string } => ({ '@id': `schema:${name}` });

/**
 * The vocabulary of schema.org, without the internet: schema-dts is made from it, one interface for the properties of a type and one
 * for its name. Types of values are left out: the compiler holds what we write against them.
 */
export function readVocabulary(): { readonly '@graph': readonly Term[] } {
  const folder = dirname(createRequire(import.meta.url).resolve('schema-dts'));
  const text = readFileSync(join(folder, 'schema.d.ts'), 'utf8');
  const parents = new Map<string, string[]>();
  const domains = new Map<string, string[]>();
  for (const [, name = '', part, above = '', body = ''] of text.matchAll(INTERFACE)) {
    const named = [...above.matchAll(/(\w+)Base/g)]
      .map(([, parent = '']) => parent)
      .filter((parent) => parent !== name);
    // Where a type has properties of its own, the interface with its name stands on the one with those.
    if (part === 'Base' || !parents.has(name)) parents.set(name, named);
    if (part === 'Base')
      for (const [, property = ''] of body.matchAll(/^ {4}"(\w+)"\?:/gm))
        domains.set(property, [...(domains.get(property) ?? []), name]);
  }
  return {
    '@graph': [
      ...[...parents].map(([name, above]): Term => ({
        ...id(name),
        '@type': 'rdfs:Class',
        'rdfs:subClassOf': above.map(id),
      })),
      ...[...domains].map(([name, types]): Term => ({
        ...id(name),
        '@type': 'rdf:Property',
        'schema:domainIncludes': types.map(id),
      })),
    ],
  };
}
