import { expect, test } from 'vitest';
import { withoutGaps } from '../../src/integrations/page-gaps.ts';
import { withoutMarks } from '../../src/integrations/search-index.ts';

test('line ends between blocks go; what separates words stays', () => {
  const short = withoutGaps('');
  expect(short('<div>\n<p>One.</p>\n\n<ul>\n<li>Two</li>\n</ul>\n</div>', 'x/')).toBe(
    '<div><p>One.</p><ul><li>Two</li></ul></div>',
  );
  const words = '<p><b>Two</b>\n<a href="#x">words</a> <b>here</b>\nand there\n</p> <p>One.</p>';
  expect(short(words, 'x/')).toBe(words);
});

test('what only the index of words reads goes, and nothing else', () => {
  const html =
    '<main data-pagefind-body class="a"><span hidden data-pagefind-meta="kind[data-kind], answer[data-answer]" ' +
    'data-pagefind-filter="kind[data-kind]" data-kind="faq" data-answer="a > b"></span>' +
    '<h1 data-pagefind-meta="title" id="b">x</h1><span hidden data-x></span>The words data-pagefind-body="x" stay.</main>';
  expect(withoutMarks('')(html, 'x/')).toBe(
    '<main class="a"><h1 id="b">x</h1><span hidden data-x></span>The words data-pagefind-body="x" stay.</main>',
  );
});
