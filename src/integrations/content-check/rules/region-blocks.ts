import type { MdastNode } from 'satteri';
import { expandScope } from '../../../domain/region/expand-scope.ts';
import type { RegionShape } from '../../../domain/region/find-region.ts';
import type { Library } from '../library.ts';
import { childrenOf, componentsOf, visitNodes, type ComponentUse } from '../mdx.ts';
import type { Problem } from '../problem.ts';
import { regionsOf } from '../regions.ts';

/** Blocks for regions that follow each other divide the regions: none has two, and with a block for the rest none is left out. */
export function checkRegionBlocks(library: Library): Problem[] {
  const regions = regionsOf(library);
  return library.pages.flatMap(({ file, body }) =>
    groupsOf(body).flatMap((blocks) =>
      [...findOverlaps(blocks, regions), ...findGaps(blocks, regions)].map((problem) => ({ file, ...problem })),
    ),
  );
}

/** Blocks that follow each other with nothing between them. */
export function groupsOf(body: MdastNode): ComponentUse[][] {
  const blocks = new Map(componentsOf(body).map((use) => [use.node, use]));
  const groups: ComponentUse[][] = [];
  visitNodes(body, (node) => {
    let isOpen = false;
    for (const child of childrenOf(node)) {
      const block = blocks.get(child);
      if (block?.name === 'OnlyIn') {
        if (isOpen) groups.at(-1)?.push(block);
        else groups.push([block]);
      }
      isOpen = block?.name === 'OnlyIn';
    }
  });
  return groups;
}

function findOverlaps(blocks: readonly ComponentUse[], regions: readonly RegionShape[]): Omit<Problem, 'file'>[] {
  return blocks.flatMap((block, index) => {
    const before = blocks.slice(0, index).flatMap((earlier) => scopeOf(earlier, regions));
    const twice = scopeOf(block, regions).filter((id) => before.includes(id));
    if (twice.length === 0) return [];
    const reason = `a block just before it is for ${twice.join(', ')} too`;
    return [{ line: block.line, field: '<OnlyIn>', reason, mending: 'name each region in one of the blocks only' }];
  });
}

function findGaps(blocks: readonly ComponentUse[], regions: readonly RegionShape[]): Omit<Problem, 'file'>[] {
  const rest = blocks.find(({ attributes }) => attributes['except'] !== undefined);
  // A block that stands alone may leave regions out: it is for all the others.
  if (!rest || blocks.length < 2) return [];
  const covered = new Set(blocks.flatMap((block) => scopeOf(block, regions)));
  const left = regions.map(({ id }) => id).filter((id) => !covered.has(id));
  if (left.length === 0) return [];
  const reason = `no block of this group is for ${left.join(', ')}`;
  const mending = `take ${left.join(' and ')} out of "except", or add a block`;
  return [{ line: rest.line, field: '<OnlyIn except>', reason, mending }];
}

/** Ids of the regions a block is for. */
export function scopeOf({ attributes }: ComponentUse, regions: readonly RegionShape[]): string[] {
  const ids = (list: string): string[] => list.trim().split(/\s+/);
  if (attributes['regions'] !== undefined) return expandScope({ only: ids(attributes['regions']) }, regions);
  return attributes['except'] === undefined ? [] : expandScope({ except: ids(attributes['except']) }, regions);
}
