import { mdxToMdast } from 'satteri';
import type { StepList } from '../domain/structured-data.ts';
import { childrenOf, componentsOf, textOf } from './content-check/mdx.ts';

/**
 * The lists of steps in a writer's text, in reading order: the first paragraph of each step, which says what to do.
 * @param text of a page in MDX, without its front matter
 */
export function readSteps(text: string): StepList[] {
  return componentsOf(mdxToMdast(text))
    .filter(({ name }) => name === 'Steps')
    .map(({ node, attributes }) => ({
      label: attributes['label'],
      steps: componentsOf(node)
        .filter(({ name }) => name === 'Step')
        .map((step) => childrenOf(step.node).find(({ type }) => type === 'paragraph'))
        .map((first) => (first === undefined ? '' : textOf(first).trim())),
    }));
}
