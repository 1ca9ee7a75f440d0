import { describe, expect, test } from 'vitest';
import { securityText } from '../../src/domain/security-text.ts';

const contact = {
  contact: 'corrections@example.org',
  checked: '2026-11-22',
  languages: ['en', 'ar'],
  canonical: 'https://example.org/.well-known/security.txt',
  policy: 'https://example.org/guide/about/security/',
};

describe('security.txt', () => {
  test('says whom to write to, until when, in which languages, where it is and what we defend', () => {
    expect(securityText(contact)).toBe(
      `Contact: mailto:corrections@example.org
Expires: 2027-10-22T00:00:00Z
Preferred-Languages: en, ar
Canonical: https://example.org/.well-known/security.txt
Policy: https://example.org/guide/about/security/
`,
    );
  });
  test.each([
    ['2026-01-15', '2026-12-15'],
    ['2026-03-31', '2027-02-28'],
    ['2027-03-31', '2028-02-29'],
    ['2026-12-31', '2027-11-30'],
  ])('checked on %s it counts until %s', (checked, end) => {
    expect(securityText({ ...contact, checked })).toContain(`Expires: ${end}T00:00:00Z\n`);
  });
});
