import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SAMPLE } from './sample.ts';
import {
  FAQ,
  folder,
  FORMS,
  GUIDE,
  LETTERS,
  REGION,
  after,
  append,
  check,
  remove,
  replace,
  write,
} from './sample-folder.ts';

const ELSEWHERE = 'content/en/regions/elsewhere.mdx';
/** Another region, made from the one of the sample. */
const addRegion = (id: string, fields: string): void => {
  write(`content/en/regions/${id}.mdx`, (SAMPLE[REGION] ?? '').replace('countries: [ES]', fields));
  const letters = SAMPLE[LETTERS] ?? '';
  write(
    LETTERS,
    `${readFileSync(join(folder, LETTERS), 'utf8')}${letters.slice(letters.indexOf('- id: elsewhere')).replace('elsewhere', id)}`,
  );
};

describe('every country leads to one region:', () => {
  test('region without a continent', () => {
    expect(after(REGION, replace('continent: europe\n', ''))).toMatchInlineSnapshot(`
      "content/en/regions/eu.mdx
        continent: it is missing
        Mend it: add it: the list of places is in groups by continent"
    `);
  });
  test('continent for everywhere else', () => {
    expect(after(ELSEWHERE, replace('status:', 'continent: asia\nstatus:'))).toMatchInlineSnapshot(`
      "content/en/regions/elsewhere.mdx:6
        continent: this place lies on every continent
        Mend it: remove the line"
    `);
  });
  test('no place for everywhere else', () => {
    remove(ELSEWHERE);
    expect(check()).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:14
        link to /regions/elsewhere/: unknown region id "elsewhere"
        Mend it: add it: content/en/regions/elsewhere.mdx

      content/en/regions/elsewhere.mdx
        file: it is missing
        Mend it: create it: it is the place for every country without a page

      content/facts/letters.yaml:10
        elsewhere.id: there is no place "elsewhere"
        Mend it: use the id of a region"
    `);
  });
  test('country in two regions', () => {
    addRegion('iberia', 'countries: [PT, ES]');
    expect(check()).toMatchInlineSnapshot(`
      "content/en/regions/iberia.mdx:6
        countries.1: ES stands in content/en/regions/eu.mdx too
        Mend it: keep it in one of the two; a part of a country names its "parent""
    `);
  });
  test('part of a country, with its code, is fine', () => {
    addRegion('madrid', 'countries: [ES]\nparent: eu\nsubdivision: ES-MD');
    expect(check()).toBe('');
  });
  test.each([
    ['UK', 'did you mean GB (United Kingdom)?'],
    ['XX', 'use the two-letter code of ISO 3166-1, for example DE'],
    ['EU', 'use the two-letter code of ISO 3166-1, for example DE'],
    ['ZZ', 'use the two-letter code of ISO 3166-1, for example DE'],
    ['DD', 'did you mean DE (Germany)?'],
  ])('%s is no country', (code, mending) => {
    expect(after(REGION, replace('[ES]', `[ES, ${code}]`))).toBe(
      `content/en/regions/eu.mdx:6\n  countries.1: there is no country ${code}\n  Mend it: ${mending}`,
    );
  });
  test('parent that is not there', () => {
    addRegion('madrid', 'countries: [ES]\nparent: spain\nsubdivision: ES-MD');
    expect(check()).toMatchInlineSnapshot(`
      "content/en/regions/madrid.mdx:7
        parent: unknown region id "spain"
        Mend it: add it: content/en/regions/spain.mdx"
    `);
  });
  test('part of a part', () => {
    addRegion('madrid', 'countries: [ES]\nparent: eu\nsubdivision: ES-MD');
    addRegion('centre', 'countries: [ES]\nparent: madrid\nsubdivision: ES-M');
    expect(check()).toMatchInlineSnapshot(`
      "content/en/regions/centre.mdx:7
        parent: "madrid" is part of "eu" itself
        Mend it: name the country, which is part of nothing"
    `);
  });
});

describe('names people use stand with their place:', () => {
  const names = (line: string) => replace('\nstatus:', `\nalsoCalled:\n  ${line}\nstatus:`);

  test('of a country here', () => {
    expect(after(REGION, names('ES: [Hispania]'))).toBe('');
  });
  test('of a country without a region', () => {
    expect(after(ELSEWHERE, names('CN: [PRC]'))).toBe('');
  });
  test('of a part of a country', () => {
    addRegion('madrid', 'countries: [ES]\nparent: eu\nsubdivision: ES-MD\nalsoCalled: { ES-MD: [Madrid] }');
    expect(check()).toBe('');
  });
  test('of a region of several countries as a whole', () => {
    expect(after(REGION, (text) => names('EU: [Europe]')(text).replace('[ES]', '[ES, PT]'))).toBe('');
  });
  test('of a region of one country as a whole', () => {
    expect(after(REGION, names('EU: [Europe]'))).toMatchInlineSnapshot(`
      "content/en/regions/eu.mdx:9
        alsoCalled.EU: there is no place EU
        Mend it: use the two-letter code of ISO 3166-1, for example DE"
    `);
  });
  test('country of another region', () => {
    expect(after(ELSEWHERE, names('ES: [Hispania]'))).toMatchInlineSnapshot(`
      "content/en/regions/elsewhere.mdx:7
        alsoCalled.ES: ES belongs to "eu"
        Mend it: move it to "alsoCalled" of eu.mdx"
    `);
  });
  test('code that is none', () => {
    expect(after(REGION, names('UK: [England]'))).toMatchInlineSnapshot(`
      "content/en/regions/eu.mdx:9
        alsoCalled.UK: there is no place UK
        Mend it: did you mean GB (United Kingdom)?"
    `);
  });
  test('word for a code', () => {
    expect(after(REGION, names('Spain: [Hispania]'))).toMatchInlineSnapshot(`
      "content/en/regions/eu.mdx:9
        alsoCalled.Spain: there is no place Spain
        Mend it: use the two-letter code of ISO 3166-1, for example DE"
    `);
  });
  test('list without codes', () => {
    expect(after(REGION, names('[Hispania]'))).toMatchInlineSnapshot(`
      "content/en/regions/eu.mdx:9
        alsoCalled: it is a list, but a group of fields is wanted
        Mend it: write its fields below it, each on a line of its own as "name: value""
    `);
  });
  test('time zone that is none', () => {
    expect(after(REGION, replace('status:', 'timeZones: [Europe/Nowhere]\nstatus:'))).toMatchInlineSnapshot(`
      "content/en/regions/eu.mdx:8
        timeZones.0: the value is not accepted
        Mend it: use an IANA name, for example Europe/Berlin"
    `);
  });
  test('time zone with an old name is fine', () => {
    expect(after(REGION, replace('status:', 'timeZones: [Asia/Calcutta]\nstatus:'))).toBe('');
  });
});

describe('a component stands where it can work:', () => {
  test('step outside its list', () => {
    expect(after(FAQ, append('<Step>\n\nTap **Hide**.\n\n</Step>'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <Step>: it does not stand directly in <Steps>
        Mend it: put <Steps> and </Steps> around the steps"
    `);
  });
  test('step inside another component of its list', () => {
    const text =
      '<Steps>\n\n<Step>\n\n<OnlyIn regions="eu">\n\n<Step>\n\nTap.\n\n</Step>\n\n</OnlyIn>\n\n</Step>\n\n</Steps>';
    expect(after(FAQ, append(text))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:22
        <Step>: it does not stand directly in <Steps>
        Mend it: put <Steps> and </Steps> around the steps"
    `);
  });
  test('text between the steps', () => {
    expect(after(GUIDE, replace('</Step>\n', '</Step>\n\nWait.\n'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:37
        <Steps>: something stands in it that is no step
        Mend it: put it into a <Step>, or before <Steps>"
    `);
  });
  test('list without a step', () => {
    expect(after(FAQ, append('<Steps>\n\n</Steps>'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <Steps>: it has no step
        Mend it: put each step between <Step> and </Step>"
    `);
  });
  test('steps written close together are fine', () => {
    expect(after(FAQ, append('<Steps>\n<Step>Tap **Hide**.</Step>\n<Step>Tap **Yes**.</Step>\n</Steps>'))).toBe('');
    expect(after(GUIDE, append('<Steps><Step>Tap **Hide**.</Step> <Step>Tap **Yes**.</Step></Steps>'))).toBe('');
  });
  test('waiting time that the region does not have', () => {
    expect(after(FAQ, append('Wait <Deadline region="eu" what="reply" />.'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <Deadline what>: the region has no waiting time "reply"
        Mend it: add it to "deadlines" in content/en/regions/eu.mdx"
    `);
  });
  test('waiting time of another kind', () => {
    const deadlines =
      'deadlines:\n  - { what: access, amount: 1, unit: month, law: GDPR, confidence: primary, sources: [law-text] }\n' +
      'counting: { lastDay: not-known, holidays: ES, law: our reading, confidence: unconfirmed, sources: [law-text] }\nstatus:';
    write(FAQ, append('Wait <Deadline region="eu" what="reply" />.')(SAMPLE[FAQ] ?? ''));
    expect(after(REGION, replace('status:', deadlines))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <Deadline what>: the region has no waiting time "reply"
        Mend it: add it to "deadlines" in content/en/regions/eu.mdx, or use access"
    `);
  });
  test('effect values outside a guide', () => {
    expect(after(GUIDE, append('<NotCovered />'))).toBe('');
    expect(after(FAQ, append('<NotCovered />'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <NotCovered>: only a guide has effect values to show
        Mend it: name what stays untouched: items="trained-models ads""
    `);
  });
  test('list of what stays untouched outside a guide is fine', () => {
    expect(after(FAQ, append('<NotCovered items="ads" />'))).toBe('');
  });
  test('wrong word in a list of what stays untouched', () => {
    expect(after(FAQ, append('<NotCovered items="ads add" />'))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <NotCovered items>: "add" is not one of the allowed values
        Mend it: did you mean "ads"? Allowed are "trained-models" or "others-posts" or "web-data" or "meta-ai-button" or "ads" or "ads-from-ai-chats" or "human-review" or "always-public" or "ai-chats" or "public-posts" or "copies-already-made""
    `);
  });
  test('form without an address', () => {
    write(
      'content/facts/settings.yaml',
      '- id: hide-menu\n  platform: instagram\n  surface: app\n  exists: true\n  path: [{ label: Hide }]\n  confidence: primary\n  sources: [law-text]\n',
    );
    write(FORMS, (SAMPLE[FORMS] ?? '').replace('url: https://example.org/form', 'setting: hide-menu'));
    expect(after(GUIDE, append('<FormLink form="objection-form" />'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:39
        <FormLink form>: the form "objection-form" has no address
        Mend it: write <MenuPath setting="hide-menu" />"
    `);
  });
});

describe('blocks for regions that follow each other divide the regions:', () => {
  const block = (scope: string): string => `<OnlyIn ${scope}>\n\nYes.\n\n</OnlyIn>`;
  const blocks = (...scopes: string[]) => append(scopes.map(block).join('\n\n'));
  const addParts = (): void => addRegion('madrid', 'countries: [ES]\nparent: eu\nsubdivision: ES-MD');

  test('all of them, once each', () => {
    expect(after(GUIDE, blocks('regions="eu"', 'except="eu"'))).toBe('');
  });
  test('one for some of them alone', () => {
    expect(after(GUIDE, blocks('except="eu"'))).toBe('');
  });
  test('region in two blocks', () => {
    expect(after(GUIDE, blocks('regions="eu"', 'regions="elsewhere eu"'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:45
        <OnlyIn>: a block just before it is for eu too
        Mend it: name each region in one of the blocks only"
    `);
  });
  test('part of a region in two blocks', () => {
    addParts();
    expect(after(GUIDE, blocks('regions="eu"', 'regions="madrid"'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:45
        <OnlyIn>: a block just before it is for madrid too
        Mend it: name each region in one of the blocks only"
    `);
  });
  test('region in a block and among the rest', () => {
    expect(after(GUIDE, blocks('regions="eu"', 'except="elsewhere"'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:45
        <OnlyIn>: a block just before it is for eu too
        Mend it: name each region in one of the blocks only

      content/en/guides/hide-posts.mdx:45
        <OnlyIn except>: no block of this group is for elsewhere
        Mend it: take elsewhere out of "except", or add a block"
    `);
  });
  test('region in no block', () => {
    addRegion('pt', 'countries: [PT]');
    expect(after(GUIDE, blocks('regions="eu"', 'except="eu pt"'))).toMatchInlineSnapshot(`
      "content/en/guides/hide-posts.mdx:45
        <OnlyIn except>: no block of this group is for pt
        Mend it: take pt out of "except", or add a block"
    `);
  });
  test('with text between them each stands alone', () => {
    expect(after(GUIDE, append(`${block('regions="eu"')}\n\nAnd:\n\n${block('regions="eu"')}`))).toBe('');
  });
});

describe('the answer for the reader’s place comes first:', () => {
  const BLOCKS = '<OnlyIn regions="eu">\n\nYes.\n\n</OnlyIn>\n\n<OnlyIn except="eu">\n\nNo.\n\n</OnlyIn>\n\n';
  const begin = (lines: string) => replace('It says so.', `${lines}It says so.`);

  test('blocks at the start, for every place', () => {
    expect(after(FAQ, begin(BLOCKS))).toBe('');
  });
  test('text before the blocks of a page about certain places', () => {
    expect(after(FAQ, append(BLOCKS.trim()))).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:16
        <OnlyIn>: the page is about certain places, but something stands before its first block
        Mend it: begin the text with blocks that answer for each place; the general text follows"
    `);
  });
  test('text before the blocks of a page about all places is fine', () => {
    expect(after(FAQ, (text) => append(BLOCKS.trim())(text.replace('regions: [eu]', 'regions: all')))).toBe('');
  });
  test('blocks at the start that leave places out', () => {
    expect(after(FAQ, begin(BLOCKS.replace(' except="eu"', ' regions="elsewhere"')))).toBe('');
    addRegion('pt', 'countries: [PT]');
    expect(check()).toMatchInlineSnapshot(`
      "content/en/faqs/old-posts.mdx:14
        <OnlyIn>: blocks before the first heading answer for the reader’s place, and these have none for pt
        Mend it: add a block with "except" for all other places, or move the blocks below a heading"
    `);
  });
  test('a block for some places below a heading is fine', () => {
    expect(after(GUIDE, append('<OnlyIn regions="eu">\n\nYes.\n\n</OnlyIn>'))).toBe('');
  });
});
