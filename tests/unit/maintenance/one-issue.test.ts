import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeFolder, writeFiles } from './run.ts';

const script = resolve(import.meta.dirname, '../../../.github/one-issue.sh');
const folder = makeFolder();
const calls = join(folder, 'calls');

/** Runs the script with a `gh` that only writes down what it is asked. */
function run(text: string, open: string): string[] {
  writeFiles(folder, {
    'bin/gh': `#!/bin/sh\necho "$*" >> ${calls}\ncase "$1 $2" in "issue list") echo '${open}' ;; esac\n`,
    'list.md': text,
  });
  chmodSync(join(folder, 'bin/gh'), 0o755);
  execFileSync(script, ['freshness', 'What to check again', join(folder, 'list.md')], {
    env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}` },
  });
  return readFileSync(calls, 'utf8').trim().split('\n');
}

beforeEach(() => writeFiles(folder, { calls: '' }));

describe('the issue of a scheduled report', () => {
  test('is opened where none is open', () => {
    expect(run('# List\n', '').at(-1)).toBe(
      `issue create --title What to check again --label freshness --body-file ${join(folder, 'list.md')}`,
    );
  });

  test('is written anew where one is open, so that there is never a second', () => {
    const said = run('# List\n', '12');
    expect(said.at(-1)).toBe(`issue edit 12 --body-file ${join(folder, 'list.md')}`);
    expect(said.filter((line) => line.includes('issue create'))).toEqual([]);
  });

  test('is not asked for where there is nothing to report', () => {
    expect(run('', '12')).toEqual(['']);
  });
});
