import type { MdastNode } from 'satteri';
import { defaultLocale } from '../../../i18n/locales.ts';
import type { Library, PageFile } from '../library.ts';
import { childrenOf, componentsOf, visitNodes, type ComponentUse } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import { asRecord } from '../read-yaml.ts';

type Finding = Pick<Problem, 'field' | 'reason' | 'mending'>;

/** Components stand where they can work: steps in their list, a waiting time that the region has, a form with an address. */
export function checkPlacement(library: Library): Problem[] {
  return library.pages.flatMap((page) => [
    ...checkSteps(page),
    ...componentsOf(page.body).flatMap((use) =>
      [
        ...checkDeadline(use, library),
        ...checkNotCovered(use, page),
        ...checkFormLink(use, library),
        ...checkLetter(use, library),
      ].map((finding) => ({
        file: page.file,
        line: use.line,
        ...finding,
      })),
    ),
  ]);
}

function checkSteps({ file, body }: PageFile): Problem[] {
  const problems: Problem[] = [];
  const add = (node: MdastNode, field: string, reason: string, mending: string): void => {
    problems.push({ file, line: node.position?.start.line, field, reason, mending });
  };
  visitNodes(body, (node) => {
    const children = childrenOf(node);
    if (!isComponent(node, 'Steps')) {
      for (const step of children.filter((child) => isComponent(child, 'Step')))
        add(step, '<Step>', 'it does not stand directly in <Steps>', 'put <Steps> and </Steps> around the steps');
      return;
    }
    if (!children.some((child) => isComponent(child, 'Step')))
      add(node, '<Steps>', 'it has no step', 'put each step between <Step> and </Step>');
    for (const child of children.filter((part) => !isComponent(part, 'Step') && !isBlank(part)))
      add(child, '<Steps>', 'something stands in it that is no step', 'put it into a <Step>, or before <Steps>');
  });
  return problems;
}

function isComponent(node: MdastNode, name: string): boolean {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;
}

function isBlank(node: MdastNode): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function checkDeadline({ name, attributes }: ComponentUse, library: Library): Finding[] {
  const { region, what } = attributes;
  if (name !== 'Deadline' || !region || !what) return [];
  const page = library.pages.find(
    ({ collection, locale, id }) => collection === 'regions' && locale === defaultLocale && id === region,
  );
  // A region that does not exist is for the rule of references to name.
  if (!page) return [];
  const { deadlines } = page.data;
  const kinds = (Array.isArray(deadlines) ? deadlines : [])
    .map((deadline) => asRecord(deadline)['what'])
    .filter((kind) => typeof kind === 'string');
  if (kinds.includes(what)) return [];
  const mending = `add it to "deadlines" in ${page.file}${kinds.length > 0 ? `, or use ${kinds.join(' or ')}` : ''}`;
  return [{ field: '<Deadline what>', reason: `the region has no waiting time "${what}"`, mending }];
}

function checkLetter({ name, attributes }: ComponentUse, library: Library): Finding[] {
  const { region, kind } = attributes;
  if (name !== 'LetterWords' || !region || !kind) return [];
  const letters = library.facts.find(({ collection, id }) => collection === 'letters' && id === region);
  const kinds = Object.keys(asRecord(letters?.data['kinds']));
  if (!letters || kinds.includes(kind)) return [];
  const mending = `add it to content/facts/letters.yaml, or use ${kinds.join(' or ')}`;
  return [{ field: '<LetterWords kind>', reason: `the region has no letter "${kind}"`, mending }];
}

function checkNotCovered({ name, attributes }: ComponentUse, { collection }: PageFile): Finding[] {
  if (name !== 'NotCovered' || Object.hasOwn(attributes, 'items') || collection === 'guides') return [];
  const mending = 'name what stays untouched: items="trained-models ads"';
  return [{ field: '<NotCovered>', reason: 'only a guide has effect values to show', mending }];
}

function checkFormLink({ name, attributes }: ComponentUse, library: Library): Finding[] {
  if (name !== 'FormLink') return [];
  const form = library.facts.find(({ collection, id }) => collection === 'forms' && id === attributes['form']);
  if (!form || form.data['url'] !== undefined) return [];
  const setting = form.data['setting'];
  const mending = typeof setting === 'string' ? `write <MenuPath setting="${setting}" />` : 'give it a "url"';
  return [{ field: '<FormLink form>', reason: `the form "${form.id}" has no address`, mending }];
}
