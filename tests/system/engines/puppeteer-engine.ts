import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { launch, type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { printRulesForAll, SCREEN, type Engine, type Tab } from './engine.ts';

/** Keeps the browser from calling home. The sandbox does not work as root. */
const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the Firefox on this machine: the one of Debian's package, then any other. */
export function findFirefox(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/**
 * Starts Chromium or Firefox without a window.
 * @throws Error where there is none
 */
export async function startWithPuppeteer(
  browser: 'chrome' | 'firefox',
  executablePath: string | undefined,
): Promise<Engine> {
  if (executablePath === undefined) throw new Error(`No ${browser} is on this machine`);
  const saved = mkdtempSync(join(tmpdir(), 'saved-files-'));
  const own: LaunchOptions =
    browser === 'chrome'
      ? { args: CHROMIUM_ARGUMENTS }
      : {
          extraPrefsFirefox: {
            'browser.download.folderList': 2,
            'browser.download.dir': saved,
            'browser.download.useDownloadDir': true,
            'browser.helperApps.neverAsk.saveToDisk': 'text/calendar',
          },
        };
  const running = await launch({ browser, executablePath, headless: true, ...own });
  return {
    version: await running.version(),
    saved,
    newTab: () => newTab(running, browser, saved),
    close: () => running.close(),
  };
}

async function newTab(running: Browser, browser: 'chrome' | 'firefox', saved: string): Promise<Tab> {
  const context = await running.createBrowserContext(
    browser === 'chrome' ? { downloadBehavior: { policy: 'allow', downloadPath: saved } } : {},
  );
  const page = await context.newPage();
  await page.setViewport(SCREEN);
  const troubles = watch(page);
  const element = async (selector: string) => {
    const found = await page.$(selector);
    if (!found) throw new Error(`Nothing is at ${selector}`);
    return found;
  };
  return {
    open: async (address) => void (await page.goto(address)),
    run: (work, ...values) => page.evaluate(work as never, ...values) as never,
    runText: async (text) => void (await page.evaluate(text)),
    // Waits until it stands still: a press where it stood before meets nothing.
    press: async (selector) => (await element(selector)).asLocator().click(),
    type: async (selector, text) => (await element(selector)).asLocator().fill(text),
    choose: async (selector, entry) => {
      const list = await element(selector);
      const value = await list.evaluate(
        (select, text) => [...(select as HTMLSelectElement).options].find((option) => option.text === text)?.value,
        entry,
      );
      if (value === undefined) throw new Error(`The list at ${selector} has no "${entry}"`);
      await list.select(value);
    },
    showPrinted: () => (browser === 'chrome' ? page.emulateMediaType('print') : page.evaluate(printRulesForAll)),
    picture: () => page.screenshot(),
    troubles: () => troubles,
    close: () => context.close(),
  };
}

/** Collects what the page throws and logs as an error. */
function watch(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`threw: ${error instanceof Error ? error.message : String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`logged: ${message.text()}`);
  });
  return troubles;
}
