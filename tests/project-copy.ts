import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const project = resolve(import.meta.dirname, '..');

/** A copy of the project that a test may change and build without touching the real one. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'opt-out-guide-'));

  constructor() {
    for (const name of ['content', 'src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
      cpSync(join(project, name), join(this.folder, name), { recursive: true });
    }
    // Links one by one, not the whole folder: the tools keep their caches in node_modules, and those must not mix.
    // Only the share images may: they are kept under a hash of all they were made from.
    mkdirSync(join(this.folder, 'node_modules'));
    for (const name of readdirSync(join(project, 'node_modules'))) {
      if (name === '.astro' || name === '.vite') continue;
      symlinkSync(join(project, 'node_modules', name), join(this.folder, 'node_modules', name));
    }
  }

  write(file: string, text: string): void {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  change(file: string, change: (text: string) => string): void {
    const before = readFileSync(join(this.folder, file), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`The change of ${file} changed nothing`);
    this.write(file, after);
  }

  /** Runs `astro build`. Rejects with `code`, `stdout` and `stderr` where the build fails. */
  async build(environment: Readonly<Record<string, string>> = {}): Promise<void> {
    const astro = join(project, 'node_modules/astro/bin/astro.mjs');
    // Not the whole environment: the test runner sets NODE_ENV and BASE_URL, which would change the build.
    const { PATH, HOME, TMPDIR } = process.env;
    const env = { PATH, HOME, TMPDIR, ASTRO_TELEMETRY_DISABLED: '1', ...environment } as NodeJS.ProcessEnv;
    await promisify(execFile)(process.execPath, [astro, 'build'], { cwd: this.folder, env });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
