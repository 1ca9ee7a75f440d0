import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { dist, readPages } from './built-site.ts';

const pages = new Map(readPages().map((page) => [page.path, page.$]));
const pageAt = (path: string) => {
  const $ = pages.get(path);
  if (!$) throw new Error(`There is no page ${path} in the built site`);
  return $;
};

/** Entries of a data file; tests/site/data.test.ts holds the files themselves. */
function entriesOf(name: 'regions' | 'faqs' | 'forms' | 'sources'): Record<string, unknown>[] {
  const data = JSON.parse(readFileSync(join(dist, 'data/v1', `${name}.json`), 'utf8')) as Record<string, unknown>;
  return z.array(z.record(z.string(), z.unknown())).min(6).parse(data[name]);
}

test('regions in the data say which countries they are and what can be done there', () => {
  for (const region of entriesOf('regions')) {
    expect(Array.isArray(region['countries'])).toBe(true);
    expect(String(region['status'])).toMatch(/^(?:can-object|can-ask|no-right|not-known)$/);
  }
});

describe('a page shows all there is:', () => {
  const missingOn = (path: string, entries: Record<string, unknown>[]): unknown[] => {
    const $ = pageAt(path);
    return entries.filter(({ id }) => $(`main [id="${String(id)}"]`).length !== 1).map(({ id }) => id);
  };

  test('/forms/', () => {
    expect(missingOn('/forms/', entriesOf('forms'))).toEqual([]);
  });

  test('the bibliography, by kind, and each kind is one press away', () => {
    const sources = entriesOf('sources');
    const kinds = [...new Set(sources.map(({ kind }) => String(kind)))];
    expect(kinds.length).toBeGreaterThan(5);
    for (const kind of kinds) {
      expect(pageAt('/sources/')(`main a[href="/sources/${kind}/"]`)).toHaveLength(1);
      expect(
        missingOn(
          `/sources/${kind}/`,
          sources.filter((source) => source['kind'] === kind),
        ),
      ).toEqual([]);
    }
  });

  test('a form says where, login, what it asks, when it was seen, and what to try when it is closed', () => {
    const $ = pageAt('/forms/');
    const entries = $('main li[id]').toArray();
    expect(entries.length).toBeGreaterThan(15);
    for (const entry of entries) {
      const terms = $(entry).find('dt').toArray();
      expect(terms.map((term) => $(term).text().trim())).toEqual([
        'Offered in:',
        'Login:',
        'It asks for:',
        'Seen:',
        'It does not open?',
      ]);
      for (const term of terms) expect($(term).next('dd').text().trim(), $(entry).attr('id')).not.toBe('');
    }
  });

  test('what cannot be done leads to what can', () => {
    const $ = pageAt('/cannot/');
    const entries = $('main li[id]').toArray();
    expect(entries.length).toBeGreaterThan(8);
    for (const entry of entries) expect($(entry).find('a[href^="/guides/"]').length, $(entry).attr('id')).toBe(1);
    expect($('a[href$="/#limits"]').length).toBe(entriesOf('regions').length);
  });

  test('each question has a place of its own in the list', () => {
    const $ = pageAt('/faqs/');
    for (const { id } of entriesOf('faqs'))
      expect($(`[data-question][id="${String(id)}"] a[href="#${String(id)}"]`)).toHaveLength(1);
  });

  test.each(['/disputed/', '/replies/', '/updates/', '/updates/corrections/'])('%s has entries', (path) => {
    expect(pageAt(path)('main [id]').length).toBeGreaterThan(1);
  });
});

test('the European page names the authority of each member, and leads to what it wants', () => {
  const $ = pageAt('/regions/eu/');
  const eu = entriesOf('regions').find(({ id }) => id === 'eu');
  // Åland and France overseas have the authority of their country.
  const overseas = ['AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT'];
  const members = (eu?.['countries'] as string[]).filter((code) => !overseas.includes(code));
  expect(members.length).toBe(30);
  const names = new Intl.DisplayNames('en-GB', { type: 'region' });
  const listed = $('#countries ~ ul li[id^="eu-"]')
    .toArray()
    .map((item) => $(item).find('b').text());
  expect([...listed].sort()).toEqual(members.map((code) => names.of(code)).sort());
  const complain = pageAt('/complain/');
  for (const item of $('li[id^="eu-"]').toArray()) {
    const id = $(item).attr('id') ?? '';
    expect($(item).find('a').attr('href')).toBe(`/complain/#${id}`);
    expect(complain(`#${id} a[href^="https://"]`).length, id).toBeGreaterThan(0);
    expect(complain(`#${id} dl dt`).first().text()).toBe('Languages');
  }
});
