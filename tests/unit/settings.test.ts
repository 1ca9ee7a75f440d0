import { describe, expect, test } from 'vitest';
import { readAddress, readToday } from '../../src/integrations/settings.ts';

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
