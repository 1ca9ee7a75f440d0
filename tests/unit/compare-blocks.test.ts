import { expect, test } from 'vitest';
import { compareBlocks, isCurrent, type TextBlock } from '../../src/domain/compare-blocks.ts';

/** Blocks written as "name=hash", in reading order. */
const blocks = (...list: string[]): TextBlock[] =>
  list.map((block) => {
    const [name = '', hash = ''] = block.split('=');
    return { name, hash };
  });
const basis = (...list: string[]) => Object.fromEntries(blocks(...list).map(({ name, hash }) => [name, hash]));
const compare = (before: string[], now: string[]) => compareBlocks(basis(...before), blocks(...now));
const NOTHING = { added: [], changed: [], moved: [], gone: [] };

test('the same text is up to date', () => {
  expect(compare(['title=1', 'step 1=2'], ['title=1', 'step 1=2'])).toEqual(NOTHING);
  expect(isCurrent(basis('title=1'), blocks('title=1'))).toBe(true);
  expect(isCurrent(basis('title=1'), blocks('title=2'))).toBe(false);
});

test('other words in a block are named by the block', () => {
  expect(compare(['step 1=a', 'step 2=b'], ['step 1=a', 'step 2=x'])).toEqual({ ...NOTHING, changed: ['step 2'] });
});

test('a new block in the middle does not make those after it look changed', () => {
  expect(compare(['p 1=a', 'p 2=b'], ['p 1=a', 'p 2=new', 'p 3=b'])).toEqual({ ...NOTHING, added: ['p 2'] });
});

test('a block that English no longer has is named as it was', () => {
  expect(compare(['p 1=a', 'p 2=b', 'p 3=c'], ['p 1=a', 'p 2=c'])).toEqual({ ...NOTHING, gone: ['p 2'] });
});

test('a heading in other words is new once; the steps under it, which only have a new name, are the same', () => {
  expect(
    compare(
      ['Old: heading 1=h', 'Old: step 1=a', 'Old: step 2=b'],
      ['New: heading 1=i', 'New: step 1=a', 'New: step 2=b'],
    ),
  ).toEqual({ ...NOTHING, added: ['New: heading 1'], gone: ['Old: heading 1'] });
});

test('steps in another order are told, as few as can be', () => {
  expect(compare(['s 1=a', 's 2=b', 's 3=c', 's 4=d'], ['s 1=d', 's 2=a', 's 3=b', 's 4=c'])).toEqual({
    ...NOTHING,
    moved: ['s 1'],
  });
});

test('of two blocks alike each stays itself', () => {
  expect(compare(['p 1=a', 'p 2=b', 'p 3=a'], ['p 1=a', 'p 2=b', 'p 3=a'])).toEqual(NOTHING);
  expect(compare(['p 1=a', 'p 2=a'], ['p 1=a'])).toEqual({ ...NOTHING, gone: ['p 2'] });
});

test('a key is itself, whatever its words and its place', () => {
  expect(compare(['nav.plan=a', 'nav.steps=b'], ['nav.steps=b', 'nav.plan=c', 'plan.title=a'])).toEqual({
    ...NOTHING,
    changed: ['nav.plan'],
    added: ['plan.title'],
  });
});
