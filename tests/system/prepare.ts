/**
 * Before the system suite: says which Debian packages it needs and why, installs those that are missing where it may, and makes the
 * packaged site out of `dist/`. Elsewhere it says what is missing and stops.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PACKAGES, type SystemPackage } from './packages.ts';

const project = resolve(import.meta.dirname, '../..');
const observatory = resolve(import.meta.dirname, 'observatory');

const isThere = ({ command }: SystemPackage): boolean =>
  command.startsWith('/')
    ? existsSync(command)
    : spawnSync('sh', ['-c', `command -v ${command}`], { env: { ...process.env, PATH: searchPath() } }).status === 0;
/** Where Debian puts servers is on the path of root alone. */
const searchPath = (): string => `${process.env['PATH'] ?? ''}:/usr/sbin`;

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const missing = PACKAGES.filter((entry) => !isThere(entry));
if (missing.length > 0) {
  console.log('The system suite needs these Debian packages:');
  for (const entry of missing) console.log(`  ${entry.package}: ${entry.why}`);
  const names = missing.map((entry) => entry.package);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    stop(
      `They are installed by itself only where it is root on Debian. Here, run: sudo apt-get install ${names.join(' ')}`,
    );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { stdio: 'inherit', env });
}

execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', import.meta.dirname], { stdio: 'inherit' });
installObservatory();
if (!existsSync(resolve(project, 'dist/index.html')))
  stop('There is no built site in dist/. Run "npm run build" first: the system suite serves what was built');
execFileSync(process.execPath, [resolve(project, 'deploy/package-site.ts')], { stdio: 'inherit', cwd: project });

/**
 * Mozilla's rules for headers have a lock file of their own: the site does not need them. Their install script would fetch lists from
 * other hosts, so it does not run.
 */
function installObservatory(): void {
  const wanted = readFileSync(resolve(observatory, 'package-lock.json'), 'utf8');
  const marker = resolve(observatory, 'node_modules/.package-lock.json');
  const version = (lock: string): unknown =>
    (JSON.parse(lock) as { packages: Record<string, { version?: string }> }).packages[
      'node_modules/@mdn/mdn-http-observatory'
    ]?.version;
  if (existsSync(marker) && version(readFileSync(marker, 'utf8')) === version(wanted)) return;
  console.log(
    'Installing the rules of the HTTP Observatory (npm package @mdn/mdn-http-observatory), to grade the headers',
  );
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', observatory], { stdio: 'inherit' });
}
