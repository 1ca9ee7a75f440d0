import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Manifest {
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Locked extends Manifest {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Packages of the site, and of measuring tools and system tests, which are installed for themselves. */
describe.each(['.', 'tests/bench', 'tests/system', 'tests/system/observatory'])('the packages of %s', (folder) => {
  const manifest = JSON.parse(read(`${folder}/package.json`)) as Manifest;
  const { '': own = {}, ...packages } = (
    JSON.parse(read(`${folder}/package-lock.json`)) as { packages: Readonly<Record<string, Locked>> }
  ).packages;
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

  test('are wanted in one exact version', () => {
    expect(Object.keys(wanted).length).toBeGreaterThan(0);
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('are locked in the version that is wanted', () => {
    expect({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies }).toEqual(wanted);
    const locked = Object.keys(wanted).map((name) => [name, packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(locked)).toEqual(wanted);
  });

  test('are each the very files that were locked, whichever registry they come from', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(Object.keys(wanted).length);
    const loose = Object.entries(packages).filter(
      ([, { version = '', integrity = '', link, resolved }]) =>
        link === true ||
        resolved !== undefined ||
        !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version) ||
        !/^sha512-[\w+/]{86}==$/.test(integrity),
    );
    expect(loose).toEqual([]);
    expect(read(`${folder}/.npmrc`)).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  });

  test('run a script at installation only where that was decided, and no decision is left over', () => {
    const withScript = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect([...new Set(withScript)].sort()).toEqual(Object.keys(manifest.allowScripts ?? {}).sort());
    expect(read(`${folder}/.npmrc`)).toMatch(/^strict-allow-scripts=true$/m);
  });

  test('are locked for every operating system', () => {
    const options = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(folder !== '.' || options.length > 50).toBe(true);
    const names = Object.keys(packages);
    expect(options.filter((name) => !names.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });
});

test('the only scripts that run at installation are those we read: the one that unpacks Node', () => {
  const { allowScripts = {} } = JSON.parse(read('package.json')) as Manifest;
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node']);
});

describe('workflows', () => {
  const folder = '.github/workflows';
  const files = readdirSync(join(root, folder)).map((name) => ({ name, text: read(`${folder}/${name}`) }));

  test('use each action as it was when we looked at it, and say which version that is', () => {
    const used = files.flatMap(({ text }) => text.match(/uses: .*/g) ?? []);
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((line) => !/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  /** What a job may do besides reading. Those that report write issues, and run at their hours only: never for a change by others. */
  const MORE: Readonly<Record<string, Readonly<Record<string, object>>>> = {
    'test-and-publish.yml': { publish: { pages: 'write', 'id-token': 'write' } },
    'freshness.yml': { 'work-list': { contents: 'read', issues: 'write' } },
    'links.yml': { links: { contents: 'read', issues: 'write' } },
  };

  test('may read and no more, but for the steps that publish and report', () => {
    expect(files.length).toBeGreaterThan(1);
    for (const { name, text } of files) {
      const { permissions, jobs, on } = parse(text) as {
        permissions: object;
        on: object;
        jobs: Record<string, { permissions?: object }>;
      };
      expect(permissions, name).toEqual({ contents: 'read' });
      const more = Object.entries(jobs).flatMap(([job, own]) => (own.permissions ? [[job, own.permissions]] : []));
      expect(Object.fromEntries(more), name).toEqual(MORE[name] ?? {});
      if (text.includes('issues: write')) expect(Object.keys(on), name).toEqual(['schedule', 'workflow_dispatch']);
    }
  });

  test('take the files along whose names begin with a dot: security.txt is in such a folder', () => {
    const upload = files.map(({ text }) => text.split('upload-pages-artifact@')[1]).find((text) => text !== undefined);
    expect(upload?.split('\n\n')[0]).toContain('include-hidden-files: true');
  });
});
