import { describe, expect, test } from 'vitest';
import { ProjectCopy } from '../project-copy.ts';
import { SAMPLE } from './sample.ts';
import { FAQ, GUIDE, SOURCES, UI, after, append, check, replace, write } from './sample-folder.ts';

test('the sample itself is faultless', () => {
  expect(check()).toBe('');
});

describe('a mistake is named with its file, field, reason and mending:', () => {
  test('unknown source', () => {
    expect(after(FAQ, replace(/news-report/g, 'news-reprot'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:8
        sources.1: unknown source "news-reprot"
        Mend it: did you mean "news-report"? Otherwise add it: content/facts/sources.yaml

      content/en/faqs/old-posts.mdx:14
        <Cite source>: unknown source "news-reprot"
        Mend it: did you mean "news-report"? Otherwise add it: content/facts/sources.yaml"
    `);
  });
  test('source cited but not listed', () => {
    expect(after(GUIDE, append('More.<Cite source="news-report" />'))).toMatchInlineSnapshot(`""`);
  });
  test('source of a form that is shown but not listed', () => {
    expect(after(FAQ, (text) => append('<FormLink form="objection-form" />')(text.replace(/law-text,? ?/g, ''))))
      .toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <FormLink form>: source "law-text" is cited here but not listed
        Mend it: add "law-text" to "sources" in the front matter"
    `);
  });
  test('unknown region id in a block', () => {
    expect(after(GUIDE, append('<OnlyIn regions="eu england">\n\nYes.\n\n</OnlyIn>'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:39
        <OnlyIn regions>: unknown region id "england"
        Mend it: add it: content/en/regions/england.mdx"
    `);
  });
  test('unknown region id in the front matter', () => {
    expect(after(GUIDE, replace('regions: all', 'regions: [europe]'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:7
        regions.0: unknown region id "europe"
        Mend it: add it: content/en/regions/europe.mdx"
    `);
  });
  test('misspelt key', () => {
    expect(after(GUIDE, replace('volatility:', 'volatilty:'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx
        volatility: it is missing
        Mend it: add it; src/schemas/ says what each field is for

      content/en/guides/hide-posts.mdx:21
        volatilty: there is no such field
        Mend it: did you mean "volatility"?"
    `);
  });
  test('misspelt key inside a field', () => {
    expect(after(GUIDE, replace('aiChats:', 'aiChat:'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:9
        effect.aiChats: it is missing
        Mend it: add it; src/schemas/ says what each field is for

      content/en/guides/hide-posts.mdx:11
        effect.aiChat: there is no such field
        Mend it: did you mean "aiChats"?"
    `);
  });
  test('value that is not one of the allowed ones', () => {
    expect(after(GUIDE, replace('confidence: corroborated', 'confidence: high'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:22
        confidence: "high" is not one of the allowed values
        Mend it: use "primary" or "corroborated" or "single" or "unconfirmed""
    `);
  });
  test('unknown component', () => {
    expect(after(FAQ, append('<Calout kind="take-care">\n\nNo.\n\n</Calout>'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <Calout>: unknown component
        Mend it: did you mean <Callout>?"
    `);
  });
  test('HTML in place of a component', () => {
    expect(after(FAQ, append('<div>\n\nNo.\n\n</div>'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <div>: unknown component
        Mend it: use one of Steps, Step, MenuPath, FormLink, OnlyIn, ByDate, YourCopy, Callout, Cite, Deadline, LetterWords, NotCovered, StoredChoices; plain HTML is not allowed"
    `);
  });
  test('misspelt attribute of a component', () => {
    expect(after(FAQ, append('<Callout knd="take-care">\n\nNo.\n\n</Callout>'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <Callout kind>: it is missing
        Mend it: add it; src/schemas/ says what each attribute is for

      content/en/faqs/old-posts.mdx:16
        <Callout knd>: there is no such attribute
        Mend it: did you mean "kind"?"
    `);
  });
  test('wrong attribute of a component', () => {
    expect(after(FAQ, append('<Callout kind="warning">\n\nNo.\n\n</Callout>'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <Callout kind>: "warning" is not one of the allowed values
        Mend it: use "take-care" or "good-to-know""
    `);
  });
  test('attribute that is not text', () => {
    expect(after(FAQ, append('<Cite source={["law-text"]} />'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <Cite source>: the attribute is not plain text
        Mend it: write source="...""
    `);
  });
  test('block for regions with both a list and its opposite', () => {
    expect(after(GUIDE, append('<OnlyIn regions="eu" except="eu">\n\nYes.\n\n</OnlyIn>'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:39
        <OnlyIn regions>: the value is not accepted
        Mend it: give either "regions" or "except""
    `);
  });
  test('unknown form', () => {
    expect(after(GUIDE, append('<FormLink form="objektion-form" />'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:39
        <FormLink form>: unknown form "objektion-form"
        Mend it: did you mean "objection-form"? Otherwise add it: content/facts/forms.yaml"
    `);
  });
  test('impossible date', () => {
    expect(after(GUIDE, replace('reviewed: 2026-11-21', 'reviewed: 2026-02-30'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:20
        reviewed: the value is not accepted
        Mend it: write a real calendar date as year-month-day, for example 2026-11-21"
    `);
  });
  test('date in the future', () => {
    expect(after(GUIDE, replace('reviewed: 2026-11-21', 'reviewed: 2027-11-21'), '2026-11-22')).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:20
        reviewed: 2027-11-21 is in the future (today is 2026-11-22)
        Mend it: give the day the facts were last checked"
    `);
  });
  test('on a day that is named, next review in the past beyond its grace', () => {
    expect(after(GUIDE, replace('reviewed: 2026-11-21', 'reviewed: 2026-08-01'), '2026-11-21')).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:20
        reviewed: the next review was due on 2026-09-15, and the 60 days of grace ended on 2026-11-14
        Mend it: check the facts again, then set the day you did"
    `);
  });
  test('duplicate id', () => {
    expect(after(SOURCES, replace('- id: news-report', '- id: law-text'))).toContain(`content/facts/sources.yaml:8
  id: duplicate id "law-text", already used in line 1
  Mend it: give this entry an id of its own, or merge the two`);
  });
  test('missing alternative text', () => {
    expect(after(GUIDE, append('![](/menu.png)'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:39
        picture /menu.png: it has no alternative text
        Mend it: say between the square brackets what the picture tells: ![text](file)"
    `);
  });
  test('heading jump', () => {
    expect(after(FAQ, append('### Deep\n\nText.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        heading "Deep": it jumps from level 1 to level 3
        Mend it: write ## instead of ###"
    `);
  });
  test('second main heading', () => {
    expect(after(FAQ, append('# Title\n\nText.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        heading "Title": the page already has its one main heading, the title
        Mend it: write ## instead of #"
    `);
  });
  test('overlong sentence in the text', () => {
    expect(after(FAQ, append(`One${' more'.repeat(25)} word.`))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        sentence: 27 words, at most 25: "One more more more more more more more…"
        Mend it: make it two sentences"
    `);
  });
  test('overlong sentence in the front matter', () => {
    expect(after(FAQ, replace(/^answer: .*/m, `answer: It goes on${' and on'.repeat(13)}.`))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:3
        answer: 29 words, at most 25: "It goes on and on and on and…"
        Mend it: make it two sentences"
    `);
  });
  test('link to a page that is not there', () => {
    expect(after(FAQ, append('See [this](/guides/hide-post/).'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        link to /guides/hide-post/: unknown guide "hide-post"
        Mend it: did you mean "hide-posts"? Otherwise add it: content/en/guides/hide-post.mdx"
    `);
  });
  test('title over its length', () => {
    expect(after(GUIDE, replace(/^title: .*/m, `title: ${'Long '.repeat(20)}`))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:2
        title: it is too long, at most 80 characters
        Mend it: make it shorter"
    `);
  });
  test('number that is too small', () => {
    expect(after(GUIDE, replace('minutes: 2', 'minutes: 0'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:15
        minutes: 0 is too small
        Mend it: use 1 or more"
    `);
  });
  test('text in place of a list', () => {
    expect(after(GUIDE, replace('platforms: [instagram]', 'platforms: instagram'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:6
        platforms: it is a text, but a list is wanted
        Mend it: write it as [a, b], or each entry on a line of its own that begins with "- ""
    `);
  });
  test('number in place of a text', () => {
    expect(after(GUIDE, replace('needs: Your phone', 'needs: 2026'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:16
        needs: it is the number 2026, but a text is wanted
        Mend it: put it into quotes: '2026'"
    `);
  });
  test('text in place of a number', () => {
    expect(after(GUIDE, replace('minutes: 2', 'minutes: two'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:15
        minutes: it is a text, but a number is wanted
        Mend it: write a number without quotes, for example 5"
    `);
  });
  test('field without a value', () => {
    expect(after(GUIDE, replace('needs: Your phone', 'needs:'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:16
        needs: it is empty
        Mend it: write a value after the colon"
    `);
  });
  test('page without a source', () => {
    expect(after(FAQ, replace('sources: [law-text, news-report]', 'sources: []'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:8
        sources: it has too few entries, at least 1
        Mend it: name at least one source id from content/facts/sources.yaml

      content/en/faqs/old-posts.mdx:14
        <Cite source>: source "law-text" is cited here but not listed
        Mend it: add "law-text" to "sources" in the front matter

      content/en/faqs/old-posts.mdx:14
        <Cite source>: source "news-report" is cited here but not listed
        Mend it: add "news-report" to "sources" in the front matter"
    `);
  });
  test('value that is neither of two kinds', () => {
    expect(after(GUIDE, replace('regions: all', 'regions: everywhere'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:7
        regions: it is a text, but "all" or a list is wanted
        Mend it: write "all", or write it as [a, b], or each entry on a line of its own that begins with "- "

      content/en/guides/hide-posts.mdx:7
        regions: unknown region id "everywhere"
        Mend it: add it: content/en/regions/everywhere.mdx"
    `);
  });
  test('block for regions without any', () => {
    expect(after(GUIDE, append('<OnlyIn>\n\nYes.\n\n</OnlyIn>'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:39
        <OnlyIn regions>: the value is not accepted
        Mend it: give either "regions" or "except""
    `);
  });
  test('field that is missing', () => {
    expect(after(GUIDE, replace(/^minutes: .*\n/m, ''))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx
        minutes: it is missing
        Mend it: add it; src/schemas/ says what each field is for"
    `);
  });
  test('two pages in the same place of a list', () => {
    write('content/en/faqs/new-posts.mdx', SAMPLE[FAQ] ?? '');
    expect(check()).toMatch(/order: content\/en\/faqs\/\w+-posts\.mdx has the same place in the list/);
  });
  test('text of the interface that is missing', () => {
    expect(after(UI, replace(/^ {2}skip: .*\n/m, ''))).toContain('site.skip: it is missing');
  });
});

test('the review clock can be read at any day', () => {
  expect(check('2026-11-22')).toBe('');
  const late = [...check('2031-01-01').matchAll(/^(content.*):\d+\n {2}reviewed: the next review was due/gm)];
  const pages = Object.keys(SAMPLE).filter((file) => file.endsWith('.mdx'));
  expect(late.map(([, file]) => file).sort()).toEqual(pages.sort());
});

test('the build itself stops and says why', async () => {
  const copy = new ProjectCopy();
  try {
    copy.change('content/en/pages/privacy.mdx', append('More.<Cite source="nobody" />'));
    await expect(copy.build()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('unknown source "nobody"') as string,
    });
  } finally {
    copy.remove();
  }
});
