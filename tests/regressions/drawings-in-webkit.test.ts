import { expect, test } from 'vitest';
import { readPages } from '../site/built-site.ts';

/**
 * The timeline was one black line on every iPhone: WebKit takes no "rem" in the attributes of a drawing and puts what has one at
 * nothing. Only the height of a whole drawing may have it, which is a style.
 */
test('no place inside a drawing is in rem, which WebKit does not know there', () => {
  const attributes = readPages().flatMap(({ path, html }) =>
    [...html.matchAll(/\s(?:x|y|x1|x2|y1|y2|dx|dy|cx|cy|r)="([\d.]+[a-z]+)"/g)].map(([, size = '']) => ({
      path,
      size,
    })),
  );
  expect(attributes.length).toBeGreaterThan(50);
  expect(attributes.filter(({ size }) => size.endsWith('rem'))).toEqual([]);
});
