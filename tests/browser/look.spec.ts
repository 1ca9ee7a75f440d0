import { emptyScriptFiles } from './hold-requests.ts';
import { PAGE_TYPES, sampleParts, expect, test } from './site.ts';

const ground = (page: import('@playwright/test').Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = 'rgb(228, 236, 219)';
const DARK = 'rgb(15, 24, 20)';

test.describe('colours', () => {
  test('follow the device until the reader chooses; the choice is there before the next page is painted', async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/about/');
    expect(await ground(page)).toBe(DARK);
    await page.getByRole('radio', { name: 'Light' }).check();
    expect(await ground(page)).toBe(LIGHT);
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ 'opt-out-guide.theme': 'light' });
    // Without the page's own files nothing but the head script can have set it.
    await emptyScriptFiles(page);
    await page.goto('/faqs/', { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    expect(await ground(page)).toBe(LIGHT);
  });

  test('can be set dark on a light device, and back', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/about/');
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await ground(page)).toBe(DARK);
    await page.getByRole('radio', { name: 'Like my device' }).check();
    expect(await ground(page)).toBe(LIGHT);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('are forgotten with the other choices', async ({ page }) => {
    await page.goto('/about/');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('button', { name: 'Forget my choices' }).click();
    expect(await ground(page)).toBe(LIGHT);
    await expect(page.getByRole('radio', { name: 'Like my device' })).toBeChecked();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('of another version are ignored', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('opt-out-guide.theme', '"><b>sepia'));
    await page.goto('/about/');
    expect(await ground(page)).toBe(LIGHT);
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  });
});

for (const [part, paths] of sampleParts().entries()) {
  test(`no page scrolls sideways at 320 px, which is also 400 % zoom of 1280 px (part ${part + 1})`, async ({
    page,
  }) => {
    expect(paths.length).toBeGreaterThan(10);
    await page.setViewportSize({ width: 320, height: 225 });
    const wide: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      if (await page.evaluate(() => document.documentElement.scrollWidth > 320)) wide.push(path);
    }
    expect(wide).toEqual([]);
  });
}

test('at 320 px the words above the table of effects fit their columns, and stay in sight', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/guides/');
  await page.getByRole('link', { name: 'See in one table what each step limits' }).click();
  const table = page.getByRole('table', { name: 'Read along a row' });
  await table.getByRole('row').last().scrollIntoViewIfNeeded();
  const heads = table.getByRole('columnheader').filter({ hasNotText: /^(?:Step|Time|How sure)$/ });
  await expect(heads).toHaveCount(6);
  for (const head of await heads.all()) {
    await expect(head).toBeInViewport();
    // A word that is too long for its column is broken over two lines.
    const broken = await head.evaluate((element) => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      const words = [...(node?.textContent ?? '').matchAll(/\S+/g)];
      return words
        .filter(({ 0: word, index }) => {
          const range = document.createRange();
          if (node) range.setStart(node, index);
          if (node) range.setEnd(node, index + word.length);
          return range.getClientRects().length !== 1;
        })
        .map(([word]) => word);
    });
    expect(broken).toEqual([]);
  }
});

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto('/guides/object-on-instagram/?region=eu');
  });

  test('a guide has its address, date, sources and whose site it is not, and nothing to press', async ({ page }) => {
    await expect(page.getByText('This site is not Meta.')).toBeVisible();
    await expect(page.getByText('/guides/object-on-instagram/', { exact: false }).last()).toBeVisible();
    await expect(page.getByText('Checked').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    await expect(page.getByText('help.instagram.com/contact/767264225370182')).toBeVisible();
    for (const control of await page.locator('nav, button, select, body > footer').all())
      await expect(control).toBeHidden();
    // Paper is light, whatever the device says.
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(0, 0, 0)');
  });

  test('each step has a box to tick', async ({ page }) => {
    const boxes = await page
      .locator('only-in:has([open]) .steps > li')
      .evaluateAll((steps) => steps.map((step) => getComputedStyle(step, '::after').borderTopWidth));
    expect(boxes.length).toBeGreaterThan(3);
    expect(new Set(boxes)).toEqual(new Set(['2px']));
  });

  test('blocks for other places stay away', async ({ page }) => {
    await expect(page.locator('only-in').filter({ hasText: 'In Brazil the form also asks' })).toBeHidden();
  });

  test('a guide takes two sheets of paper at most', async ({ page }) => {
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    const sides = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(sides).toBeGreaterThan(0);
    expect(sides).toBeLessThanOrEqual(4);
  });
});

test('with forced colours every status keeps its shape, and the current tab is marked', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/regions/');
  const tab = page.locator('nav [aria-current]').first();
  await expect(tab).toHaveCSS('text-decoration-line', 'underline');
  const tick = await page
    .locator('path.stroke-sheet')
    .first()
    .evaluate((path) => [getComputedStyle(path).stroke, getComputedStyle(document.body).color]);
  expect(tick[0]).not.toBe(tick[1]);
});

test('with more contrast there is no quiet text', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto(PAGE_TYPES['guide with a form']);
  const [quiet, text] = await page.evaluate(() => {
    const element = document.querySelector('.text-ink-2');
    return element ? [getComputedStyle(element).color, getComputedStyle(document.body).color] : [];
  });
  expect(quiet).toBeDefined();
  expect(quiet).toBe(text);
});

test('a page takes a press from its first picture on', async ({ page }) => {
  // While one page fades into the next, the browser gives every press to the root, whatever is seen under the finger.
  await page.addInitScript(() => {
    const met: (string | undefined)[] = [];
    Object.assign(globalThis, { met });
    const look = (): void => {
      const title = document.querySelector('h1')?.getBoundingClientRect();
      if (title) met.push(document.elementFromPoint(title.x + 9, title.y + 9)?.tagName);
      if (met.length < 20) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('/regions/eu/');
  await page.getByRole('link', { name: 'Object on Instagram' }).first().click();
  await page.waitForURL('**/guides/object-on-instagram/**');
  const met = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { met: string[] }).met);
  await expect.poll(async () => (await met()).length).toBe(20);
  expect(new Set(await met())).toEqual(new Set(['H1']));
});
