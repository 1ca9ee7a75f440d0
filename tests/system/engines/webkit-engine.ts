import { spawn, type ChildProcess } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, By, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver';
import { Select } from 'selenium-webdriver/lib/select.js';
import { printRulesForAll, SCREEN, type Engine, type Tab } from './engine.ts';
import { freePort, untilAnswers } from './local-server.ts';

/** Starts WebKit's driver on a screen that nobody sees. Each tab is a browser of its own: this driver has one session at a time. */
export async function startWebKit(): Promise<Engine> {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  if (binary === undefined) throw new Error('WebKit has no MiniBrowser here: the package webkit2gtk-driver brings it');
  const home = mkdtempSync(join(tmpdir(), 'webkit-home-'));
  const saved = join(home, 'saved');
  mkdirSync(saved);
  writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${saved}"\n`);
  const port = await freePort();
  const driver = spawn('xvfb-run', ['--auto-servernum', 'WebKitWebDriver', `--port=${port}`], {
    // A group of its own, so that the screen ends with the driver.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home },
  });
  const address = `http://localhost:${port}`;
  await untilAnswers(`${address}/status`);
  const troubles = watch(driver);
  const newDriver = (): Promise<WebDriver> =>
    new Builder()
      .usingServer(address)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': {
            binary,
            args: ['--automation', '--enable-write-console-messages-to-stdout=true'],
          },
        }),
      )
      .build();
  const first = await newDriver();
  const version = `webkitgtk/${(await first.getCapabilities()).getBrowserVersion()}`;
  await first.quit();
  return {
    version,
    saved,
    newTab: async () => {
      troubles.length = 0;
      return newTab(await newDriver(), troubles);
    },
    close: () => stop(driver),
  };
}

async function newTab(driver: WebDriver, troubles: readonly string[]): Promise<Tab> {
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...SCREEN });
  const element = (selector: string): Promise<WebElement> => driver.findElement(By.css(selector));
  return {
    open: (address) => driver.get(address),
    run: (work, ...values) => driver.executeScript(`return (${work.toString()})(...arguments)`, ...values) as never,
    // The library looks for a global object where a module would be; a function's own "this" is that object.
    runText: (text) => driver.executeScript(text),
    press: async (selector) => {
      const target = await element(selector);
      // This driver scrolls no further than the edge of the window, and then finds nothing to press there.
      await driver.executeScript((found: Element) => found.scrollIntoView({ block: 'center' }), target);
      await target.click();
    },
    type: async (selector, text) => {
      const field = await element(selector);
      // This driver would press the keys one by one, and in which order a day is typed depends on the machine.
      if ((await field.getAttribute('type')) === 'date') return driver.executeScript(setDay, field, text);
      await field.clear();
      await field.sendKeys(text);
    },
    choose: async (selector, entry) => new Select(await element(selector)).selectByVisibleText(entry),
    showPrinted: () => driver.executeScript(`(${printRulesForAll.toString()})()`),
    picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    troubles: () => troubles,
    close: () => driver.quit(),
  };
}

/** Sets the day of a date field, as choosing it in a calendar does. Runs in the page. */
function setDay(field: HTMLInputElement, day: string): void {
  field.value = day;
  for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }));
}

/** Collects the errors that the browser writes out. */
function watch(driver: ChildProcess): string[] {
  const troubles: string[] = [];
  driver.stdout?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (/^CONSOLE .*\bERROR\b/.test(line)) troubles.push(line);
  });
  driver.stderr?.resume();
  return troubles;
}

function stop(driver: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    driver.once('exit', () => resolve());
    if (driver.pid !== undefined) process.kill(-driver.pid);
  });
}
