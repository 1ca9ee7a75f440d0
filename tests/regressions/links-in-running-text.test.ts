import { expect, test } from 'vitest';
import { readPages } from '../site/built-site.ts';

/**
 * Links in a writer's text were shown as "your place page ." with a space before the full stop, and the space was underlined.
 * The formatter broke the component's template over lines, and the compiler was set to keep line breaks as spaces. Now it drops
 * them, as the formatter assumes, and a space between elements is written as {' '}.
 */
test('a link in running text holds its words and no space around them', () => {
  const links = readPages().flatMap(({ path, $ }) =>
    $('.prose p a')
      .toArray()
      .map((link) => ({ path, text: $(link).text() })),
  );
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(({ text }) => text !== text.trim())).toEqual([]);
});
