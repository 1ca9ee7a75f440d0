import { describe, expect, test } from 'vitest';
import { SAMPLE } from './sample.ts';
import { FAQ, GUIDE, SOURCES, UI, after, append, check, remove, replace, write } from './sample-folder.ts';

const PAGE = SAMPLE[FAQ] ?? '';

describe('a file in the wrong place is named, not left out:', () => {
  test('misspelt folder of pages', () => {
    write('content/en/guide/hide-more.mdx', PAGE);
    write('content/en/guide/hide-less.mdx', PAGE);
    expect(check()).toMatchInlineSnapshot(`
      "content/en/guide
        folder: there is no kind of page "guide"
        Mend it: did you mean "guides"?"
    `);
  });
  test('folder of pages nobody knows', () => {
    write('content/en/blog-posts/first.mdx', PAGE);
    expect(check()).toMatchInlineSnapshot(`
      "content/en/blog-posts
        folder: there is no kind of page "blog-posts"
        Mend it: use one of guides, faqs, regions, hoaxes, pages"
    `);
  });
  test('folder in a folder of pages', () => {
    write('content/en/guides/phones/hide-more.mdx', PAGE);
    expect(check()).toMatchInlineSnapshot(`
      "content/en/guides/phones
        folder: a page stands directly in the folder of its kind
        Mend it: move its files to content/en/guides/"
    `);
  });
  test('page outside the folder of its kind', () => {
    write('content/en/hide-more.mdx', PAGE);
    expect(check()).toMatchInlineSnapshot(`
      "content/en/hide-more.mdx
        file name: a page stands in the folder of its kind
        Mend it: use one of ui.yaml, search.yaml, asked.yaml, guides, faqs, regions, hoaxes, pages"
    `);
  });
  test('misspelt name of the interface texts', () => {
    write('content/en/ui.yml', '');
    expect(check()).toMatchInlineSnapshot(`
      "content/en/ui.yml
        file name: a page stands in the folder of its kind
        Mend it: did you mean "ui.yaml"?"
    `);
  });
  test('page that is no .mdx file', () => {
    write('content/en/faqs/new-posts.md', PAGE);
    expect(check()).toMatchInlineSnapshot(`
      "content/en/faqs/new-posts.md
        file name: pages are .mdx files
        Mend it: rename it to new-posts.mdx, or move it out of content/"
    `);
  });
  test('misspelt fact file', () => {
    write('content/facts/source.yaml', '[]\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/facts/source.yaml
        file name: there is no such list of facts
        Mend it: did you mean "sources.yaml"?"
    `);
  });
  test('folder of facts', () => {
    write('content/facts/eu/sources.yaml', '[]\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/facts/eu
        folder: facts have no folders
        Mend it: move its files to content/facts/"
    `);
  });
  test('fact file that is missing', () => {
    remove('content/facts/events.yaml');
    expect(check()).toMatchInlineSnapshot(`
      "content/facts/events.yaml
        file: it is missing
        Mend it: create it; an empty list is "[]""
    `);
  });
  test('interface texts that are missing', () => {
    remove(UI);
    expect(check()).toMatchInlineSnapshot(`
      "content/en/ui.yaml
        file: it is missing
        Mend it: create it; src/schemas/ui.ts lists what it holds"
    `);
  });
  test('file beside the languages', () => {
    write('content/notes.txt', 'Remember\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/notes.txt
        file: no page or fact stands directly in content/
        Mend it: move it into a folder"
    `);
  });
  test('misspelt folder of facts', () => {
    write('content/fact/sources.yaml', '[]\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/fact
        folder: "fact" is not a language of the site
        Mend it: did you mean content/facts/?"
    `);
  });
  test('page in a language nobody announced', () => {
    write('content/xx/faqs/old-posts.mdx', '---\ntitle: Sind alte Posts dabei?\n---\n\nJa.\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/xx
        folder: "xx" is not a language of the site
        Mend it: add one line to src/i18n/locales.ts, or move the files"
    `);
  });
  test('folder with a name that JavaScript knows', () => {
    write('content/constructor/faqs/old-posts.mdx', PAGE);
    write('content/en/constructor/old-posts.mdx', PAGE);
    write('content/facts/constructor.yaml', '[]\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/constructor
        folder: "constructor" is not a language of the site
        Mend it: add one line to src/i18n/locales.ts, or move the files

      content/en/constructor
        folder: there is no kind of page "constructor"
        Mend it: use one of guides, faqs, regions, hoaxes, pages

      content/facts/constructor.yaml
        file name: there is no such list of facts
        Mend it: use one of sources.yaml, forms.yaml, events.yaml, disputes.yaml, replies.yaml, settings.yaml, authorities.yaml, limits.yaml, updates.yaml, redirects.yaml, sayings.yaml, reply-sayings.yaml, letters.yaml, firms.yaml, links.yaml, policies.yaml"
    `);
  });
});

test('what an editor hides behind a dot is left alone', () => {
  write('content/en/guides/.hide-posts.mdx.swp', '');
  write('content/.idea/notes.xml', '');
  expect(check()).toBe('');
});

describe('a file that cannot be read is named with its line, once, and not again wherever it is referred to:', () => {
  test('colon in a title', () => {
    expect(after(GUIDE, replace('title: Hide', 'title: Hide: it'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:2
        front matter: there is a second ": " in the line, or the next line is indented too far
        Mend it: put the text into quotes: 'like: this', and begin each field in the same column"
    `);
  });
  test('duplicate field', () => {
    expect(after(GUIDE, replace('minutes: 2\n', 'minutes: 2\nminutes: 3\n'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:16
        front matter: the field stands there twice
        Mend it: keep one of the two lines"
    `);
  });
  test('tab', () => {
    expect(after(GUIDE, replace('  aiChats', '\taiChats'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:11
        front matter: the line begins with a tab
        Mend it: use spaces in place of the tab"
    `);
  });
  test('quote that is not closed', () => {
    expect(after(FAQ, replace('answer: Yes', 'answer: "Yes'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:11
        front matter: a quote or bracket above is not closed
        Mend it: close it"
    `);
  });
  test('bracket that is not closed', () => {
    expect(after(FAQ, replace('regions: [eu]', 'regions: [eu'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:7
        front matter: the line is not indented like its neighbours, or a quote or bracket before it is still open
        Mend it: begin each field in the same column, and close every quote and bracket"
    `);
  });
  test('text that begins with a special character', () => {
    expect(after(FAQ, replace('answer: Yes', 'answer: @meta'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:3
        front matter: a text cannot begin with this character
        Mend it: put the text into quotes: '@like this'"
    `);
  });
  test('text that begins with an asterisk', () => {
    expect(after(FAQ, replace('answer: Yes', 'answer: *Yes*'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:3
        front matter: a text that begins with * has a meaning of its own here
        Mend it: put the text into quotes: '*like this*'"
    `);
  });
  test('list in place of the fields', () => {
    write(FAQ, '---\n- one\n---\n\nText.\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:2
        front matter: it holds no fields
        Mend it: write each field as "name: value""
    `);
  });
  test('no front matter', () => {
    write(FAQ, 'Text.\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:1
        front matter: the file does not start with a block between two lines of ---
        Mend it: begin the file with --- and its fields; content/README.md lists them"
    `);
  });
  test('line of a fact file that is indented too far', () => {
    expect(after(SOURCES, replace('  publisher: The', '    publisher: The'))).toMatchInlineSnapshot(`
      "content/facts/sources.yaml:9
        list of fields: there is a second ": " in the line, or the next line is indented too far
        Mend it: put the text into quotes: 'like: this', and begin each field in the same column"
    `);
  });
  test('fact file that is no list', () => {
    write(SOURCES, 'law-text: The law\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/facts/sources.yaml:1
        file: it is not a list
        Mend it: start each entry with "- id: ..."; an empty list is "[]""
    `);
  });
  test('entry without an id', () => {
    expect(after(SOURCES, replace('- id: news-report\n ', '-'))).toMatchInlineSnapshot(`
      "content/facts/sources.yaml:8
        id: the entry has no id
        Mend it: give it a short id of its own as its first line: "- id: my-entry""
    `);
  });
  test('component that is not closed', () => {
    expect(after(FAQ, append('<Callout kind="take-care">\n\nNo.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        text: it cannot be read as MDX: Expected a closing tag for \`<Callout>\`
        Mend it: close every component, and write < and { in plain text as &lt; and &#123;"
    `);
  });
  test('smaller-than sign in plain text', () => {
    expect(after(FAQ, append('Less < 3 is <3.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        text: it cannot be read as MDX: Unexpected character after \`<\`, expected a valid JSX tag
        Mend it: close every component, and write < and { in plain text as &lt; and &#123;"
    `);
  });
});
