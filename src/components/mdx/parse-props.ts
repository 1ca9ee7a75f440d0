import type { z } from 'astro/zod';
import { mdxProps, type MdxComponent } from '../../schemas/mdx.ts';

/**
 * Checks the attributes of a component in a writer's text.
 * @returns the attributes, lists taken apart
 * @throws Error naming the component, the page, the attribute and the reason. The content check says the same earlier and with
 * the line; this catches what reaches a component another way.
 */
export function parseProps<Name extends MdxComponent>(
  name: Name,
  props: unknown,
  page: string,
): z.output<(typeof mdxProps)[Name]> {
  const result = mdxProps[name].safeParse(props);
  if (result.success) return result.data as z.output<(typeof mdxProps)[Name]>;
  const reasons = result.error.issues
    .map((issue) => `${issue.path.join('.') || 'attributes'}: ${issue.message}`)
    .join('; ');
  throw new Error(`<${name}> in ${page}: ${reasons}. The attributes it takes are in src/schemas/mdx.ts`);
}
