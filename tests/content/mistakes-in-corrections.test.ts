import { expect, test } from 'vitest';
import { GUIDE, REDIRECTS, after, append, write } from './sample-folder.ts';

const UPDATES = 'content/facts/updates.yaml';
const entry = (lines: string) => () =>
  `- id: old-posts\n  date: 2026-11-21\n  text: The page on old posts is right now.\n${lines}`;

test('a correction says what was wrong and what is right', () => {
  const whole = 'kind: corrected\n  was: Old posts are safe.\n  now: Old posts are used.\n  since: 2026-10\n';
  expect(after(UPDATES, entry(`  ${whole}`))).toBe('');
  expect(after(UPDATES, entry('  kind: corrected\n  was: Old posts are safe.\n'))).toMatchInlineSnapshot(`
    "content/facts/updates.yaml:5
      old-posts.was: the value is not accepted
      Mend it: a correction says in "was" what we said that was wrong, and in "now" what is right: give both"
  `);
});

test('nothing else has these fields', () => {
  expect(after(UPDATES, entry('  kind: changed\n  was: Old posts are safe.\n'))).toMatchInlineSnapshot(`
    "content/facts/updates.yaml:4
      old-posts.kind: the value is not accepted
      Mend it: "was", "now" and "since" belong to a correction: write "kind: corrected", or leave them out"
  `);
});

test('a change that leads to no page is named', () => {
  expect(after(UPDATES, entry('  kind: new\n  page: /faqs/old-post/\n'))).toMatchInlineSnapshot(`
    "content/facts/updates.yaml:5
      old-posts.page: there is no page at /faqs/old-post/
      Mend it: did you mean /faqs/old-posts/?"
  `);
});

test('a link to a page that was retired is named, with the page to link to', () => {
  write(REDIRECTS, '- id: /faqs/older-posts/\n  to: /faqs/old-posts/\n  reason: The two were one.\n');
  expect(after(GUIDE, append('See [older posts](/faqs/older-posts/).'))).toMatchInlineSnapshot(`
    "content/en/guides/hide-posts.mdx:39
      link to /faqs/older-posts/: this page was retired
      Mend it: link to /faqs/old-posts/, or leave the link out"
  `);
});
