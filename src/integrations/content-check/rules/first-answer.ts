import type { Library, PageFile } from '../library.ts';
import { childrenOf, type ComponentUse } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import { regionsOf, type RegionFile } from '../regions.ts';
import { groupsOf, scopeOf } from './region-blocks.ts';

/**
 * A text begins with the answer for the reader's place. Where a page is about certain places, its blocks come first; where blocks
 * stand before the first heading, they are part of the answer and leave nobody without one. A page for all places may begin with
 * what holds everywhere.
 */
export function checkFirstAnswer(library: Library): Problem[] {
  const regions = regionsOf(library);
  return library.pages.flatMap((page) => [...checkStart(page), ...checkNobodyLeft(page, regions)]);
}

function checkStart(page: PageFile): Problem[] {
  const { collection, file, data, body } = page;
  const isAboutSome = (collection === 'guides' || collection === 'faqs') && Array.isArray(data['regions']);
  const [block] = blocksOf(page)[0] ?? [];
  const start = childrenOf(body).find(({ type }) => type !== 'yaml');
  if (!isAboutSome || !block || start === block.node) return [];
  const mending = 'begin the text with blocks that answer for each place; the general text follows';
  const reason = 'the page is about certain places, but something stands before its first block';
  return [{ file, line: block.line, field: '<OnlyIn>', reason, mending }];
}

function checkNobodyLeft(page: PageFile, regions: readonly RegionFile[]): Problem[] {
  const heading = childrenOf(page.body).find(({ type }) => type === 'heading')?.position?.start.line ?? Infinity;
  return blocksOf(page)
    .filter(([first]) => (first?.line ?? Infinity) < heading)
    .flatMap((blocks) => {
      const covered = new Set(blocks.flatMap((block) => scopeOf(block, regions)));
      const left = regions.map(({ id }) => id).filter((id) => !covered.has(id));
      if (left.length === 0) return [];
      const names = left.length > 3 ? `${left.slice(0, 3).join(', ')} and ${left.length - 3} more` : left.join(', ');
      const reason = `blocks before the first heading answer for the reader’s place, and these have none for ${names}`;
      const mending = 'add a block with "except" for all other places, or move the blocks below a heading';
      return [{ file: page.file, line: blocks[0]?.line, field: '<OnlyIn>', reason, mending }];
    });
}

/** Groups of blocks that stand in the text itself. Inside a step a block only changes the wording. */
function blocksOf({ body }: PageFile): ComponentUse[][] {
  const top = new Set(childrenOf(body));
  return groupsOf(body).filter(([first]) => first && top.has(first.node));
}
