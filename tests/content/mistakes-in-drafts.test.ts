import { expect, test } from 'vitest';
import { FAQ, GUIDE, REDIRECTS, SOURCES, after, append, check, replace, write } from './sample-folder.ts';
import { SAMPLE } from './sample.ts';

const DRAFT = 'content/en/faqs/new-posts.mdx';
const isDraft = (text = ''): string => text.replace('order: 1\n', 'order: 2\ndraft: true\n');
const writeDraft = (): void => write(DRAFT, isDraft(SAMPLE[FAQ]));

test('a draft is judged like every page, and may hold marks of its template', () => {
  writeDraft();
  expect(after(DRAFT, append('TODO: more.'))).toBe('');
  expect(after(DRAFT, replace('topic: what-it-does', 'topic: what-it-dose'))).toContain('did you mean "what-it-does"?');
});

test('a mark of the template in what is published is named: in the text, in a field, in a fact', () => {
  expect(after(FAQ, append('TODO: more.'))).toMatchInlineSnapshot(`
    "content/en/faqs/old-posts.mdx:16
      text: a mark of the template is still there: TODO
      Mend it: write what belongs there; until then the line "draft: true" keeps it from readers"
  `);
  expect(after(FAQ, replace('answer: Yes,', 'answer: TODO'))).toMatchInlineSnapshot(`
    "content/en/faqs/old-posts.mdx:3
      answer: a mark of the template is still there: TODO
      Mend it: write what belongs there; until then the line "draft: true" keeps it from readers

    content/en/faqs/old-posts.mdx:16
      text: a mark of the template is still there: TODO
      Mend it: write what belongs there; until then the line "draft: true" keeps it from readers"
  `);
  expect(after(SOURCES, replace('publisher: Parliament', 'publisher: TODO'))).toContain('still there: TODO');
});

test('a link to a draft is named', () => {
  writeDraft();
  expect(after(GUIDE, append('See [new posts](/faqs/new-posts/#more).'))).toMatchInlineSnapshot(`
    "content/en/guides/hide-posts.mdx:39
      link to /faqs/new-posts/#more: it leads to a draft, which readers do not get
      Mend it: take "draft: true" out of content/en/faqs/new-posts.mdx once it is ready, or leave this out until then"
  `);
});

test('a redirect to a draft is named', () => {
  writeDraft();
  const line = '- id: /new/\n  to: /faqs/new-posts/\n  reason: The short form.\n';
  expect(after(REDIRECTS, () => line)).toContain('to: it leads to a draft, which readers do not get');
});

test('a source that is a draft may be cited by drafts alone', () => {
  write(SOURCES, (SAMPLE[SOURCES] ?? '').replace('- id: news-report\n', '- id: news-report\n  draft: true\n'));
  expect(check()).toContain('sources.1: it leads to a draft, which readers do not get');
  write(GUIDE, isDraft(SAMPLE[GUIDE]));
  write(FAQ, isDraft(SAMPLE[FAQ]));
  expect(check()).not.toContain('sources.1: it leads to a draft');
});

test('"draft: false" is refused: the line goes when the page is ready', () => {
  writeDraft();
  expect(after(DRAFT, replace('draft: true', 'draft: false'))).toMatchInlineSnapshot(`
    "content/en/faqs/new-posts.mdx:8
      draft: "false" is not one of the allowed values
      Mend it: write "true", or leave the line out: without it the entry is published"
  `);
});
