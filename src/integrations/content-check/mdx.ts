import type { MdastNode } from 'satteri';

/** A component as it stands in a writer's text. `undefined` stands for an attribute that is not plain text. */
export interface ComponentUse {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly line: number | undefined;
  readonly node: MdastNode;
}

/** What stands directly inside a node. */
export function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? (node.children as MdastNode[]) : [];
}

/** Calls `visit` for a node and everything inside it, in reading order. */
export function visitNodes(node: MdastNode, visit: (node: MdastNode) => void): void {
  visit(node);
  for (const child of childrenOf(node)) visitNodes(child, visit);
}

/** All components of a text, in reading order. */
export function componentsOf(body: MdastNode): ComponentUse[] {
  const found: ComponentUse[] = [];
  visitNodes(body, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    // Own properties only, whatever their names: an attribute may be called "__proto__".
    const attributes = Object.fromEntries(
      node.attributes.map((attribute): [string, string | undefined] =>
        attribute.type === 'mdxJsxAttribute'
          ? [attribute.name, typeof attribute.value === 'string' ? attribute.value : undefined]
          : ['{...}', undefined],
      ),
    );
    found.push({ name: node.name ?? '', attributes, line: node.position?.start.line, node });
  });
  return found;
}

/** Components that print a few words in the middle of a sentence. */
const INLINE_WORDS: ReadonlyMap<string, string> = new Map([['Deadline', '1 month']]);

/** The words a reader sees in a paragraph, heading or list item, without source numbers. */
export function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return '';
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    if (node.name === 'Cite') return '';
    const inline = INLINE_WORDS.get(node.name ?? '');
    if (inline) return inline;
  }
  return childrenOf(node).map(textOf).join('');
}
