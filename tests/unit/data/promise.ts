/** What is promised of one field of a published file: whether it is always there, and what it holds. */
export interface Field {
  readonly isRequired: boolean;
  /** "string", "date", "array", … Several where there is a choice. */
  readonly types: readonly string[];
  /** The values of a fixed list; empty where there is none. */
  readonly values: readonly string[];
}

/** By path, such as "faqs.json faqs[].answer". */
export type Promised = ReadonlyMap<string, Field>;

/** The parts of a JSON Schema that a promise is read from. */
interface Node {
  readonly type?: string;
  readonly format?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: Node;
}

/** What a schema promises, field by field. A rule that one of several fields must be there is not read. */
export function readPromise(file: string, schema: object): Map<string, Field> {
  const found = new Map<string, Field>();
  walk(schema, `${file} `, true, found);
  found.delete(`${file} `);
  return found;
}

function walk(node: Node, path: string, isRequired: boolean, found: Map<string, Field>): void {
  const kinds = node.anyOf?.some(({ type }) => type !== undefined) ? node.anyOf : [node];
  found.set(path, {
    isRequired,
    types: [...new Set(kinds.map(({ format, type = 'anything' }) => format ?? type))].sort(),
    values: kinds.flatMap((kind) => kind.enum ?? (kind.const === undefined ? [] : [kind.const])).sort(),
  });
  for (const { properties = {}, required = [], items, additionalProperties } of kinds) {
    for (const [name, child] of Object.entries(properties))
      walk(child, `${path}${path.endsWith(' ') ? '' : '.'}${name}`, required.includes(name), found);
    if (items) walk(items, `${path}[]`, true, found);
    if (additionalProperties) walk(additionalProperties, `${path}{}`, false, found);
  }
}

/** A promise as lines of text, in the order of their paths: what is committed. */
export function writePromise(version: string, promise: Promised): string {
  const lines = [...promise].map(([path, { isRequired, types, values }]) =>
    [path, isRequired ? 'always' : 'sometimes', types.join(' or '), values.join(', ')].filter(Boolean).join(' | '),
  );
  return [`version ${version}`, ...lines.sort()].join('\n') + '\n';
}

export function parsePromise(text: string): { version: string; fields: Promised } {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const fields = lines.map((line): [string, Field] => {
    const [path = '', presence, types = '', values = ''] = line.split('|').map((part) => part.trim());
    const listed = values === '' ? [] : values.split(', ');
    return [path, { isRequired: presence === 'always', types: types.split(' or '), values: listed }];
  });
  return { version: first.replace('version ', ''), fields: new Map(fields) };
}

/** What changed, in plain sentences: what breaks programs, and what is more than before. */
export function comparePromises(before: Promised, now: Promised): { broken: string[]; added: string[] } {
  const broken: string[] = [];
  const added = [...now.keys()].filter((path) => !before.has(path)).map((path) => `${path}: is new`);
  for (const [path, old] of before) {
    const field = now.get(path);
    if (field === undefined) {
      broken.push(`${path}: is gone. Was it renamed or removed?`);
      continue;
    }
    if (old.isRequired && !field.isRequired) broken.push(`${path}: was always there, and is optional now`);
    if (!old.isRequired && field.isRequired) added.push(`${path}: is always there now`);
    if (old.types.join() !== field.types.join())
      broken.push(`${path}: was ${old.types.join(' or ')}, and is ${field.types.join(' or ')} now`);
    if (old.values.length > 0 && field.values.length === 0) broken.push(`${path}: was a fixed list, and is free now`);
    else {
      const lost = old.values.filter((value) => !field.values.includes(value));
      const gained = field.values.filter((value) => !old.values.includes(value));
      if (lost.length > 0) broken.push(`${path}: the list lost ${lost.join(', ')}`);
      if (gained.length > 0 && old.values.length > 0) added.push(`${path}: the list has ${gained.join(', ')} besides`);
      if (gained.length > 0 && old.values.length === 0) broken.push(`${path}: was free, and is a fixed list now`);
    }
  }
  return { broken, added };
}
