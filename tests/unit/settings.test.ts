import { describe, expect, test } from 'vitest';
import { readAddress, readDrafts, readRepository, readToday } from '../../src/integrations/settings.ts';

describe('the public address', () => {
  test.each([
    ['https://example.org', 'https://example.org/'],
    ['http://localhost:4321/guide/', 'http://localhost:4321/guide/'],
    ['', 'https://meta-ai-opt-out.example/'],
    [undefined, 'https://meta-ai-opt-out.example/'],
  ])('%s', (text, address) => {
    expect(readAddress({ SITE_URL: text }).href).toBe(address);
  });
  test.each([
    ['example.org', 'it is not a full address'],
    ['/guide/', 'it is not a full address'],
    ['ftp://example.org/', 'it does not begin with https:// or http://'],
    ['localhost:4321', 'it does not begin with https:// or http://'],
    ['https://example.org/?page=1', 'only a host and a folder may stand in it, no ?, # or name'],
  ])('%s is refused by name', (text, reason) => {
    expect(() => readAddress({ SITE_URL: text })).toThrow(
      `The setting SITE_URL is "${text}": ${reason}.\n  Mend it: write the whole public address, for example https://example.org/`,
    );
  });
});

describe('the day of the review clock', () => {
  test('is the one that is set, if any', () => {
    expect(readToday({ SITE_DATE: '2026-11-21' })).toBe('2026-11-21');
    expect(readToday({ SITE_DATE: '' })).toBeUndefined();
    expect(readToday({})).toBeUndefined();
  });
  test.each(['2026-02-30', 'today', '21.11.2026', '20261121'])('%s is refused by name', (text) => {
    expect(() => readToday({ SITE_DATE: text })).toThrow(
      `The setting SITE_DATE is "${text}": it is not a calendar date.\n  Mend it: write a real day as year-month-day`,
    );
  });
});

describe('the public repository', () => {
  test.each([
    ['https://github.com/owner/name', 'https://github.com/owner/name'],
    [' https://github.com/owner/my.site/ ', 'https://github.com/owner/my.site'],
    ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (text, address) => {
    expect(readRepository({ REPOSITORY_URL: text })).toBe(address);
  });
  test.each([
    ['github.com/owner/name', 'it is not a full address'],
    ['http://github.com/owner/name', 'it does not begin with https://'],
    ['git@github.com:owner/name.git', 'it is not a full address'],
    ['ssh://git@github.com/owner/name', 'it does not begin with https://'],
    ['https://github.com/owner/name?tab=readme', 'nothing may follow the name, no ? and no #'],
    ['https://github.com/owner', 'an owner and a name must follow the host, and nothing else'],
    ['https://github.com/owner/name/issues', 'an owner and a name must follow the host, and nothing else'],
  ])('%s is refused by name', (text, reason) => {
    expect(() => readRepository({ REPOSITORY_URL: text })).toThrow(
      `The setting REPOSITORY_URL is "${text}": ${reason}.\n  Mend it: write its address as the browser shows it`,
    );
  });
  test('with a password in it is refused without showing it', () => {
    const read = (): unknown => readRepository({ REPOSITORY_URL: 'https://me:secret@github.com/owner/name' });
    expect(read).toThrow('The setting REPOSITORY_URL is "…@…": a login name or password stands in it.');
    expect(read).not.toThrow('secret');
  });
});

describe('the setting for drafts', () => {
  test('shows them with 1, and never by mistake', () => {
    expect([{ DRAFTS: '1' }, { DRAFTS: '' }, {}].map(readDrafts)).toEqual([true, false, false]);
    expect(() => readDrafts({ DRAFTS: 'yes' })).toThrow('The setting DRAFTS is "yes": it is neither 1 nor left out.');
  });
});
