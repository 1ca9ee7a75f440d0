import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SAMPLE } from './sample.ts';
import { REGION, UI, after, check, replace, write } from './sample-folder.ts';

// Polish has more plural forms than English, so that leaving one out can be seen.
vi.mock('../../src/i18n/locales.ts', () => {
  const locales = { en: { name: 'English', direction: 'ltr' }, pl: { name: 'Polski', direction: 'ltr' } };
  return {
    locales,
    defaultLocale: 'en',
    localeIds: Object.keys(locales),
    isLocale: (name: string) => Object.hasOwn(locales, name),
  };
});

const HOAX = `---
title: Goodbye Meta AI
description: The message does nothing at all for you.
claim: You can share a message to stop Meta AI.
verdict: 'false'
atoms:
  - { claim: A message is an objection, truth: Meta does not read messages., verdict: 'false', sources: [law-text] }
  - { claim: It must be today, truth: There is no last day., verdict: 'false', sources: [law-text] }
markers:
  - { phrase: goodbye meta ai, language: en, strength: strong }
family: goodbye-meta-ai
firstSeen: 2024
lastSeen: 2025
answerFriend: It does nothing. Use the form in place of it.
sources: [law-text]
reviewed: 2026-11-21
volatility: hoax
confidence: primary
---

It is false.<Cite source="law-text" />
`;
const LAW = '  - { want: Stop it, right: You can object, law: Art. 21, guide: hide-posts }\n';
const translate = (collection: string, id: string, fields: string): void =>
  write(`content/pl/${collection}/${id}.mdx`, `---\n${fields}\n---\n\nTak.\n`);

beforeEach(() => {
  write('content/en/hoaxes/goodbye.mdx', HOAX);
  write(REGION, (SAMPLE[REGION] ?? '').replace('laws: []', `laws:\n${LAW}${LAW}`));
});

describe('a translated page belongs to an English one:', () => {
  test('faultless', () => {
    translate(
      'hoaxes',
      'goodbye',
      'title: Żegnaj Meta AI\natoms:\n  - { claim: To sprzeciw, truth: Meta tego nie czyta. }\n  - { claim: Tylko dziś, truth: Nie ma terminu. }',
    );
    translate(
      'regions',
      'eu',
      'title: Unia Europejska\nlaws:\n  - { want: Dość, right: Sprzeciw }\n  - { want: Dość, right: Sprzeciw }',
    );
    expect(check()).toBe('');
  });
  test('name of no English page', () => {
    translate('guides', 'hide-post', 'title: Ukryj posty');
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/guides/hide-post.mdx
        file name: there is no English page of this name
        Mend it: did you mean hide-posts.mdx?"
    `);
  });
  test('name like none of the English pages', () => {
    translate('guides', 'ukryj-swoje', 'title: Ukryj posty');
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/guides/ukryj-swoje.mdx
        file name: there is no English page of this name
        Mend it: name it like the page in content/en/guides/ that it translates"
    `);
  });
  test('fact in a translation', () => {
    translate('hoaxes', 'goodbye', "title: Żegnaj Meta AI\nverdict: 'true'");
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/hoaxes/goodbye.mdx:3
        verdict: there is no such field
        Mend it: remove it; there are title, description, searchTerms, claim, reach, answerFriend, atoms"
    `);
  });
  test('a question ends as the language does, and words have room', () => {
    translate('faqs', 'old-posts', `title: هل تستخدم المنشورات القديمة؟\ndescription: ${'ą'.repeat(240)}`);
    expect(check()).toBe('');
  });
  test('words that are far longer than the English ones may be', () => {
    translate('faqs', 'old-posts', `description: ${'ą'.repeat(241)}`);
    expect(check()).toMatch(/old-posts\.mdx:2\n {2}description: .*240/);
  });
  test('part of a rumour that is missing', () => {
    translate(
      'hoaxes',
      'goodbye',
      'title: Żegnaj Meta AI\natoms:\n  - { claim: To sprzeciw, truth: Meta tego nie czyta. }',
    );
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/hoaxes/goodbye.mdx:4
        atoms: the list has 1, but the English one has 2
        Mend it: translate every entry, in the same order, or leave the list out"
    `);
  });
  test('right that is missing', () => {
    translate('regions', 'eu', 'title: Unia Europejska\nlaws:\n  - { want: Dość, right: Sprzeciw }');
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/regions/eu.mdx:4
        laws: the list has 1, but the English one has 2
        Mend it: translate every entry, in the same order, or leave the list out"
    `);
  });
});

describe('the words of facts in another language belong to facts:', () => {
  const words = (yaml: string): void => write('content/pl/facts.yaml', yaml);
  beforeEach(() => {
    write(
      'content/facts/events.yaml',
      '- { id: law-starts, date: 2026, text: The law is in force., regions: all, kind: law, confidence: primary, sources: [law-text] }\n',
    );
    write(
      'content/facts/settings.yaml',
      '- { id: hide-posts, platform: instagram, surface: app, exists: true, path: [{ icon: menu }, { label: Privacy }], confidence: primary, sources: [law-text] }\n',
    );
  });

  test('faultless', () => {
    words('events:\n  law-starts:\n    text: Prawo weszło w życie.\n');
    expect(check()).toBe('');
  });
  test('id of no fact', () => {
    words('events:\n  law-start:\n    text: Prawo weszło w życie.\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/facts.yaml:3
        events.law-start: there is no such fact
        Mend it: did you mean "law-starts"?"
    `);
  });
  test('date, which is no word', () => {
    words('events:\n  law-starts:\n    date: 2026\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/facts.yaml:3
        events.law-starts.date: there is no such field
        Mend it: remove it; there are text"
    `);
  });
  test('way through a menu with a step too few', () => {
    words('settings:\n  hide-posts:\n    path: [{ label: Prywatność }]\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/facts.yaml:3
        path: the list has 1, but the English one has 2
        Mend it: translate every entry, in the same order, or leave the list out"
    `);
  });
});

describe('translated texts of the interface fill in what the English ones do:', () => {
  const texts = (yaml: string): void => write('content/pl/ui.yaml', yaml);

  test('faultless; a form for one thing may say so in words', () => {
    texts(
      "home:\n  asOf: Stan na {date}.\nsearch:\n  none: Nic o „{query}”\n  count:\n    one: 'Jedna odpowiedź: {query}'\n    few: '{count} odpowiedzi: {query}'\n    many: '{count} odpowiedzi: {query}'\n    other: '{count} odpowiedzi: {query}'\n",
    );
    expect(check()).toBe('');
  });
  test('placeholder that is missing', () => {
    texts('home:\n  asOf: Najnowsze.\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/ui.yaml:2
        home.asOf: the English text fills in {date}, this one none
        Mend it: use the same words in brackets, and do not translate them"
    `);
  });
  test('placeholder that is translated', () => {
    texts('hoax:\n  seen: Od {first} do {ostatni}.\n');
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/ui.yaml:2
        hoax.seen: the English text fills in {first} and {last}, this one {first} and {ostatni}
        Mend it: use the same words in brackets, and do not translate them"
    `);
  });
  test('number that is missing in the form for many', () => {
    texts(
      "deadline:\n  workingDays:\n    one: dzień\n    few: '{count} dni'\n    many: dni\n    other: '{count} dni'\n",
    );
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/ui.yaml:3
        deadline.workingDays: the English text fills in {count}, this one none
        Mend it: use the same words in brackets, and do not translate them"
    `);
  });
  test('plural form that is missing', () => {
    texts("deadline:\n  workingDays:\n    one: '{count} dzień'\n    other: '{count} dni'\n");
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/ui.yaml:3
        deadline.workingDays: the language needs the plural form few and many too
        Mend it: write the forms one, few, many, other; where two are alike, write the words twice"
    `);
  });
  test('the plural form that every language has is missing', () => {
    texts("deadline:\n  workingDays:\n    one: '{count} dzień'\n    few: '{count} dni'\n    many: '{count} dni'\n");
    expect(check()).toMatchInlineSnapshot(`
      "content/pl/ui.yaml:3
        deadline.workingDays.other: it is missing
        Mend it: add it; src/schemas/ says what each field is for"
    `);
  });
});

describe('English texts of the interface use what the code fills in:', () => {
  // The real file: its lines move with every new text.
  const mistake = (change: (text: string) => string): string =>
    after(UI, change).replace(/^(content\/en\/ui\.yaml):\d+/gm, '$1');

  test('misspelt placeholder', () => {
    expect(mistake(replace('Newest evidence {date}', 'Newest evidence {dat}'))).toMatchInlineSnapshot(`
      "content/en/ui.yaml
        home.asOf: nothing fills in {dat} here
        Mend it: use {date}"
    `);
  });
  test('placeholder in a text that has none', () => {
    expect(mistake(replace('home: Home', 'home: Home of {name}'))).toMatchInlineSnapshot(`
      "content/en/ui.yaml
        site.home: nothing fills in {name} here
        Mend it: write the words themselves"
    `);
  });
  test('spaces in a placeholder', () => {
    expect(mistake(replace('Newest evidence {date}', 'Newest evidence { date }'))).toMatchInlineSnapshot(`
      "content/en/ui.yaml
        home.asOf: a bracket is not paired or not filled: "Newest evidence { date }."
        Mend it: write {name}, without spaces"
    `);
  });
  test('plural form that is missing', () => {
    expect(mistake(replace("    one: '{count} working day'\n", ''))).toMatchInlineSnapshot(`
      "content/en/ui.yaml
        deadline.workingDays: the language needs the plural form one too
        Mend it: write the forms one, other; where two are alike, write the words twice"
    `);
  });
});
