import { textOf, visitNodes } from '../mdx.ts';
import type { Library, PageFile } from '../library.ts';
import type { Problem } from '../problem.ts';

/** Headings go down one level at a time, and pictures have a text. */
export function checkProse({ pages }: Library): Problem[] {
  return pages.flatMap((page) => [...checkHeadings(page), ...checkImages(page)]);
}

function checkHeadings({ file, body }: PageFile): Problem[] {
  const problems: Problem[] = [];
  let previous = 1;
  visitNodes(body, (node) => {
    if (node.type !== 'heading') return;
    const where = { file, line: node.position?.start.line, field: `heading "${textOf(node)}"` };
    if (node.depth === 1)
      problems.push({
        ...where,
        reason: 'the page already has its one main heading, the title',
        mending: 'write ## instead of #',
      });
    else if (node.depth > 3)
      problems.push({ ...where, reason: 'headings stop at level 3', mending: 'write ###, or make it a paragraph' });
    else if (node.depth > previous + 1)
      problems.push({
        ...where,
        reason: `it jumps from level ${previous} to level ${node.depth}`,
        mending: `write ${'#'.repeat(previous + 1)} instead of ${'#'.repeat(node.depth)}`,
      });
    previous = node.depth;
  });
  return problems;
}

function checkImages({ file, body }: PageFile): Problem[] {
  const problems: Problem[] = [];
  visitNodes(body, (node) => {
    if (node.type !== 'image' || (node.alt ?? '').trim() !== '') return;
    problems.push({
      file,
      line: node.position?.start.line,
      field: `picture ${node.url}`,
      reason: 'it has no alternative text',
      mending: 'say between the square brackets what the picture tells: ![text](file)',
    });
  });
  return problems;
}
