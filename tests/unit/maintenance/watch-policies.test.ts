import { execFileSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareVersions, openCheckout } from '../../../src/maintenance/policy-versions.ts';
import { makeFolder, runCommand, writeFiles } from './run.ts';

const folder = makeFolder();
const archive = join(folder, 'pga-versions');
const PRIVACY = 'Facebook/Privacy Policy.md';
const TERMS = 'Facebook/Terms of Service.md';

const POLICY = `What we collect
===============

We collect your posts.

Your rights
-----------

You can object.

### Where to object

In the form.
`;

function git(where: string, date: string, ...args: string[]): string {
  const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org' };
  const committer = { GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' };
  const dates = { GIT_AUTHOR_DATE: `${date}T12:00:00Z`, GIT_COMMITTER_DATE: `${date}T12:00:00Z` };
  // No setting of the machine may change what these commits are.
  const quiet = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  return execFileSync('git', ['-C', where, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...who, ...committer, ...dates, ...quiet },
  }).trim();
}

/** Records a version of files as the archive does, and gives its hash. */
function record(date: string, files: Record<string, string>): string {
  writeFiles(archive, files);
  git(archive, date, 'add', '-A');
  git(archive, date, 'commit', '-q', '-m', `Record new changes of ${date}`);
  return git(archive, date, 'rev-parse', 'HEAD');
}

let first = '';
let newest = '';
beforeAll(() => {
  writeFiles(archive, {});
  execFileSync('git', ['init', '-q', '-b', 'main', archive], { stdio: 'ignore' });
  first = record('2026-07-01', {
    [PRIVACY]: POLICY,
    [TERMS]: 'Terms\n=====\n\nBe kind.\n',
    'WhatsApp/Old.md': 'Old text\n',
  });
  record('2026-08-01', { [PRIVACY]: POLICY.replace('In the form.', 'In the form of Meta.') });
  renameSync(join(archive, 'WhatsApp/Old.md'), join(archive, 'WhatsApp/Privacy Policy.md'));
  newest = record('2026-09-01', {
    [PRIVACY]: POLICY.replace('In the form.', 'In the new form.').replace('We collect your posts.\n\n', ''),
    [TERMS]: 'Terms\n=====\n\nBe kind.\n',
  });
});

const compare = async (file: string, reviewed: { commit?: string; date?: string }) =>
  compareVersions(await openCheckout(archive), { file, reviewed });

describe('a policy', () => {
  test('that changed is told with its versions, the size of the change and the headings it stands under', async () => {
    const change = await compare(PRIVACY, { commit: first });
    expect(change).toMatchObject({
      kind: 'changed',
      from: { commit: first, date: '2026-07-01' },
      added: 1,
      removed: 3,
      headings: ['What we collect', 'Where to object'],
    });
    expect(change.kind === 'changed' && change.versions.map(({ date }) => date)).toEqual(['2026-09-01', '2026-08-01']);
  });

  test('is compared with the last version of the day we read it, where we know no version', async () => {
    const change = await compare(PRIVACY, { date: '2026-08-01' });
    expect(change).toMatchObject({
      kind: 'changed',
      from: { date: '2026-08-01' },
      headings: ['What we collect', 'Where to object'],
    });
    expect(change.kind === 'changed' && change.versions).toHaveLength(1);
    expect(await compare(PRIVACY, { date: '2026-09-01' })).toMatchObject({ kind: 'unchanged' });
  });

  test('that did not change says so', async () => {
    expect(await compare(TERMS, { commit: first })).toMatchObject({ kind: 'unchanged', from: { date: '2026-07-01' } });
  });

  test('that was renamed says where it is now', async () => {
    expect(await compare('WhatsApp/Old.md', { commit: first })).toEqual({
      kind: 'unknown',
      reason: `WhatsApp/Old.md is called WhatsApp/Privacy Policy.md since 2026-09-01 (${newest.slice(0, 8)})`,
      mending: 'set "file" to WhatsApp/Privacy Policy.md',
    });
  });

  test('that never stood there says so', async () => {
    expect(await compare('Facebook/Nothing.md', { commit: first })).toMatchObject({
      kind: 'unknown',
      reason: 'Facebook/Nothing.md never stood in this repository',
    });
  });

  test('read before the archive began says how to get its beginning', async () => {
    expect(await compare(PRIVACY, { date: '2025-01-01' })).toMatchObject({
      reason: 'this checkout has no version as old as 2025-01-01',
    });
  });

  test('read in a version that is not here says how to get it', async () => {
    const lost = await compare(PRIVACY, { commit: 'a'.repeat(40) });
    expect(lost).toMatchObject({ reason: 'the version we read (aaaaaaaa) is not in this checkout' });
    expect(lost.kind === 'unknown' && lost.mending).toContain('fetch --all');
  });

  test('in a checkout without its history says which command brings the rest', async () => {
    const shallow = join(folder, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${archive}`, shallow], { stdio: 'ignore' });
    const lost = await compareVersions(await openCheckout(shallow), { file: PRIVACY, reviewed: { commit: first } });
    expect(lost.kind === 'unknown' && lost.mending).toBe(
      `fetch its whole history: git -C ${shallow} fetch --unshallow`,
    );
  });
});

describe('the command', () => {
  const content = join(folder, 'site');
  const entry = (id: string, file: string, reviewed: string, repository = 'OpenTermsArchive/pga-versions'): string =>
    `- { id: ${id}, name: Policy ${id}, repository: ${repository}, file: ${file}, reviewed: ${reviewed}, sources: [policy-source] }\n`;
  const policies = (text: string) => {
    writeFiles(content, {
      'content/facts/policies.yaml': text,
      'content/facts/forms.yaml': '- { id: the-form, sources: [other, policy-source] }\n',
      'content/facts/disputes.yaml': '- { id: the-dispute, positions: [{ source: policy-source }] }\n',
      'content/facts/limits.yaml': '- { id: the-limit, sources: [other] }\n',
      'content/en/faqs/who.mdx': '---\ntitle: Who\nreviewed: 2026-07-02\nsources: [policy-source]\n---\n\nText.\n',
      'content/en/faqs/why.mdx': '---\ntitle: Why\nreviewed: 2026-07-02\nsources: [other]\n---\n\nText.\n',
    });
    return ['--content', content, '--from', archive];
  };

  test('lists what changed with the pages and facts to read again, and what did not', async () => {
    const args = policies(
      entry('changed', PRIVACY, `{ commit: '${first}' }`) +
        entry('same', TERMS, '{ date: 2026-07-01 }') +
        entry('elsewhere', TERMS, '{ date: 2026-07-01 }', 'OpenTermsArchive/contrib-versions'),
    );
    const { code, said, complained } = await runCommand('watch-policies', args);
    expect(complained).toBe('');
    expect(code).toBe(0);
    expect(said).toContain('1 changed, 1 unchanged, 0 could not be compared, 1 not looked at.');
    expect(said).toContain('1 lines new, 3 lines gone since 2026-07-01');
    expect(said).toContain('Under: “What we collect”, “Where to object”');
    expect(said).toContain('Pages to read again (1):\n- content/en/faqs/who.mdx:3\n');
    expect(said).toContain(
      'Facts to read again (2):\n- content/facts/disputes.yaml:1 the-dispute\n- content/facts/forms.yaml:1 the-form\n',
    );
    expect(said).toContain('- Policy same: since 2026-07-01');
    expect(said).toContain('- Policy elsewhere: OpenTermsArchive/contrib-versions');
    expect((await runCommand('watch-policies', [...args, '--fail'])).code).toBe(1);
  });

  test('says what to do where a policy cannot be compared, and ends differently', async () => {
    const { code, said } = await runCommand(
      'watch-policies',
      policies(entry('old', 'WhatsApp/Old.md', '{ date: 2026-07-01 }')),
    );
    expect(code).toBe(2);
    expect(said).toContain('Mend it: set "file" to WhatsApp/Privacy Policy.md');
  });

  test('says what to do without a checkout', async () => {
    const args = policies(entry('same', TERMS, '{ date: 2026-07-01 }')).slice(0, 2);
    const none = await runCommand('watch-policies', args);
    expect([none.code, none.complained]).toEqual([2, expect.stringContaining('--from ../pga-versions')]);
    const wrong = await runCommand('watch-policies', [...args, '--from', join(folder, 'nothing-here')]);
    expect([wrong.code, wrong.complained]).toEqual([2, expect.stringContaining('Mend it: git clone https://')]);
  });

  test('says so where a checkout is one we know nothing of', async () => {
    const args = policies(entry('other', TERMS, '{ date: 2026-07-01 }', 'someone/else'));
    const { code, complained } = await runCommand('watch-policies', args);
    expect([code, complained]).toEqual([2, expect.stringContaining('--repository <owner/name>')]);
  });
});
