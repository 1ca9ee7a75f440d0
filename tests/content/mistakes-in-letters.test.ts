import { describe, expect, test } from 'vitest';
import { LETTER_WORDS, LETTERS, REGION, after, append, remove, check, replace, write } from './sample-folder.ts';

const DEADLINE = (fields: string): string =>
  `deadlines:\n  - { what: reply, amount: 1, unit: month, law: The Law, confidence: primary, sources: [law-text]${fields} }\n`;
const COUNTING =
  'counting: { lastDay: not-known, holidays: ES, law: our reading, confidence: unconfirmed, sources: [law-text] }\n';
const inRegion = (fields: string) => replace('firstGuides:', `${fields}firstGuides:`);

describe('letters:', () => {
  test('place without letters', () => {
    expect(after(LETTERS, replace(/- id: elsewhere[\s\S]*$/, ''))).toMatchInlineSnapshot(`
      "content/en/regions/elsewhere.mdx
        letters: no letters are written for "elsewhere"
        Mend it: add "- id: elsewhere" to content/facts/letters.yaml, with the kinds of letters that make sense there"
    `);
  });
  test('letters of a place that is not there', () => {
    expect(
      after(
        LETTERS,
        append(
          '- { id: es, firm: the-firm, languages: [en], kinds: { access: { weight: wish } }, confidence: primary }',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/facts/letters.yaml:17
        es.id: there is no place "es"
        Mend it: use the id of a region"
    `);
  });
  test('language that no letter is written in', () => {
    expect(after(LETTERS, replace('languages: [en]', 'languages: [en, ga]'))).toMatchInlineSnapshot(`
      "content/facts/letters.yaml:3
        eu.languages: no letters are written in "ga"
        Mend it: write content/letters/ga.yaml, or take the language out"
    `);
  });
  test('time that the place does not have', () => {
    expect(after(LETTERS, replace('weight: right', 'weight: right\n      time: reply'))).toMatchInlineSnapshot(`
      "content/facts/letters.yaml:6
        eu.kinds.object-ai-training: "reply" is no deadline of content/en/regions/eu.mdx
        Mend it: add it there, or take "time" out"
    `);
  });
  test('right without a law', () => {
    expect(after(LETTERS, replace(/ {6}law: .*\n/, ''))).toMatchInlineSnapshot(`
      "content/facts/letters.yaml:6
        eu.kinds.object-ai-training: a right has no law
        Mend it: name the law and article in "law", or make it a wish"
    `);
  });
  test('firm that is not there', () => {
    expect(after(LETTERS, replace('firm: the-firm', 'firm: the-frim'))).toMatchInlineSnapshot(`
      "content/facts/letters.yaml:2
        firm: unknown firm "the-frim"
        Mend it: did you mean "the-firm"? Otherwise add it: content/facts/firms.yaml"
    `);
  });
  test('gap that letters do not have', () => {
    expect(after(LETTER_WORDS, replace('My reason: {reason}', 'My reason: {reasons}'))).toMatchInlineSnapshot(`
      "content/letters/en.yaml:62
        reason: the value is not accepted
        Mend it: "{reasons}" is no gap of a letter: use one of name, account, email, place, reason, sentOn, answeredOn, number, child, person, relation, page, links, idNumber, address, date, signature, apps, law, time, firm, regulator, outcome"
    `);
  });
  test('words of letters in a file that is no language', () => {
    write('content/letters/english.yaml', 'checked: true\n');
    remove(LETTER_WORDS);
    expect(check()).toMatchInlineSnapshot(`
      "content/facts/letters.yaml:3
        eu.languages: no letters are written in "en"
        Mend it: write content/letters/en.yaml, or take the language out

      content/facts/letters.yaml:12
        elsewhere.languages: no letters are written in "en"
        Mend it: write content/letters/en.yaml, or take the language out

      content/letters/en.yaml
        file: it is missing
        Mend it: create it; src/schemas/letter.ts lists what it holds

      content/letters/english.yaml
        file name: it is no file with the words of letters in one language
        Mend it: name it by the code of the language: pl.yaml, zh-Hant.yaml"
    `);
  });
  test('letter on a page of a kind that the place does not have', () => {
    expect(after(REGION, append('<LetterWords region="eu" kind="access" />'))).toMatchInlineSnapshot(`
      "content/en/regions/eu.mdx:21
        <LetterWords kind>: the region has no letter "access"
        Mend it: add it to content/facts/letters.yaml, or use object-ai-training"
    `);
  });
});

describe('waiting times:', () => {
  test('nothing says how days are counted', () => {
    expect(after(REGION, inRegion(DEADLINE('')))).toMatchInlineSnapshot(`
      "content/en/regions/eu.mdx:12
        counting: it is missing, and this place has deadlines
        Mend it: say which holidays count, what becomes of a last day that is a day off, and where that stands"
    `);
  });
  test('nothing says what starts the time for a complaint', () => {
    const complaint = DEADLINE('').replace('what: reply', 'what: complaint-window');
    expect(after(REGION, inRegion(complaint + COUNTING))).toMatchInlineSnapshot(`
      "content/en/regions/eu.mdx:12
        deadlines.0.from: nothing says what starts the time for a complaint
        Mend it: add "from": answer, answer-due, request or harm"
    `);
  });
  test('place of holidays that is no code', () => {
    expect(after(REGION, inRegion(DEADLINE('') + COUNTING.replace('ES', 'Spain')))).toMatchInlineSnapshot(`
      "content/en/regions/eu.mdx:13
        counting.holidays: the value is not accepted
        Mend it: use the code of a country, or of a part of it, for example IE or GB-ENG"
    `);
  });
  test('with all of it they are fine', () => {
    expect(after(REGION, inRegion(DEADLINE(', from: request') + COUNTING))).toBe('');
  });
});
