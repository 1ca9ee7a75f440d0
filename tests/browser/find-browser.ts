/**
 * Finds a browser of the Chromium family for the browser suite, and installs one where there is none.
 * Run as a script it does both and says what it did: `node tests/browser/find-browser.ts`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Set it to the path of a browser to use that one. */
const VARIABLE = 'BROWSER_PATH';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** Path of a browser on this machine: the one the variable names, Playwright's own, then one of the system. */
export function findBrowser(): string | undefined {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== '') {
    if (!isExecutable(named))
      throw new Error(
        `${VARIABLE} is "${named}", and no program is there. Set it to the path of Chrome or Chromium, or unset it`,
      );
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ofSystem = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [chromium.executablePath(), ...ofSystem, ...MAC_APPS].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Ways to install a browser, the likeliest first. Ubuntu's own package is a snap, which does not run everywhere. */
function installers(): { say: string; run: () => boolean }[] {
  const playwright = {
    say: 'with Playwright (npx playwright install chromium)',
    run: () =>
      run(process.execPath, [
        join('node_modules', '@playwright', 'test', 'cli.js'),
        'install',
        ...(isRoot() ? ['--with-deps'] : []),
        'chromium',
      ]),
  };
  if (!isDebian() || !isRoot()) return [playwright];
  const apt = {
    say: 'with the package manager (apt-get install chromium)',
    run: () =>
      run('apt-get', ['update', '-qq']) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']),
  };
  return [apt, playwright];
}

function run(command: string, args: readonly string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0;
}

/** Finds a browser or installs one, and says so. Ends the program with a sentence where neither works. */
function main(): void {
  let path = findBrowser();
  if (path === undefined) {
    for (const installer of installers()) {
      console.log(`No Chrome or Chromium was found. Installing one ${installer.say}. This takes a minute.`);
      if (installer.run() && (path = findBrowser()) !== undefined) break;
    }
  }
  if (path === undefined) {
    console.error(
      `The browser tests need Chrome or Chromium, and it could not be installed. Install it by hand (Debian: "apt-get install chromium"; ` +
        `elsewhere: "npx playwright install --with-deps chromium"), or set ${VARIABLE} to its path. Then run the tests again.`,
    );
    process.exit(1);
  }
  const version = execFileSync(path, ['--version', ...(isRoot() ? ['--no-sandbox'] : [])], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  console.log(`Browser tests use ${version} (${path})`);
}

if (import.meta.main) main();
