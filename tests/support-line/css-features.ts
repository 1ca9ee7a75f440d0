import { generate, parse, walk, type CssNode, type List, type ListItem } from 'css-tree';
import { featureAt, featuresNamed, lacking } from './browsers.ts';

const seen = new Map<string, readonly string[]>();

/** Browsers of the support line without the feature; where several share the name, the one most have. */
function missing(id: string, find: () => ReturnType<typeof featureAt>[]): readonly string[] {
  let answer = seen.get(id);
  if (!answer) {
    const known = find().flatMap((feature) => (feature ? [lacking(feature)] : []));
    answer = known.toSorted((a, b) => a.length - b.length)[0] ?? [];
    seen.set(id, answer);
  }
  return answer;
}

/** Names of what a node of a style sheet uses, each with how the data are asked. */
function features(
  node: CssNode,
  declaration: { property: string } | null,
): [string, () => ReturnType<typeof featureAt>[]][] {
  const property = declaration?.property ?? '';
  if (node.type === 'Declaration' && !node.property.startsWith('-'))
    return [[node.property, () => [featureAt('css', 'properties', node.property)]]];
  if (node.type === 'Identifier' && declaration && !property.startsWith('-'))
    return [[`${property}: ${node.name}`, () => [featureAt('css', 'properties', property, node.name)]]];
  if (node.type === 'Function') return [[`${node.name}()`, () => featuresNamed(node.name, 'css', 'types')]];
  if (node.type === 'Atrule') return [[`@${node.name}`, () => [featureAt('css', 'at-rules', node.name)]]];
  if (node.type === 'Feature')
    return [[`@media ${node.name}`, () => [featureAt('css', 'at-rules', 'media', node.name)]]];
  if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
    return [[`:${node.name}`, () => [featureAt('css', 'selectors', node.name)]]];
  if (node.type === 'NestingSelector') return [['&', () => [featureAt('css', 'selectors', 'nesting')]]];
  return [];
}

/** What a style sheet uses that not every browser of the support line has: name and browsers. */
export function newerCss(css: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  walk(parse(css, { parseCustomProperty: true }), function (node) {
    // What is only asked for is not used.
    if (this.atrule?.name === 'supports' && this.atrulePrelude) return;
    for (const [id, find] of features(node, this.declaration)) {
      const without = missing(id, find);
      if (without.length > 0) found.set(id, without);
    }
  });
  return found;
}

/** The style sheet as a browser reads it that has none of these features: the declaration, the rule or the block is dropped. */
export function withoutCss(css: string, ids: readonly string[]): string {
  const sheet = parse(css, { parseCustomProperty: true });
  walk(sheet, {
    leave(node: CssNode, item: ListItem<CssNode>, list: List<CssNode> | null) {
      if (!list || !['Declaration', 'Rule', 'Atrule'].includes(node.type)) return;
      let isDropped = false;
      const part = node.type === 'Rule' ? node.prelude : node.type === 'Atrule' ? null : node;
      if (node.type === 'Atrule') isDropped = ids.includes(`@${node.name}`);
      if (part)
        walk(part, (inner) => {
          const declaration = node.type === 'Declaration' ? node : null;
          isDropped ||= features(inner, declaration).some(([id]) => ids.includes(id));
        });
      if (isDropped) list.remove(item);
    },
  });
  return generate(sheet);
}
