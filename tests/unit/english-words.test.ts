import { expect, test } from 'vitest';
import { markEnglish } from '../../src/integrations/english-words.ts';

const english = new Set(['Skip to main content', 'Rights']);

test('a text that is still English names its language and direction', () => {
  expect(markEnglish('<a href="#main"> Rights </a>', english)).toBe(
    '<a href="#main"><span lang="en" dir="ltr">Rights</span></a>',
  );
});

test('other words, parts of a text and what is no text stay as they are', () => {
  for (const html of [
    '<p>My Rights</p>',
    '<head><title>Rights</title></head>',
    '<svg><text>Rights</text></svg>',
    '<select><option>Rights</option></select>',
    '<script>const a = "<b>Rights</b>";</script>',
    '<a aria-label="Rights">R</a>',
  ])
    expect(markEnglish(html, english)).toBe(html);
});

test('a page that is English as a whole says it once', () => {
  const html =
    '<nav><a>Rights</a></nav><main id="main" lang="en" dir="ltr"><a>Rights</a></main><footer><a>Rights</a></footer>';
  const marked = markEnglish(html, english);
  expect(marked.match(/<span lang="en"/g)).toHaveLength(2);
  expect(marked).toContain('<main id="main" lang="en" dir="ltr"><a>Rights</a></main>');
});
