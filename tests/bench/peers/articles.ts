import { resolve } from 'node:path';
import type { MdastNode } from 'satteri';
import { readLibrary } from '../../../src/integrations/content-check/library.ts';
import { childrenOf, textOf } from '../../../src/integrations/content-check/mdx.ts';

/** One of our pages, reduced to what every generator can show. */
export interface Article {
  /** Path without slashes around it, such as "guides/object-on-instagram". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Plain Markdown: headings, paragraphs and flat lists. */
  readonly text: string;
}

/** Our guides and questions, in English. */
export function readArticles(): Article[] {
  const { pages } = readLibrary(resolve(import.meta.dirname, '../../..'));
  return pages
    .filter(({ locale, collection }) => locale === 'en' && (collection === 'guides' || collection === 'faqs'))
    .map(({ collection, id, data, body }) => ({
      path: `${collection}/${id}`,
      title: String(data['title']),
      description: String(data['description'] ?? data['answer']),
      text: markdownOf(body).join('\n\n'),
    }));
}

/** What a reader sees, block by block. Components are there with the text in them. */
function markdownOf(node: MdastNode): string[] {
  if (node.type === 'heading') return [`${'#'.repeat(node.depth)} ${escape(textOf(node))}`];
  if (node.type === 'paragraph') return [escape(textOf(node))];
  if (node.type === 'tableRow') return [escape(childrenOf(node).map(textOf).join(' – '))];
  if (node.type === 'listItem') return [`- ${childrenOf(node).flatMap(markdownOf).join(' ')}`];
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Cite') return [];
  return childrenOf(node).flatMap(markdownOf);
}

/** Signs that Markdown, HTML or a template language would read as something else. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[&<{}*_`[\]\\|#]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
