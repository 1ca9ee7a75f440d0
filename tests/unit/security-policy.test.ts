import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyFor } from '../../src/integrations/security-policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const html =
  '<head><style>a{}</style><script>run()</script><script type="application/ld+json">{}</script><script src="/x.js"></script></head>';

describe('the security policy of a page', () => {
  test('allows its inline script and style by hash, and its own files', () => {
    expect(policyFor('guides/', html)).toContain(`script-src 'self' ${hash('run()')};`);
    expect(policyFor('guides/', html)).toContain(`style-src ${hash('a{}')}`);
  });
  test('forbids everything else', () => {
    expect(policyFor('guides/', html)).toMatch(/^default-src 'none';/);
    expect(policyFor('guides/', html)).not.toMatch(/unsafe|worker-src|https?:/);
  });
  test('lets a page name a policy for its worker, and no other page any', () => {
    expect(policyFor('offline/', html)).toMatch(/;trusted-types worker(?:;|$)/);
    expect(policyFor('guides/', html)).toContain(";require-trusted-types-for 'script';trusted-types 'none'");
  });
  test('lets the search page alone run WebAssembly, in every language and folder', () => {
    for (const path of ['search/', 'de/search/', 'sub/search/'])
      expect(policyFor(path, html)).toContain("'wasm-unsafe-eval'");
    expect(policyFor('search/', html)).toContain("worker-src 'self'");
    expect(policyFor('research/notes/', html)).not.toContain('wasm');
  });
});
