import type { Library } from '../library.ts';
import { visitNodes } from '../mdx.ts';
import type { Problem } from '../problem.ts';

/** Texts hold no code: facts stand in front matter and fact files, where they are checked. HTML is refused as an unknown component. */
export function checkCode({ pages }: Library): Problem[] {
  return pages.flatMap(({ file, body }) => {
    const problems: Problem[] = [];
    visitNodes(body, (node) => {
      const line = node.position?.start.line;
      if (node.type === 'mdxjsEsm') {
        const field = `"${node.value.split(/\s/)[0]}"`;
        const mending = 'remove the line: every component is there already';
        problems.push({ file, line, field, reason: 'a line that begins with this word is code', mending });
      } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
        const start = node.value.trim().slice(0, 30);
        const isComment = start.startsWith('/*');
        problems.push({
          file,
          line,
          field: `{${start}}`,
          reason: isComment ? 'the text holds a hidden remark' : 'text between { and } is code',
          mending: isComment ? 'remove it' : 'write the words themselves, or &#123; for a bracket that readers see',
        });
      }
    });
    return problems;
  });
}
