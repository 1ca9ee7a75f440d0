import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWhole } from '../../src/integrations/content-check/whole.ts';
import { readLibrary } from '../../src/integrations/content-check/library.ts';
import { describeProblems } from '../../src/integrations/content-check/problem.ts';
import { sentencesOf } from '../../src/integrations/content-check/text.ts';
import { FORBIDDEN_CLAIMS, WORD_LIST } from '../../src/integrations/content-check/rules/wording.ts';
import {
  ASKED,
  FAQ,
  FORMS,
  GUIDE,
  SEARCH,
  SOURCES,
  after,
  append,
  check,
  folder,
  replace,
  write,
} from './sample-folder.ts';

describe('reading:', () => {
  test('words that are too hard', () => {
    const hard =
      'Organisational accountability necessitates comprehensive documentation, notwithstanding proportionality.';
    expect(after(FAQ, append(`${hard}\n\n${hard}\n\n${hard}`))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx
        text: reading grade 21.1, at most 8
        Mend it: use shorter words and shorter sentences"
    `);
  });
  test('a paragraph that is too long', () => {
    expect(after(FAQ, append('One is here. Two is here. Three is here. Four is here.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        paragraph: 4 sentences, at most 3: "One is here. Two is here.…"
        Mend it: make it two paragraphs, or a list"
    `);
  });
  test('a short form ends no sentence', () => {
    expect(sentencesOf('It is Art. 21 of the law. It is No. 6698.', 'en')).toEqual([
      'It is Art. 21 of the law.',
      'It is No. 6698.',
    ]);
  });
  test('more than two warnings', () => {
    const warning = '<Callout kind="take-care">\n\nMind this.\n\n</Callout>';
    expect(after(FAQ, append(`${warning}\n\n${warning}`))).toBe('');
    expect(after(FAQ, append(warning))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:28
        <Callout>: 3 warnings, at most 2
        Mend it: keep what people must not miss, and write the rest into the text"
    `);
  });
});

describe('evidence:', () => {
  test.each([
    'Meta says that it leaves the posts alone.',
    'It began in 2024.',
    'A court ruled on it.',
    'Meta does not use these chats.',
  ])('a claim without a source: %s', (claim) => {
    expect(after(GUIDE, append(claim))).toContain('it makes a claim and cites nothing');
    expect(after(GUIDE, replace(claim, `${claim}<Cite source="law-text" />`))).toBe('');
  });
  test('what nobody found, words to copy, a question and a way to the evidence need none', () => {
    const fine = [
      'We found no source for what Meta does with it.',
      '> I object to what Meta does. Meta says otherwise.',
      'Is it true that Meta uses it?',
      '[Meta says more](/faqs/old-posts/) about it.',
      'Save the email.',
    ];
    expect(after(GUIDE, append(fine.join('\n\n')))).toBe('');
  });
  test('one source is not two', () => {
    expect(after(FORMS, replace('confidence: primary', 'confidence: corroborated'))).toMatchInlineSnapshot(`
      "content/facts/forms.yaml:11
        confidence: "corroborated" means two sources or more, and there is one
        Mend it: add a second source, or write "single""
    `);
  });
});

describe('addresses of other sites:', () => {
  test('one that stands in no list', () => {
    expect(after(FAQ, append('See [the law](https://example.org/laws).'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        link to https://example.org/laws: the address stands in no list of sources, forms or authorities
        Mend it: did you mean https://example.org/law? Otherwise add it to content/facts/sources.yaml"
    `);
  });
  test('one that stands in a list is fine', () => {
    expect(after(FAQ, append('See [the law](https://example.org/law).'))).toBe('');
  });
  test('one that stands in a list twice', () => {
    expect(after(SOURCES, replace('https://example.org/news?b=c#d', 'https://example.org/law/')))
      .toMatchInlineSnapshot(`
      "content/facts/sources.yaml:11
        url: https://example.org/law/ stands in "law-text" too
        Mend it: use "law-text" and remove "news-report""
    `);
  });
});

describe('words:', () => {
  test('one from the word list', () => {
    expect(after(FAQ, append('You can opt out there.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        text: "opt out" is not in our words
        Mend it: write "object", or "say no""
    `);
  });
  test('a label is spelled as Meta spells it', () => {
    expect(after(FAQ, append('Tap **Delete all prompts**.'))).toBe('');
  });
  test('a claim nobody can make', () => {
    expect(after(FAQ, append('It deletes your data from the AI.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        text: "deletes your data from the AI" is a claim that nobody can make
        Mend it: say what is known, where and until when"
    `);
  });
  test('one of two names', () => {
    expect(after(FAQ, append('Open Accounts Centre.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        text: only the old name is there
        Mend it: write "Accounts Centre (or Meta Account)" once on the page"
    `);
    expect(after(FAQ, append('It may be called Meta Account.'))).toBe('');
  });
  test('what content/README.md rules out is in the list', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../content/README.md'), 'utf8');
    const table = /\| Write +\| Not.*?\n\n/s.exec(readme)?.[0] ?? '';
    const ruledOut = table
      .split('\n')
      .slice(2)
      .flatMap((row) => (row.split('|')[2] ?? '').replace(/\(.*?\)/g, '').split(','))
      .map((words) => words.trim())
      .filter((words) => words !== '' && words !== 'only one of the two');
    expect(ruledOut.length).toBeGreaterThan(8);
    expect(ruledOut.filter((words) => !WORD_LIST.some(({ not }) => not.test(words)))).toEqual([]);
  });
  test('each wording of the lists is found', () => {
    const bad = [
      'opting out',
      'a DPA',
      'fake news',
      'the weights',
      'your prompts',
      'a jurisdiction',
      'the deadline has passed',
      'removes your posts from Meta’s AI',
      'works worldwide',
      'an opt-out for everyone',
      'guaranteed',
      '100 % safe',
      'stops all AI',
      'makes you invisible',
      'fully protected',
      'Meta cannot read anything',
    ];
    const lists = [...WORD_LIST, ...FORBIDDEN_CLAIMS];
    expect(lists.map(({ not }) => bad.filter((text) => not.test(text)).length > 0)).toEqual(lists.map(() => true));
  });
});

describe('the pages as a whole:', () => {
  const whole = (): string => describeProblems(checkWhole(readLibrary(folder)));

  test('the sample is faultless', () => {
    expect(whole()).toBe('');
  });
  test('a page nobody links to', () => {
    after(FAQ, replace(/ It is \[.*?\]\(\/guides\/hide-posts\/\)\./, ''));
    expect(whole()).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx
        page: no other page links to it in its text
        Mend it: link to /guides/hide-posts/ where a reader would go on to it"
    `);
  });
  test('the same words on two pages', () => {
    const words = 'these are twelve words in a row that two pages should never share';
    after(FAQ, append(`Now ${words}.`));
    expect(whole()).toBe('');
    after(GUIDE, append(`Yes, ${words}.`));
    expect(whole()).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:39
        text: 12 words or more stand in content/en/faqs/old-posts.mdx too: "these are twelve words in a row that two pages should never"
        Mend it: say it in other words, or link to it"
    `);
  });
  test('pages that are hard to read, taken together', () => {
    const hard = 'Nobody individually anticipated considerable organisational difficulties.';
    for (const file of [FAQ, GUIDE]) after(file, append(hard));
    expect(whole()).toMatchInlineSnapshot(`
      "content/en
        text: median reading grade 7.9, at most 6
        Mend it: make the hardest pages easier"
    `);
  });
});

describe('the words of the search:', () => {
  test('an alias for two things', () => {
    write(
      SEARCH,
      'aliases:\n  - means: photos\n    typed: [pics]\n  - means: posts\n    typed: [status, Pics]\ncommon: [the]\n',
    );
    expect(check()).toMatchInlineSnapshot(`
      "content/en/search.yaml:5
        aliases.1.typed: “Pics” stands for “photos” already
        Mend it: keep it under “photos” or under “posts”"
    `);
  });
  test('a field that there is not', () => {
    expect(after(SEARCH, replace('typed:', 'type:'))).toMatchInlineSnapshot(`
      "content/en/search.yaml:2
        aliases.0.typed: it is missing
        Mend it: add it; src/schemas/ says what each field is for

      content/en/search.yaml:3
        aliases.0.type: there is no such field
        Mend it: did you mean "typed"?"
    `);
  });
  test('a question that two pages claim; one word may belong to several', () => {
    const claim = replace('sources:', 'searchTerms: [old pics, pdpa]\nsources:');
    expect(after(FAQ, claim)).toBe('');
    expect(after(GUIDE, claim)).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:19
        searchTerms: “old pics” stands in content/en/faqs/old-posts.mdx already
        Mend it: keep it on the page that answers it best"
    `);
  });
});

describe('what readers type:', () => {
  const asked = (text: string): string => {
    write(ASKED, text);
    return check();
  };
  test('phrases under an address of the site pass', () => {
    expect(asked('/faqs/old-posts/: [my old stuff]\n/forms/: [all the links]\n')).toBe('');
  });
  test('an address that there is not', () => {
    expect(asked('/faqs/old-post/: [my old stuff]\n')).toMatchInlineSnapshot(`
      "content/en/asked.yaml:1
        /faqs/old-post/: the site has no page of this address
        Mend it: did you mean /faqs/old-posts/?"
    `);
  });
  test('no address, and no phrase', () => {
    expect(asked('old-posts: [my old stuff]\n/forms/: []\n')).toMatchInlineSnapshot(`
      "content/en/asked.yaml:1
        old-posts: the value is not accepted
        Mend it: src/schemas/ says what it is for and how it is written

      content/en/asked.yaml:2
        /forms/: it has too few entries, at least 1
        Mend it: add an entry"
    `);
  });
  test('a phrase that stands elsewhere already, and one that stands there twice', () => {
    expect(after(FAQ, replace('sources:', 'searchTerms: [old pics]\nsources:'))).toBe('');
    expect(asked('/forms/: [Old pics, the links, the links]\n')).toMatchInlineSnapshot(`
      "content/en/asked.yaml:1
        /forms/: “Old pics” stands in content/en/faqs/old-posts.mdx already
        Mend it: keep it on the page that answers it best

      content/en/asked.yaml:1
        /forms/: “the links” stands in this list already
        Mend it: keep it on the page that answers it best"
    `);
  });
});

describe('rumours:', () => {
  const rumour = (title: string, markers: string, more = ''): string => `---
title: ${title}
description: Posting it changes nothing at all.
claim: A post stops the machine.
verdict: 'false'
atoms:
  - claim: A lawyer said it
    truth: No lawyer is named anywhere.
    verdict: 'false'
    sources: [law-text]
markers:
  - { phrase: ${markers}, language: en, strength: strong }
${more}family: ${title.toLowerCase()}
firstSeen: 2024-09
lastSeen: 2025-08
answerFriend: Sadly this changes nothing. Here is what does.
sources: [law-text]
reviewed: 2026-11-20
volatility: hoax
confidence: primary
---

Ask Meta itself.<Cite source="law-text" />
`;
  const sayings = '- id: lawyer\n  said: { en: [a lawyer told us] }\n';

  test('a marker that two rumours share', () => {
    write('content/en/hoaxes/first.mdx', rumour('First', 'goodbye dear machine'));
    expect(check()).toBe('');
    write('content/en/hoaxes/second.mdx', rumour('Second', '"“Goodbye, dear Machine!”"'));
    expect(check()).toMatchInlineSnapshot(`
      "content/en/hoaxes/second.mdx:12
        markers: ““Goodbye, dear Machine!”” stands in content/en/hoaxes/first.mdx already
        Mend it: keep it with the rumour it shows, or take more of its words"
    `);
  });
  test('a sign with a saying that there is not', () => {
    write('content/facts/sayings.yaml', sayings);
    const sign = (id: string): string => `signs:\n  - { strength: strong, sayings: [${id}] }\n`;
    write('content/en/hoaxes/first.mdx', rumour('First', 'goodbye dear machine', sign('lawyer')));
    expect(check()).toBe('');
    write('content/en/hoaxes/first.mdx', rumour('First', 'goodbye dear machine', sign('lawyers')));
    expect(check()).toMatchInlineSnapshot(`
      "content/en/hoaxes/first.mdx:14
        signs.0.sayings.0: unknown saying "lawyers"
        Mend it: did you mean "lawyer"? Otherwise add it: content/facts/sayings.yaml"
    `);
  });
});
