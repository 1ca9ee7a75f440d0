import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/integrations/settings.ts';
import { HOSTS, startHost, type HostName } from './hosts/start-hosts.ts';
import { startTlsFront } from './hosts/tls-front.ts';

interface Grade {
  readonly score: number;
  readonly grade: string;
  readonly rules: readonly { readonly rule: string; readonly result: string; readonly pass: boolean }[];
}

const base = readAddress(process.env).pathname.replace(/\/?$/, '/');

/** What the HTTP Observatory says of a page, with https and http as on the open net. */
async function grade(name: HostName, path: string, change?: (folder: string) => void): Promise<Grade> {
  const host = await startHost(name, change);
  const front = await startTlsFront(host.port);
  try {
    const program = resolve(import.meta.dirname, 'observatory/grade.ts');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [program, String(front.httpPort), String(front.httpsPort), path],
      { env: { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: front.certificate } as NodeJS.ProcessEnv },
    );
    return JSON.parse(stdout) as Grade;
  } finally {
    front.stop();
    await host.stop();
  }
}

describe.each(HOSTS)('%s', (name) => {
  test.each(['', 'guides/object-on-instagram/', 'search/'])('gets 120 points or more for /%s', async (path) => {
    const { score, grade: mark, rules } = await grade(name, base + path);
    expect(rules).toHaveLength(10);
    expect(rules.filter(({ pass }) => !pass)).toEqual([]);
    expect([mark, score >= 120]).toEqual(['A+', true]);
    console.log(`${name} ${base}${path}: ${mark}, ${score} points`);
  });
});

test('a header that is taken away costs points', async () => {
  const { score, rules } = await grade('nginx', base, (folder) => {
    const file = join(folder, 'generated/nginx-server.conf');
    const rules = readFileSync(file, 'utf8');
    writeFileSync(file, rules.replace(/^ *add_header (?:Strict-Transport-Security|X-Content-Type-Options) .*$/gm, ''));
  });
  expect(score).toBeLessThan(100);
  expect(rules.filter(({ pass }) => !pass).map(({ rule }) => rule)).toEqual([
    'strict-transport-security',
    'x-content-type-options',
  ]);
});
