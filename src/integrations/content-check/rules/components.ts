import { mdxProps, type MdxComponent } from '../../../schemas/mdx.ts';
import { explainIssue } from '../explain-issue.ts';
import type { Library } from '../library.ts';
import { componentsOf, type ComponentUse } from '../mdx.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

const NAMES = Object.keys(mdxProps);

/** Pages use only the components there are, with the attributes they take. */
export function checkComponents(library: Library): Problem[] {
  return library.pages.flatMap(({ file, body }) =>
    componentsOf(body).flatMap((use) => explain(use).map((problem) => ({ file, line: use.line, ...problem }))),
  );
}

function explain({ name, attributes }: ComponentUse): Pick<Problem, 'field' | 'reason' | 'mending'>[] {
  if (!isComponent(name)) {
    const near = nearest(name, NAMES);
    const mending = near ? `did you mean <${near}>?` : `use one of ${NAMES.join(', ')}; plain HTML is not allowed`;
    return [{ field: `<${name}>`, reason: 'unknown component', mending }];
  }
  const open = Object.keys(attributes).find((attribute) => attributes[attribute] === undefined);
  if (open !== undefined) {
    return [{ field: `<${name} ${open}>`, reason: 'the attribute is not plain text', mending: `write ${open}="..."` }];
  }
  const schema = mdxProps[name];
  const result = schema.safeParse(attributes);
  if (result.success) return [];
  return result.error.issues
    .flatMap((issue) => explainIssue(issue, { data: attributes, schema, noun: 'attribute' }))
    .map(({ path, reason, mending }) => ({ field: `<${name} ${String(path[0])}>`, reason, mending }));
}

function isComponent(name: string): name is MdxComponent {
  return Object.hasOwn(mdxProps, name);
}
