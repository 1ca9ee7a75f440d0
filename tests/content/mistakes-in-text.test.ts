import { describe, expect, test } from 'vitest';
import { FAQ, GUIDE, REDIRECTS, after, append, check, replace, write } from './sample-folder.ts';

describe('code in a text is refused:', () => {
  test('import', () => {
    expect(after(FAQ, append("import Box from '../box.js'\n\nMore."))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        "import": a line that begins with this word is code
        Mend it: remove the line: every component is there already"
    `);
  });
  test('export', () => {
    expect(after(FAQ, append('export const day = 1'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        "export": a line that begins with this word is code
        Mend it: remove the line: every component is there already"
    `);
  });
  test('expression in a sentence', () => {
    expect(after(FAQ, append('It is {new Date()} today.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        {new Date()}: text between { and } is code
        Mend it: write the words themselves, or &#123; for a bracket that readers see"
    `);
  });
  test('expression on its own', () => {
    expect(after(FAQ, append('{process.env.HOME}'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        {process.env.HOME}: text between { and } is code
        Mend it: write the words themselves, or &#123; for a bracket that readers see"
    `);
  });
  test('remark that nobody would see', () => {
    expect(after(FAQ, append('{/* ask Ana */}'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        {/* ask Ana */}: the text holds a hidden remark
        Mend it: remove it"
    `);
  });
  test('HTML in a sentence', () => {
    expect(after(FAQ, append('It is <b>not</b> so.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <b>: unknown component
        Mend it: use one of Steps, Step, MenuPath, FormLink, OnlyIn, ByDate, YourCopy, Callout, Cite, Deadline, LetterWords, NotCovered, StoredChoices; plain HTML is not allowed"
    `);
  });
  test('brackets without a name', () => {
    expect(after(FAQ, append('<>\n\nNo.\n\n</>'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <>: unknown component
        Mend it: use one of Steps, Step, MenuPath, FormLink, OnlyIn, ByDate, YourCopy, Callout, Cite, Deadline, LetterWords, NotCovered, StoredChoices; plain HTML is not allowed"
    `);
  });
});

describe('a name that JavaScript knows is a name like any other:', () => {
  test('component', () => {
    expect(after(FAQ, append('<constructor />'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <constructor>: unknown component
        Mend it: use one of Steps, Step, MenuPath, FormLink, OnlyIn, ByDate, YourCopy, Callout, Cite, Deadline, LetterWords, NotCovered, StoredChoices; plain HTML is not allowed"
    `);
  });
  test('component in a sentence', () => {
    expect(after(FAQ, append('It is <toString>so</toString>.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <toString>: unknown component
        Mend it: use one of Steps, Step, MenuPath, FormLink, OnlyIn, ByDate, YourCopy, Callout, Cite, Deadline, LetterWords, NotCovered, StoredChoices; plain HTML is not allowed"
    `);
  });
  test('attribute', () => {
    expect(after(FAQ, append('More.<Cite source="law-text" __proto__="x" />'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <Cite __proto__>: there is no such attribute
        Mend it: remove it; there are source, confidence"
    `);
  });
  test('field', () => {
    expect(after(FAQ, replace('order: 1', 'order: 1\ntoString: [x]'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:8
        toString: there is no such field
        Mend it: remove it; there are title, description, searchTerms, draft, sources, reviewed, volatility, confidence, answer, topic, platforms, regions, order"
    `);
  });
});

describe('a link is refused where it does not lead to a page, a heading or https:', () => {
  test.each([
    '#sources',
    '/guides/hide-posts/',
    '/guides/hide-posts/#sources',
    '/faqs/',
    'https://example.org/news?b=c#d',
  ])('%s is fine', (url) => {
    expect(after(FAQ, append(`See [this](${url}).`))).toBe('');
  });
  const WAYS = 'write /guides/name/ for a page of this site, #name for a heading, or a full address with https://';
  test.each([
    ['javascript:alert(1)', 'addresses that begin with javascript: are not allowed', WAYS],
    [
      'mailto:someone@example.org',
      'addresses that begin with mailto: are not allowed',
      'write the mail address itself into the text',
    ],
    ['http://example.org/law', 'the address is not safe on its way', 'write https://example.org/law'],
    ['//example.org/law', 'the address does not say how to get there', 'write https://example.org/law'],
    ['https://', 'the address is not complete', 'copy the whole address'],
    ['guides/hide-posts/', 'the address does not begin at the top of the site', WAYS],
    ['../guides/hide-posts/', 'the address does not begin at the top of the site', WAYS],
    ['#', 'the name of the heading is missing', WAYS],
    ['/guides/hide-posts', 'addresses of this site end with a slash', 'write /guides/hide-posts/'],
    ['/guides/hide-posts/?from=faq', 'a link has no question mark and what follows it', 'write /guides/hide-posts/'],
    [
      '/guides/hide-post/',
      'unknown guide "hide-post"',
      'did you mean "hide-posts"? Otherwise add it: content/en/guides/hide-post.mdx',
    ],
    ['/guides/hide-posts/more/', 'there is no such page', 'use the address of an existing page'],
    ['/guide/', 'there is no such page', 'did you mean /guides/?'],
    ['/constructor/', 'there is no such page', 'use the address of an existing page'],
  ])('%s', (url, reason, mending) => {
    const said = `content/en/faqs/old-posts.mdx:16\n  link to ${url}: ${reason}\n  Mend it: ${mending}`;
    expect(after(FAQ, append(`See [this](${url}).`))).toBe(said);
  });
  test('no address', () => {
    expect(after(FAQ, append('See [this]().'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        link to "this": it has no address
        Mend it: write /guides/name/ for a page of this site, #name for a heading, or a full address with https://"
    `);
  });
  test('a mail address that readers see in full is fine', () => {
    expect(after(FAQ, append('Write to someone@example.org today.'))).toBe('');
  });
  test('address that stands apart from the link', () => {
    expect(after(FAQ, append('See [this][law].\n\n[law]: http://example.org/law'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:18
        link to http://example.org/law: the address is not safe on its way
        Mend it: write https://example.org/law"
    `);
  });
  test('address that becomes a link by itself', () => {
    expect(after(FAQ, append('See www.example.org today.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        link to http://www.example.org: the address is not safe on its way
        Mend it: write https://www.example.org"
    `);
  });
  test('picture of this site is fine', () => {
    expect(after(GUIDE, append('![The menu](/menu.png)'))).toBe('');
  });
  test.each([
    'menu.png',
    'https://example.org/menu.png',
    '//example.org/menu.png',
    'data:image/png;base64,AA',
    '/menu/',
  ])('picture %s', (url) => {
    expect(after(GUIDE, append(`![The menu](${url})`))).toBe(
      `content/en/guides/hide-posts.mdx:39\n  picture ${url}: it is not a file of this site\n  Mend it: put the file into public/ and write its address, for example /menu.png`,
    );
  });
});

describe('a redirect leads from an address without a page to a page:', () => {
  const redirect = (id: string, to: string) => `- id: ${id}\n  to: ${to}\n  reason: People guess this address.\n`;
  test('to a page or a list of pages', () => {
    write(REDIRECTS, redirect('/posts/', '/guides/hide-posts/') + redirect('/faq/', '/faqs/'));
    expect(check()).toBe('');
  });
  test('to a page that is not there', () => {
    write(REDIRECTS, redirect('/posts/', '/guides/hide-post/'));
    expect(check()).toMatchInlineSnapshot(`
      "content/facts/redirects.yaml:2
        /posts/.to: there is no page at /guides/hide-post/
        Mend it: did you mean /guides/hide-posts/?"
    `);
  });
  test('to an address that is a redirect itself', () => {
    write(REDIRECTS, redirect('/posts/', '/my-posts/') + redirect('/my-posts/', '/guides/hide-posts/'));
    expect(check()).toMatchInlineSnapshot(`
      "content/facts/redirects.yaml:2
        /posts/.to: there is no page at /my-posts/
        Mend it: give the address of an existing page"
    `);
  });
  test('from a page that is there', () => {
    write(REDIRECTS, redirect('/guides/hide-posts/', '/faqs/'));
    expect(check()).toMatchInlineSnapshot(`
      "content/facts/redirects.yaml:1
        /guides/hide-posts/.id: there is a page at this address, and nobody could reach it
        Mend it: remove the redirect or the page"
    `);
  });
});
