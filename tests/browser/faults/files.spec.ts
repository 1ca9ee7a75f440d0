import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { breakFiles, faultsOf, kindOf, scriptFiles } from './files.ts';
import { expectReadable, TOOLS, useTool, useWorkingTool, type Tool } from './tools.ts';

/**
 * Opens a tool as somebody who is here for the first time, in a browser that needs every file there is.
 * @param prepare runs before the page is opened
 * @returns what the page threw
 */
async function visit(
  browser: Browser,
  tool: Tool,
  prepare: (page: Page) => Promise<void>,
  check: (page: Page) => Promise<void>,
): Promise<string[]> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  // What is said only after a while is said at once.
  await (await page.context().newCDPSession(page)).send('Animation.setPlaybackRate', { playbackRate: 100 });
  await prepare(page);
  await page.goto(tool.path);
  await check(page);
  // What is still on its way is nobody’s concern any more.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
  return thrown;
}

/** Files that a visit asks for, where nothing is broken. */
async function filesOf(browser: Browser, tool: Tool): Promise<string[]> {
  const known = new Set(scriptFiles());
  const asked = new Set<string>();
  await visit(
    browser,
    tool,
    async (page) => {
      page.on('request', (request) => asked.add(decodeURIComponent(new URL(request.url()).pathname)));
    },
    (page) => useWorkingTool(page, tool),
  );
  return [...asked].filter((address) => known.has(address));
}

test('every script and every file of data is one that a tool here uses', async ({ browser }) => {
  const kinds = new Set(scriptFiles().map(kindOf));
  expect(kinds.size).toBeGreaterThan(20);
  const used = new Set<string>();
  for (const tool of Object.values(TOOLS))
    for (const address of await filesOf(browser, tool)) used.add(kindOf(address));
  expect([...kinds].filter((kind) => !used.has(kind))).toEqual([]);
});

for (const [name, tool] of Object.entries(TOOLS)) {
  test(`${name}: whichever file is broken, the page can be read, and the tool works or says that it does not`, async ({
    browser,
  }) => {
    // Dozens of visits, one after the other.
    test.slow();
    const files = await filesOf(browser, tool);
    expect(files.length).toBeGreaterThan(0);
    const kinds = new Map(
      files.map((address) => [kindOf(address), address] as const).filter(([kind]) => tool.breaks?.test(kind) ?? true),
    );
    expect(kinds.size).toBeGreaterThan(0);
    const trouble: string[] = [];
    for (const [turn, [kind, address]] of [...kinds].entries())
      for (const fault of faultsOf(address, turn))
        try {
          const thrown = await visit(
            browser,
            tool,
            (page) => breakFiles(page, (asked) => kindOf(asked) === kind, fault),
            async (page) => {
              await useTool(page, tool);
              await expectReadable(page);
            },
          );
          // A script that is cut in half is an error of the page; data that is wrong must not be one. Pagefind itself throws.
          if (/^(?!\/pagefind\/).*\.json$/.test(address)) expect(thrown).toEqual([]);
        } catch (error) {
          trouble.push(`${kind} ${fault}: ${String(error).slice(0, 400)}`);
        }
    expect(trouble).toEqual([]);
  });
}
