import type { MdastNode } from 'satteri';
import type { PageFile } from './library.ts';
import { childrenOf, textOf } from './mdx.ts';

/** A piece of running text: a paragraph, a heading or a cell of a table. */
export interface TextBlock {
  readonly node: MdastNode;
  readonly text: string;
  readonly line: number | undefined;
  /** Names of the components and elements around it, outermost first: "Steps", "Step", "blockquote". */
  readonly inside: readonly string[];
}

/** Running text of a page, in reading order. */
export function blocksOf({ body }: Pick<PageFile, 'body'>): TextBlock[] {
  const blocks: TextBlock[] = [];
  const walk = (node: MdastNode, inside: readonly string[]): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      blocks.push({ node, text: textOf(node), line: node.position?.start.line, inside });
      return;
    }
    const name = 'name' in node && typeof node.name === 'string' ? node.name : node.type;
    for (const child of childrenOf(node)) walk(child, node.type === 'root' ? inside : [...inside, name]);
  };
  walk(body, []);
  return blocks;
}

/** Short forms after which a sentence goes on: "Art. 21", "No. 6698". */
const SHORT_FORM = /(?:^|[\s(“])(?:Art|Arts|No|Nr|Sec|para|St|Mr|Mrs|Ms|Dr|v|e\.g|i\.e|U\.S)\.["”’)]?\s*$/;

/** Sentences of a text. Borders are those of Unicode (UAX 29), through Intl, but for short forms. */
export function sentencesOf(text: string, locale: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter(locale, 'sentence').segment(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && SHORT_FORM.test(last)) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** Words of a text. Borders are those of Unicode (UAX 29), through Intl. */
export function wordsOf(text: string, locale: string): string[] {
  return [...segmenter(locale, 'word').segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** One for each language: to make one takes longer than to use it. */
function segmenter(locale: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${locale} ${granularity}`;
  const made = segmenters.get(key) ?? new Intl.Segmenter(locale, { granularity });
  segmenters.set(key, made);
  return made;
}
