import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const project = resolve(import.meta.dirname, '../../..');

/** What a command did: its exit code, and what it wrote. */
export interface Ran {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/** Runs a command of maintainers as the shell does. The day and the address come from the test alone. */
export function runCommand(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [join(project, 'src/maintenance', `${name}.ts`), ...args], {
    cwd: tmpdir(),
    env: { ...process.env, SITE_DATE: '', SITE_URL: '', ...env },
  });
  let said = '';
  let complained = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code, said, complained })));
}

/** A folder of its own for the tests of a file, taken away at the end. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'opt-out-maintenance-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files below a folder, by path. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
