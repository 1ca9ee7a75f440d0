import { existsSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { expect, test, type Page, type Request } from '@playwright/test';
import { untilDefined } from './site.ts';
import { headersFor } from '../../src/integrations/host-rules/all-headers.ts';
import type { StatusFile } from '../../src/domain/embed/status-file.ts';
import { checker } from './checker.ts';

/** Our site and the page of somebody else, each on an address of its own. Nothing here reaches a network. */
const OURS = 'https://meta-ai-opt-out.example';
const THEIRS = 'https://newspaper.example';
const dist = resolve(import.meta.dirname, '../../dist');
const rules = { base: '/', files: [], policies: new Map<string, string>() };
const facts = JSON.parse(readFileSync(resolve(dist, 'embed/v1/status.json'), 'utf8')) as StatusFile;

/** Nothing is allowed but what the box needs, and no text may become script. */
const STRICT =
  `default-src 'none'; script-src ${OURS}; connect-src ${OURS}; style-src 'none'; ` +
  "require-trusted-types-for 'script'; trusted-types 'none'";
const SCRIPT = `<script type="module" src="${OURS}/embed/v1/meta-ai-status.js"></script>`;
const box = (region: string, more = ''): string =>
  `<meta-ai-status region="${region}" ${more}><a href="${OURS}/regions/">Your rights</a></meta-ai-status>`;

interface Host {
  /** What the page has in its body. */
  readonly body?: string;
  readonly html?: string;
  readonly head?: string;
  readonly policy?: string;
  /** What becomes of our facts on their way. */
  readonly facts?: 'arrive' | 'abort' | 'missing' | { readonly body: string };
}

/**
 * Opens a page of another site that shows the box. Our files come with the headers that every host sends with them.
 * @returns what was asked of us, and what went wrong
 */
async function openTheirs(page: Page, host: Host = {}): Promise<{ asked: string[]; trouble: string[] }> {
  const { body = box('eu') + SCRIPT, html = 'lang="en"', head = '', policy = STRICT } = host;
  const { facts: fate = 'arrive' } = host;
  const asked: string[] = [];
  const trouble: string[] = [];
  page.on('pageerror', ({ message }) => trouble.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|blocked by CORS/.test(message.text()))
      trouble.push(message.text());
  });
  await page.route('**/*', (route) => route.abort());
  await page.route(`${THEIRS}/`, (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      body: `<!doctype html><html ${html}><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>News</title>${head}<main><h1>News</h1>${body}</main></html>`,
    }),
  );
  await page.route(`${OURS}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    asked.push(path);
    if (path.endsWith('.json') && fate !== 'arrive') {
      if (fate === 'abort') return route.abort();
      // A host answers with its page for what is not there, which no script of others may read.
      if (fate === 'missing') return route.fulfill({ status: 404, contentType: 'text/html', body: '<p>Not here' });
      return route.fulfill({ headers: headersFor(rules, path), body: fate.body });
    }
    return route.fulfill({ headers: headersFor(rules, path), path: resolve(dist, path) });
  });
  await page.goto(`${THEIRS}/`);
  return { asked, trouble };
}

/** What a reader sees of the box, line by line. */
const lines = async (page: Page): Promise<string[]> =>
  (await page.locator('meta-ai-status [part=box]').innerText()).split('\n').filter(Boolean);
const fallback = (page: Page) => page.locator('meta-ai-status > a');

test('a page of another site with the strictest policy shows status, first step, day and link', async ({ page }) => {
  const { asked, trouble } = await openTheirs(page);
  await expect(page.getByRole('group', { name: /European Union/ })).toBeVisible();
  expect(await lines(page)).toEqual([
    'Meta’s AI and your posts in the European Union and EEA',
    'You can object',
    `First step: ${facts.regions['eu']?.do[0]}`,
    expect.stringMatching(/^Checked on \d+ \w+ 20\d\d\.$/),
    'More, from the Meta AI Opt-Out Guide',
  ]);
  await expect(page.locator('meta-ai-status time')).toHaveAttribute('datetime', facts.regions['eu']?.checked ?? '');
  await expect(fallback(page)).toBeHidden();
  const links = await page
    .locator('[part=box] a')
    .evaluateAll((found) => found.map((link) => [(link as HTMLAnchorElement).href, (link as HTMLAnchorElement).rel]));
  expect(links).toEqual([
    [`${OURS}/${facts.regions['eu']?.do[1]}`, 'noopener noreferrer'],
    [`${OURS}/regions/eu/`, 'noopener noreferrer'],
  ]);
  // Its styles hold, although the page allows none.
  await expect(page.locator('[part=box]')).toHaveCSS('border-top-width', '2px');
  expect(asked).toEqual(['embed/v1/meta-ai-status.js', 'embed/v1/status.json']);
  expect(trouble).toEqual([]);
});

/** Starts a host on a port of its own. */
async function startHost(
  answer: (path: string) => { headers: OutgoingHttpHeaders; body: string | Buffer },
): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { headers, body } = answer(request.url ?? '/');
    response.writeHead(200, headers).end(body);
  }).listen(0);
  await new Promise((done) => server.once('listening', done));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

for (const [name, withRules] of [
  ['the headers of our hosts let it through', true],
  ['without them the browser keeps it back, and the link of the page stays', false],
] as const)
  test(`between two real addresses ${name}`, async ({ page }) => {
    const ours = await startHost((path) => {
      const file = path.slice(1);
      const { 'Content-Type': type = '', ...others } = headersFor(rules, file);
      const whole = resolve(dist, file);
      return {
        headers: { 'content-type': type, ...(withRules ? others : {}) },
        body: existsSync(whole) ? readFileSync(whole) : '',
      };
    });
    const theirs = await startHost(() => ({
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': STRICT.replaceAll(OURS, ours.origin),
        'cross-origin-embedder-policy': 'require-corp',
      },
      body: `<!doctype html><title>News</title>${box('eu')}${SCRIPT.replace(OURS, ours.origin)}`,
    }));
    try {
      await page.goto(`${theirs.origin}/`, { waitUntil: 'networkidle' });
      if (withRules) await expect(page.locator('[part=status]')).toHaveText('You can object');
      else await expect(fallback(page)).toBeVisible();
      await expect(page.locator('[part=box]')).toHaveCount(withRules ? 1 : 0);
    } finally {
      ours.server.close();
      theirs.server.close();
    }
  });

test('it tells us neither the page nor the reader', async ({ page }) => {
  const told: Record<string, string>[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('status.json')) told.push(request.headers());
  });
  await page.context().addCookies([{ name: 'reader', value: '1', url: OURS, sameSite: 'None', secure: true }]);
  await openTheirs(page);
  await page.locator('[part=box]').waitFor();
  expect(told).toHaveLength(1);
  expect(told[0]).not.toHaveProperty('referer');
  expect(told[0]).not.toHaveProperty('cookie');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the link of the page is there', async ({ page }) => {
    await openTheirs(page);
    await expect(page.getByRole('link', { name: 'Your rights' })).toBeVisible();
  });
});

for (const [name, fate] of [
  ['do not arrive', 'abort'],
  ['are not there', 'missing'],
  ['are no data', { body: '<!doctype html>Log in' }],
  ['are cut in half', { body: JSON.stringify(facts).slice(0, 3000) }],
  ['have another shape', { body: '[1, null]' }],
  ['are empty', { body: '{}' }],
  ['lack a place’s fields', { body: JSON.stringify({ ...facts, regions: { eu: {} } }) }],
] as const)
  test(`where the facts ${name}, the link of the page stays, and nothing is thrown`, async ({ page }) => {
    const isFacts = (request: Request): boolean => request.url().endsWith('status.json');
    const answered =
      fate === 'abort' ? page.waitForEvent('requestfailed', isFacts) : page.waitForEvent('requestfinished', isFacts);
    const { trouble } = await openTheirs(page, { facts: fate });
    await answered;
    await untilDefined(page, 'meta-ai-status');
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    await expect(fallback(page)).toBeVisible();
    await expect(page.locator('[part=box]')).toHaveCount(0);
    expect(trouble).toEqual([]);
  });

for (const region of ['atlantis', '', 'constructor', '<img src=x>'])
  test(`the place "${region}" is not known: it says so, and leads to all places`, async ({ page }) => {
    const { trouble } = await openTheirs(page, { body: box(region.replace('<', '&lt;')) + SCRIPT });
    expect(await lines(page)).toEqual([`We have no page for “${region}”.`, 'Choose from all places']);
    await expect(page.locator('[part=link]')).toHaveAttribute('href', `${OURS}/regions/`);
    expect(trouble).toEqual([]);
  });

test('a place in capitals or with spaces is understood', async ({ page }) => {
  await openTheirs(page, { body: box(' EU ') + SCRIPT });
  await expect(page.locator('[part=status]')).toHaveText('You can object');
});

test('with another place in its attribute it shows that, asks nothing again, and keeps the keyboard where it was', async ({
  page,
}) => {
  const { asked } = await openTheirs(page, { body: box('eu') + box('us') + SCRIPT });
  await expect(page.locator('[part=box]')).toHaveCount(2);
  const first = page.locator('meta-ai-status').first();
  await first.locator('[part=link]').focus();
  await first.evaluate((element) => element.setAttribute('region', 'br'));
  await expect(first.locator('[part=heading]')).toHaveText(/in Brazil$/);
  await expect(first.locator('[part=link]')).toBeFocused();
  await expect(first.locator('[part=link]')).toHaveAttribute('href', `${OURS}/regions/br/`);
  await first.evaluate((element) => element.setAttribute('target', '_top'));
  await expect(first.locator('[part=link]')).toHaveAttribute('target', '_top');
  expect(asked.filter((path) => path.endsWith('.json'))).toHaveLength(1);
});

test('after a failure the next change asks again', async ({ page }) => {
  await openTheirs(page, { facts: 'abort' });
  await expect(fallback(page)).toBeVisible();
  await page.route(`${OURS}/**/*.json`, (route) =>
    route.fulfill({ headers: headersFor(rules, 'embed/v1/status.json'), body: JSON.stringify(facts) }),
  );
  await page.locator('meta-ai-status').evaluate((element) => element.setAttribute('region', 'us'));
  await expect(page.locator('[part=status]')).toBeVisible();
});

test('by a clock after the next check it says that things may have changed', async ({ page }) => {
  const review = facts.regions['eu']?.review ?? '';
  await page.clock.setFixedTime(`${review}T12:00:00Z`);
  await openTheirs(page);
  await expect(page.locator('[part=checked]')).not.toContainText('may have changed');
  await page.clock.setFixedTime(Date.parse(`${review}T12:00:00Z`) + 86_400_000);
  await page.reload();
  await expect(page.locator('[part=checked]')).toContainText('It may have changed since then.');
});

test('on a page from right to left its English keeps its own direction and language', async ({ page }) => {
  await openTheirs(page, { html: 'lang="ar" dir="rtl"' });
  const inside = page.locator('[part=box]');
  await expect(inside).toHaveAttribute('lang', 'en');
  await expect(inside).toHaveCSS('direction', 'ltr');
  const [box, main] = await Promise.all([
    page.locator('meta-ai-status').boundingBox(),
    page.locator('main').boundingBox(),
  ]);
  // The box itself stands where the lines of the page begin.
  expect(Math.round((box?.x ?? 0) + (box?.width ?? 0))).toBe(Math.round((main?.x ?? 0) + (main?.width ?? 0)));
});

test('the keyboard reaches both links, and sees where it is', async ({ page }) => {
  await openTheirs(page);
  await page.locator('[part=box]').waitFor();
  for (const part of ['action', 'link']) {
    await page.keyboard.press('Tab');
    const link = page.locator(`[part=${part}]`);
    await expect(link).toBeFocused();
    await expect(link).toHaveCSS('outline-width', '3px');
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

for (const scheme of ['light', 'dark'] as const)
  test(`the checker finds nothing (${scheme}), and 320 px are enough`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    // The checker writes its own script into the page.
    await openTheirs(page, {
      policy: '',
      head: `<meta name="color-scheme" content="${scheme}">`,
      body: box('eu') + box('atlantis-with-a-very-long-name-that-does-not-end-in-one-line') + SCRIPT,
    });
    await expect(page.locator('[part=box]')).toHaveCount(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const { violations, passes } = await checker(page)
      .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
      .analyze();
    expect(passes.map(({ id }) => id)).toContain('color-contrast-enhanced');
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });

test('it is light on a page that is light, and dark on one that is dark, whatever the device prefers', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const paper = () => page.locator('[part=box]').evaluate((element) => getComputedStyle(element).backgroundColor);
  await openTheirs(page);
  await page.locator('[part=box]').waitFor();
  expect(await paper()).toBe('rgb(255, 255, 255)');
  await openTheirs(page, { head: '<meta name="color-scheme" content="light dark">' });
  await page.locator('[part=box]').waitFor();
  expect(await paper()).toBe('rgb(27, 41, 34)');
});

test('a page can give it colours and styles of its own, as the page about it says', async ({ page }) => {
  const about = readFileSync(resolve(dist, 'data/index.html'), 'utf8');
  const [, sample = ''] = /<code>(meta-ai-status \{[^<]*)<\/code>/.exec(about) ?? [];
  expect(sample).toContain('--meta-ai-status-paper: #fff;');
  const changed = sample.replace('-paper: #fff', '-paper: #fed').replace('-ink: #222', '-ink: #123');
  await openTheirs(page, { policy: '', head: `<style>${changed}</style>` });
  const inside = page.locator('[part=box]');
  await expect(inside).toHaveCSS('background-color', 'rgb(255, 238, 221)');
  await expect(inside).toHaveCSS('color', 'rgb(17, 34, 51)');
  await expect(inside).toHaveCSS('border-top-color', 'rgb(136, 136, 136)');
  await expect(inside).toHaveCSS('border-top-left-radius', '8px');
  await expect(inside).toHaveCSS('font-family', 'Georgia, serif');
  await expect(page.locator('[part=action]')).toHaveCSS('color', 'rgb(6, 69, 173)');
  await expect(page.locator('[part=status]')).toHaveCSS('text-transform', 'uppercase');
  const named = await page
    .locator('[part=box], [part=box] *[part]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('part')));
  const [, listed = ''] = /“::part” are: <code>([^<]+)</.exec(about) ?? [];
  expect(listed.split(', ').sort()).toEqual(named.sort());
});

test('the lines to copy work as they stand; with the hash too, and a hash of another version leaves the link', async ({
  page,
}) => {
  const about = readFileSync(resolve(dist, 'data/index.html'), 'utf8');
  const decode = (html: string): string =>
    html.replace(
      /&(lt|gt|quot|amp|#39|#34);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', '#39': "'" })[name] ?? '"',
    );
  const samples = [...about.matchAll(/<code>([^]*?)<\/code>/g)].map(([, code = '']) => decode(code));
  const lines = samples.find((sample) => sample.startsWith('<meta-ai-status')) ?? '';
  const pinned = samples.find((sample) => sample.includes('integrity=')) ?? '';
  const rule = samples.find((sample) => sample.startsWith('Content-Security-Policy:')) ?? '';
  const policy = `default-src 'none'; ${rule.replace('Content-Security-Policy: ', '')}`;
  expect(policy).toContain(`script-src ${OURS}`);
  const { trouble } = await openTheirs(page, { body: lines, policy });
  await expect(page.locator('[part=status]')).toHaveText('You can object');
  expect(trouble).toEqual([]);
  await openTheirs(page, { body: box('eu') + pinned, policy });
  await expect(page.locator('[part=status]')).toHaveText('You can object');
  await openTheirs(page, { body: box('eu') + pinned.replace(/sha384-.{8}/, 'sha384-AAAAAAAA'), policy });
  await expect(fallback(page)).toBeVisible();
  await expect(page.locator('[part=box]')).toHaveCount(0);
});

test('twice on a page, or defined by the page itself before, the script does no harm', async ({ page }) => {
  const { trouble } = await openTheirs(page, { body: box('eu') + SCRIPT + SCRIPT.replace('.js', '.js?again') });
  await expect(page.locator('[part=status]')).toHaveText('You can object');
  expect(trouble).toEqual([]);
});
