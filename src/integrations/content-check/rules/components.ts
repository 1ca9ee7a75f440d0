import { closestMatch } from 'leven';
import { mdxProps, type MdxComponent } from '../../../schemas/mdx.ts';
import type { Library } from '../library.ts';
import { componentsOf } from '../mdx.ts';
import type { Problem } from '../problem.ts';

const NAMES = Object.keys(mdxProps);

/** Pages use only the components there are, with the attributes they take. */
export function checkComponents(library: Library): Problem[] {
  return library.pages.flatMap((page) =>
    componentsOf(page.body).flatMap(({ name, attributes, line }): Problem[] => {
      const { file } = page;
      if (!(name in mdxProps)) {
        const near = closestMatch(name, NAMES, { maxDistance: 3 });
        return [{ file, line, field: `<${name}>`, reason: 'unknown component', mending: near ? `did you mean <${near}>?` : `use one of ${NAMES.join(', ')}; plain HTML is not allowed` }];
      }
      const notPlain = Object.entries(attributes).find(([, value]) => value === undefined);
      if (notPlain) return [{ file, line, field: `<${name} ${notPlain[0]}>`, reason: 'the attribute is not plain text', mending: `write ${notPlain[0]}="..."` }];
      const result = mdxProps[name as MdxComponent].safeParse(attributes);
      if (result.success) return [];
      return result.error.issues.map((issue): Problem => {
        if (issue.code === 'unrecognized_keys') {
          const fields = Object.keys(mdxProps[name as MdxComponent].shape);
          const near = closestMatch(issue.keys[0] ?? '', fields, { maxDistance: 3 });
          return { file, line, field: `<${name} ${issue.keys.join(' ')}>`, reason: 'there is no such attribute', mending: near ? `did you mean "${near}"?` : `it takes ${fields.join(', ') || 'none'}` };
        }
        const field = `<${name} ${issue.path.map(String).join('.')}>`;
        if (issue.code === 'invalid_value') return { file, line, field, reason: 'wrong value', mending: `use ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}` };
        if (issue.code === 'invalid_type') return { file, line, field, reason: 'the attribute is missing', mending: `write ${String(issue.path[0])}="..."` };
        return { file, line, field, reason: 'wrong value', mending: issue.message };
      });
    }),
  );
}
