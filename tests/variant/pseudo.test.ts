import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checker } from '../browser/checker.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { LISTS_ALIKE, PAGE_TYPES } from '../browser/page-types.ts';
import { ProjectCopy } from '../project-copy.ts';
import { findMisfits, readTexts } from '../pseudo/look-at-page.ts';
import { namesIn, withoutNames } from '../pseudo/names.ts';
import { pseudoContent } from '../pseudo/pseudo-content.ts';
import { LONG, MIRRORED, type PseudoLanguage } from '../pseudo/pseudo-words.ts';

/**
 * The whole site in two languages made from English: one with long words, one from right to left. What a translation would
 * meet is met here first: words that stand in the code, boxes that only English fits into, layout with a left and a right.
 */
const LANGUAGES = [LONG, MIRRORED];
const WIDTHS = [320, 390, 1280];
/** Pages of a language. The page for what is not there exists once. */
const PATHS = Object.values({ ...PAGE_TYPES, ...LISTS_ALIKE }).filter((path) => path !== PAGE_TYPES['not found']);

const copy = new ProjectCopy();
let server: Server;
let browser: Browser;
let origin = '';
const trouble: string[] = [];

beforeAll(async () => {
  const lines = LANGUAGES.map(
    ({ locale, name, direction }) => `  ${locale}: { name: '${name}', direction: '${direction}' },\n`,
  );
  copy.change('src/i18n/locales.ts', (text) => text.replace(/( {2}en: .*\n)/, `$1${lines.join('')}`));
  for (const language of LANGUAGES)
    for (const [file, text] of pseudoContent(copy.folder, language)) copy.write(file, text);
  // Hundreds of pictures that nobody here looks at.
  copy.change('astro.config.mjs', (text) => text.replace(/ +shareImages\(address\),\n/, ''));
  await copy.build();
  const serve = sirv(join(copy.folder, 'dist'));
  server = createServer((request, response) => {
    serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const executablePath = findBrowser();
  browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  copy.remove();
});

/** Opens a page of a language, and remembers what it logs or throws. */
async function open(language: PseudoLanguage, path: string, width = 390): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 844 } });
  page.on('pageerror', ({ message }) => trouble.push(`${path} threw: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`${path} logged: ${message.text()}`);
  });
  await page.goto(`${origin}/${language.locale}${path}`);
  return page;
}

const names = namesIn(copy.folder);
/** Texts with a word that no translation reached. */
function untouchedIn(texts: readonly string[], { untouched }: PseudoLanguage): string[] {
  expect(texts.length).toBeGreaterThan(20);
  return texts.filter((text) => withoutNames(text, names).match(untouched) !== null);
}

describe.each(LANGUAGES)('in the language "$locale"', (language) => {
  test('every page type fits at every width, and every button can be pressed', { timeout: 600_000 }, async () => {
    const page = await open(language, '/');
    const misfits: string[] = [];
    for (const path of PATHS) {
      await page.goto(`${origin}/${language.locale}${path}`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 });
        misfits.push(...(await findMisfits(page)).map((finding) => `${path} at ${width} px: ${finding}`));
      }
    }
    await page.close();
    expect(misfits).toEqual([]);
  });
});

test('a link to a heading holds in every language, whatever the words of the heading', () => {
  const dist = join(copy.folder, 'dist');
  const html = new Map(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?:ar|de)\/.*index\.html$/.test(file))
      .map((file) => [`/${file.replace(/index\.html$/, '')}`, readFileSync(join(dist, file), 'utf8')]),
  );
  const links = [...html].flatMap(([path, text]) =>
    [...text.matchAll(/href="((?:\/(?:ar|de)\/)?[^"#?:]*)[^"#:]*#([a-z][a-z0-9-]*)"/g)].map(([, to = '', id = '']) => ({
      path,
      to: to === '' ? path : to,
      id,
    })),
  );
  expect(links.length).toBeGreaterThan(1000);
  // A tool reads what stands after the sign: "#region=eu".
  const dead = links.filter(({ to, id }) => html.get(to)?.includes(` id="${id}"`) === false);
  expect([...new Set(dead.map(({ path, to, id }) => `${path} → ${to}#${id}`))]).toEqual([]);
});

describe('from right to left', () => {
  const right = async (page: Page, selector: string): Promise<number> => {
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} is not on the page`);
    return box.x + box.width;
  };

  test('the checker finds nothing on any page type', { timeout: 600_000 }, async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const findings: string[] = [];
    let passed = 0;
    for (const path of PATHS) {
      await page.goto(`${origin}/${MIRRORED.locale}${path}`);
      const { violations, passes } = await checker(page)
        .options({ resultTypes: ['violations'] })
        .analyze();
      passed += passes.length;
      findings.push(
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${path} ${id}: ${html.slice(0, 120)}`)),
      );
    }
    await page.close();
    expect(passed).toBeGreaterThan(20 * PATHS.length);
    expect(findings).toEqual([]);
  });

  test('no word of the interface stands in the code: all are in ui.yaml', { timeout: 300_000 }, async () => {
    const page = await browser.newPage();
    const left: string[] = [];
    for (const path of PATHS) {
      await page.goto(`${origin}/${MIRRORED.locale}${path}`);
      left.push(...untouchedIn(await readTexts(page), MIRRORED).map((text) => `${path}: ${text.slice(0, 120)}`));
    }
    await page.close();
    expect(left).toEqual([]);
  });

  test('name, tabs, steps and lists begin at the right', async () => {
    const page = await open(MIRRORED, '/guides/object-on-instagram/', 1280);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await right(page, 'header a[href$="/ar/"]')).toBeGreaterThan(await right(page, 'header nav'));
    expect(await right(page, 'header nav a:first-child')).toBeGreaterThan(await right(page, 'header nav a:last-child'));
    expect(await right(page, 'h1')).toBeGreaterThan(1000);
    const number = await page
      .locator('.steps > li')
      .first()
      .evaluate((step) => [getComputedStyle(step, '::before').right, getComputedStyle(step).paddingRight]);
    expect(number).not.toContain('auto');
    const row = page.locator('.screens div').first();
    const icon = await row.locator('svg').first().boundingBox();
    const words = await row.locator('b').boundingBox();
    expect(icon?.x ?? 0).toBeGreaterThan(words?.x ?? Infinity);
    await page.close();
  });

  test('numbers of sources count from the right, and the world stays as it is', async () => {
    const page = await open(MIRRORED, '/guides/object-on-instagram/', 1280);
    const places = await page
      .locator('.cite')
      .first()
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().x));
    expect(places.length).toBeGreaterThan(2);
    expect(places).toEqual(places.toSorted((a, b) => b - a));
    const map = async (path: string): Promise<string> => {
      await page.goto(origin + path);
      return page.locator('svg[role=img], svg:has(path)').last().innerHTML();
    };
    expect(await map('/ar/regions/')).toBe(await map('/regions/'));
    await page.close();
  });

  test('Latin names keep their order: each is isolated from the words around it', async () => {
    const page = await browser.newPage();
    const loose: string[] = [];
    let seen = 0;
    for (const path of ['/guides/object-on-instagram/', '/regions/us/', '/complain/', '/sources/law/', '/forms/']) {
      await page.goto(`${origin}/${MIRRORED.locale}${path}`);
      // A name that ends in a number, a bracket or a stop is torn apart where nothing holds it together.
      const texts = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: { text: string; isHeld: boolean }[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const parent = node.parentElement;
          const text = node.textContent?.trim() ?? '';
          if (!parent || parent.closest('script, style, noscript, option')) continue;
          if (!/[A-Za-z]{2}[^A-Za-z\u0600-\u06ff]*[\d)].{0,2}$/.test(text)) continue;
          const isHeld =
            /isolate|plaintext/.test(getComputedStyle(parent).unicodeBidi) ||
            /\u2068[^\u2069]*[A-Za-z]/.test(text) ||
            getComputedStyle(parent).direction === 'ltr';
          found.push({ text, isHeld });
        }
        return found;
      });
      seen += texts.length;
      loose.push(...texts.filter(({ isHeld }) => !isHeld).map(({ text }) => `${path}: ${text.slice(0, 90)}`));
    }
    await page.close();
    expect(seen).toBeGreaterThan(20);
    expect(loose).toEqual([]);
  });

  describe('every tool works', () => {
    const expectOwnWords = async (page: Page): Promise<void> => {
      expect(untouchedIn(await readTexts(page), MIRRORED)).toEqual([]);
      expect(await findMisfits(page)).toEqual([]);
    };

    test('choosing a place', async () => {
      const page = await open(MIRRORED, '/guides/object-on-instagram/');
      await page.locator('region-picker select').selectOption('br');
      await page.locator('region-picker button').click();
      await page.locator('html[data-region=br]').waitFor({ state: 'attached' });
      await expectOwnWords(page);
      await page.close();
    });

    test('a plan', async () => {
      const page = await open(MIRRORED, '/plan/#region=eu&platforms=instagram.facebook&age=adult&account=public');
      await page.locator('[data-step]').first().waitFor();
      expect(await page.locator('[data-step]').first().getAttribute('data-step')).toBe('object-on-instagram');
      await expectOwnWords(page);
      await page.close();
    });

    test('a letter, which is in a language of its own', async () => {
      const page = await open(MIRRORED, '/letter/?region=pe');
      await page.locator('letter-maker[data-state=ready]').waitFor();
      await page.locator('[data-paper]').waitFor();
      expect(await page.locator('[data-paper]').getAttribute('lang')).toBe('en');
      expect(await page.locator('[data-paper]').evaluate((paper) => getComputedStyle(paper).direction)).toBe('ltr');
      await expectOwnWords(page);
      await page.close();
    });

    test('dates', async () => {
      const page = await open(MIRRORED, '/deadlines/#region=eu&sent=2026-01-30');
      await page.locator('time[data-deadline=reply]').waitFor();
      expect(await page.locator('time[data-deadline=reply]').getAttribute('datetime')).toBe('2026-03-02');
      await expectOwnWords(page);
      await page.close();
    });

    test('the check of a rumour', async () => {
      const page = await open(MIRRORED, '/hoaxes/check/');
      await page.locator('textarea').fill('Goodbye Meta AI. Please note an attorney has advised us to put this on.');
      await page.locator('rumour-check form button').first().click();
      await page.locator('[data-verdict=known]').waitFor();
      expect(await page.locator('[data-verdict]').getAttribute('data-hoax')).toBe('goodbye-meta-ai');
      await page.locator('textarea').fill('');
      expect(await findMisfits(page)).toEqual([]);
      await page.close();
    });

    test('search', async () => {
      const page = await open(MIRRORED, `/search/?q=${encodeURIComponent(MIRRORED.words('object on instagram'))}`);
      const first = page.locator('a[data-result]').first();
      await first.waitFor();
      expect(await first.getAttribute('href')).toMatch(/^\/ar\/guides\/object-on-instagram\//);
      await expectOwnWords(page);
      await page.close();
    });
  });
});

test('no page logged or threw anything', () => {
  expect(trouble).toEqual([]);
});
