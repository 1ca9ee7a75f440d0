import { test as plain, type Page } from '@playwright/test';
import { holdRequests } from './hold-requests.ts';
import { expect, test } from './site.ts';

const results = 'a[data-result]';
const status = 'site-search [data-status]';
const label = 'What do you want to know?';

/** Opens the search page with its clock stopped: time passes only where a test says so. */
async function openWithStoppedClock(page: Page, path: string): Promise<void> {
  await page.clock.install({ time: '2026-01-01T00:00:00' });
  // Until then it goes on by itself, and a busy machine may need more than a second.
  await page.clock.pauseAt('2026-01-01T01:00:00');
  await page.goto(path);
  await page.clock.runFor(1);
}

/** Presses a button under the answers. Rows that a jump brings into sight get their height a frame later, and push the button away. */
async function pressBelow(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await button.click();
}

test('answers appear while typing, and a live region says how many', async ({ page }) => {
  await page.goto('/search/');
  const box = page.getByLabel(label);
  await box.pressSequentially('delete ai chats', { delay: 20 });
  await expect(page.locator(status)).toHaveText(/^\d+ answers? for “delete ai chats”$/);
  await expect(page.locator(results).first()).toHaveAttribute('href', '/guides/delete-ai-chats/');
  await expect(box).toBeFocused();
  await expect(page).toHaveURL(/\?q=delete\+ai\+chats$/);
});

test('each answer shows what it is, where it holds, and the words of the question marked', async ({ page }) => {
  await page.goto('/search/?q=object%20instagram');
  const item = page
    .locator('[data-results] li')
    .filter({ has: page.locator('a[href="/guides/object-on-instagram/"]') });
  await expect(item).toContainText('Steps');
  await expect(item).toContainText('European Union and EEA, United Kingdom, Switzerland, Brazil');
  await page.goto('/search/?q=stop%20posts');
  await expect(page.locator('[data-results] mark').first()).toHaveText(/stop|post/i);
});

test('a page for more than four places says how many', async ({ page }) => {
  await page.goto('/search/?q=write+to+meta&kind=guide');
  const item = page.locator('[data-results] li').filter({ has: page.locator('a[href="/guides/write-to-meta/"]') });
  await expect(item.locator('[data-places]')).toHaveText(/^\d+ places$/);
});

test('with a place each answer says whether it holds there', async ({ page }) => {
  await page.goto('/search/?q=object%20instagram&region=us');
  const places = page.locator('[data-results] [data-places]');
  await expect(places.filter({ hasText: /^Not for United States\. For: / })).not.toHaveCount(0);
  await page.goto('/search/?q=object%20instagram%20in%20spain&region=us');
  await expect(places.filter({ hasText: 'Holds for European Union and EEA' })).not.toHaveCount(0);
  await expect(places.filter({ hasText: 'Not for United States' })).toHaveCount(0);
});

test('only an answer that has nearly all that was asked is called the best', async ({ page }) => {
  await page.goto('/search/?q=delete+my+ai+chats');
  await expect(page.getByText('Best answer').filter({ visible: true })).toHaveCount(1);
  await page.goto('/search/?q=delete+xylophone+zebra+marimba');
  await expect(page.locator(results).first()).toBeVisible();
  await expect(page.getByText('Best answer').filter({ visible: true })).toHaveCount(0);
});

test('a mistake is mended and said, and the reader can refuse', async ({ page }) => {
  await page.goto('/search/?q=incognitto');
  await expect(page.locator(results).first()).toHaveAttribute('href', /incognito/);
  await expect(page.getByText('Read as “incognito”.')).toBeVisible();
  await page.getByRole('button', { name: 'No, search for what I typed' }).click();
  await expect(page).toHaveURL(/exact=1/);
  await expect(page.getByText('Read as')).toBeHidden();
  await expect(page.getByLabel(label)).toBeFocused();
  await page.getByLabel(label).fill('incognittos');
  await expect(page.getByText('Read as “incognito”.')).toBeVisible();
  await expect(page).not.toHaveURL(/exact/);
});

test('answers can be narrowed to one app and one place, and the address keeps it', async ({ page }) => {
  await page.goto('/search/?q=turn+off+ai&app=whatsapp');
  await expect(page.getByLabel('App')).toHaveValue('whatsapp');
  await expect(page.locator(`${results}[href="/guides/meta-ai-in-whatsapp/"]`)).toBeVisible();
  await expect(page.locator(`${results}[href="/guides/limit-ai-glasses/"]`)).toHaveCount(0);
  await page.getByLabel('App').selectOption('Meta AI glasses');
  await expect(page.locator(`${results}[href="/guides/limit-ai-glasses/"]`)).toBeVisible();
  await page.getByLabel('Place', { exact: true }).selectOption('United States');
  await expect(page).toHaveURL(/app=ai-glasses&place=us/);
});

test('the buttons under the answers come when all answers stand above them, so that none moves from under the finger', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (act) => held.push(act);
    addEventListener('release', () => held.splice(0).forEach((act) => act(performance.now())));
  });
  await page.goto('/search/?q=accounts+centre');
  await expect(page.locator(results)).toHaveCount(4);
  const buttons = page.getByRole('button', { name: /Look for the words in every page|Show more/ });
  await expect(buttons).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('release')));
  await expect(buttons).toHaveCount(2);
  await expect(page.locator(results)).toHaveCount(10);
});

test('the words can be looked for in every page', async ({ page }) => {
  await page.goto('/search/?q=accounts+centre');
  await expect(page.locator(results).first()).toBeVisible();
  const count = await page.locator(results).count();
  await pressBelow(page, 'Look for the words in every page');
  await expect(page.getByRole('heading', { name: 'Pages with these words in their text' })).toBeVisible();
  await expect(page.locator('[data-text-results] a').first()).toBeFocused();
  await expect(page.locator(`[data-results] > li`)).toHaveCount(count);
});

test('what is found in the text says its kind, where it holds and when it was checked, like every answer', async ({
  page,
}) => {
  await page.goto('/search/?q=instagram+objection');
  await pressBelow(page, 'Look for the words in every page');
  const row = page.locator('[data-text-results] > li', { has: page.locator('a[href="/guides/object-on-instagram/"]') });
  await expect(row).toContainText('Steps');
  await expect(row).toContainText('European Union and EEA, United Kingdom, Switzerland, Brazil');
  await expect(row).toContainText(/Checked \d{1,2} \w{3} 20\d\d/);
});

test('who opens an answer at once comes back to it: the question is in the address before the link is followed', async ({
  page,
}) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').first().fill('delete ai chats');
  const answer = page.locator('a[data-result][href="/guides/delete-ai-chats/"]');
  await answer.waitFor();
  expect(
    await answer.evaluate((link) => {
      link.addEventListener('click', (event) => event.preventDefault());
      (link as HTMLElement).click();
      return location.search;
    }),
  ).toBe('?q=delete+ai+chats');
});

test('a word that only the text of a page has is found there', async ({ page }) => {
  await page.goto('/search/?q=kenyan');
  await expect(page.locator(results).first()).toBeVisible();
});

test('what was opened from the search is offered again in this tab, and can be forgotten', async ({ page }) => {
  await page.goto('/search/?q=delete+ai+chats');
  await page.locator(results).first().click();
  await expect(page).toHaveURL(/\/guides\/delete-ai-chats\/$/);
  await page.goto('/search/');
  const recent = page.locator('site-search [data-recent]');
  await expect(recent.getByRole('link')).toHaveText(['Delete your chats with Meta AI']);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.getByRole('button', { name: 'Forget my choices' }).click();
  await expect(page.getByText('Forgotten: the pages you opened from the search.')).toBeVisible();
  await page.reload();
  await expect(recent).toBeHidden();
});

test('the key “/” leads to the box from anywhere, is a letter in the box, and can be turned off', async ({ page }) => {
  await page.goto('/guides/delete-ai-chats/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\/#q$/);
  const box = page.getByLabel(label);
  await expect(box).toBeFocused();
  await page.keyboard.press('/');
  await expect(box).toHaveValue('/');
  await page.getByText('Only one app or one place').click();
  await page.getByLabel('The key “/” opens the search').uncheck();
  await page.goto('/guides/delete-ai-chats/');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/delete-ai-chats/);
});

test('answers can be filtered by what they are, and the address keeps it', async ({ page }) => {
  await page.goto('/search/?q=goodbye+post');
  await expect(page.locator(results).first()).toBeVisible();
  await page.getByLabel('Rumours').check();
  const onlyRumours = async (): Promise<void> => {
    await expect(page.locator(`${results}[href="/hoaxes/goodbye-meta-ai/"]`)).toBeVisible();
    await expect(page.locator(`${results}:not([href^="/hoaxes/"])`)).toHaveCount(0);
  };
  await onlyRumours();
  await page.reload();
  await expect(page.getByLabel('Rumours')).toBeChecked();
  await onlyRumours();
});

test('more answers come on request, and the focus goes to the first of them', async ({ page }) => {
  await page.goto('/search/?q=instagram');
  await expect(page.locator(results)).toHaveCount(10);
  await pressBelow(page, 'Show more');
  await expect(page.locator(results).nth(10)).toBeFocused();
});

test('pressing for more twice brings no answer twice, and opens none that came under the finger', async ({ page }) => {
  await page.goto('/search/?q=instagram');
  await page.getByRole('button', { name: 'Show more' }).dblclick();
  await expect.poll(() => page.locator(results).count()).toBeGreaterThan(10);
  const addresses = await page.locator(results).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual([...new Set(addresses)]);
  await expect(page).toHaveURL(/\/search\/\?q=instagram$/);
});

test('an answer that has just come under the finger is not opened by it; a little later it is', async ({ page }) => {
  await page.goto('/search/?q=instagram');
  await expect(page.locator(results)).toHaveCount(10);
  const eleventh = await page.evaluate(async (links) => {
    document.querySelector<HTMLElement>('site-search [data-more]')?.click();
    return await new Promise<string | undefined>((resolve) => {
      const list = document.querySelector('[data-results]');
      if (!list) return;
      new MutationObserver((_, observer) => {
        // The answers below the first screen come later, and are another change.
        observer.disconnect();
        const link = document.querySelectorAll<HTMLAnchorElement>(links)[10];
        link?.click();
        resolve(link?.pathname);
      }).observe(list, { childList: true });
    });
  }, results);
  await expect(page.locator(results).nth(10)).toBeFocused();
  await expect(page).toHaveURL(/\/search\/\?q=instagram$/);
  // What was not opened is not offered as opened.
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(eleventh);
  await expect(async () => {
    if (page.url().includes('/search/')) await page.locator(results).nth(10).click({ timeout: 1_000 });
    await expect(page).toHaveURL(new RegExp(`${eleventh}$`), { timeout: 1_000 });
  }).toPass();
});

// Here the browser logs what is missing, so the page is not asked to be silent.
plain('when more does not arrive, the answers stay, the page says so, and the button works again', async ({ page }) => {
  await page.goto('/search/?q=instagram');
  await expect(page.locator(results)).toHaveCount(10);
  await page.route('**/pagefind/**', (route) => route.abort());
  const button = page.getByRole('button', { name: 'Look for the words in every page' });
  await button.click();
  await expect(page.getByText('The next answers did not arrive. Try again.')).toBeVisible();
  await expect(page.locator(results)).toHaveCount(10);
  await page.unroute('**/pagefind/**');
  await button.click();
  await expect(page.locator('[data-text-results] a').first()).toBeFocused();
  await expect(page.getByText('The next answers did not arrive. Try again.')).toHaveCount(0);
});

for (const [broken, file, response] of [
  ['is missing', 'words.json', { status: 404, body: 'Not here' }],
  ['is cut off', 'stems-*.json', { status: 200, body: '{"delet":[3,0,' }],
  ['has other things in it', 'cards-*.json', { status: 200, body: '[]' }],
  ['is a list', 'stems-*.json', { status: 200, body: '[1]' }],
  ['is refused', 'words.json', undefined],
] as const) {
  plain(
    `a file of the index that ${broken} leaves a plain sentence and the A to Z; later it works`,
    async ({ page }) => {
      const address = `**/search-index/*/${file}`;
      await page.route(address, (route) => (response ? route.fulfill(response) : route.abort()));
      await page.goto('/search/?q=delete+ai+chats');
      await expect(page.locator(status)).toHaveText('The search could not start. Every page is in the list below.');
      await expect(page.locator('#a-to-z')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Object on Facebook', exact: true })).toBeVisible();
      await page.unroute(address);
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await expect(page.locator(results).first()).toHaveAttribute('href', '/guides/delete-ai-chats/');
    },
  );
}

plain('without a network the page says so, and what was fetched still answers', async ({ page, context }) => {
  await page.goto('/search/?q=delete+ai+chats');
  await expect(page.locator(results).first()).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel(label).fill('delete chats');
  await expect(page.locator(results).first()).toHaveAttribute('href', '/guides/delete-ai-chats/');
  await page.getByLabel(label).fill('zzqxv');
  await expect(page.locator(status)).toHaveText(/^The search could not start/);
  await expect(page.locator('#a-to-z')).toBeVisible();
});

plain('where workers are refused, every page is searched all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: function Worker() {
        throw new DOMException('Refused', 'SecurityError');
      },
    });
  });
  await page.goto('/search/?q=instagram');
  await pressBelow(page, 'Look for the words in every page');
  await expect(page.locator('[data-text-results] a').first()).toBeFocused();
});

test('without a question the page invites one and lists everything', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.locator(status)).toHaveText('Type a question or a few words. Answers appear below.');
  await expect(page.getByRole('heading', { name: 'All pages, A to Z' })).toBeVisible();
  await expect(page.locator(results)).toHaveCount(0);
});

test('a question without an answer says so and leaves the list', async ({ page }) => {
  await page.goto('/search/?q=zzqxv');
  await expect(page.locator(status)).toHaveText(/^Nothing found for “zzqxv”/);
  await expect(page.getByRole('link', { name: 'Object on Facebook', exact: true })).toBeVisible();
});

test('a long question that no page has in full still finds pages', async ({ page }) => {
  await page.goto(
    `/search/?q=${encodeURIComponent('that round colourful thing at the bottom of my whatsapp how do i make it go away')}`,
  );
  await expect(page.locator(results).first()).toHaveAttribute('href', '/faqs/remove-whatsapp-circle/');
});

test('a question without an answer leads to the main lists', async ({ page }) => {
  await page.goto('/search/?q=zzqxv');
  await expect(page.getByText('Or start here:')).toBeVisible();
  for (const path of ['/guides/', '/regions/', '/hoaxes/', '/faqs/'])
    await expect(page.locator(`site-search a[href="${path}"]`)).toBeVisible();
});

test('who waits for the index hears of it, who does not wait long does not', async ({ page }) => {
  const release = await holdRequests(page, '**/search-index/**');
  await openWithStoppedClock(page, '/search/');
  await page.getByLabel(label).fill('instagram');
  await page.clock.runFor(250);
  await page.clock.runFor(350);
  await expect(page.locator(status)).toHaveText('Type a question or a few words. Answers appear below.');
  await page.clock.runFor(100);
  await expect(page.locator(status)).toHaveText('Looking…');
  release();
  await expect(page.locator(status)).toHaveText(/^\d+ answers for “instagram”$/);
});

test('while typing, one sentence is announced, once, and the address is written once', async ({ page }) => {
  await page.addInitScript((selector) => {
    const said: (string | null)[] = [];
    const written: unknown[] = [];
    Object.assign(window, { said, written });
    const { replaceState } = History.prototype;
    History.prototype.replaceState = function (...values) {
      written.push(values[2]);
      replaceState.apply(this, values);
    };
    document.addEventListener('DOMContentLoaded', () => {
      const line = document.querySelector(selector);
      if (line) new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true });
    });
  }, status);
  await openWithStoppedClock(page, '/search/');
  const heard = (): Promise<{ said: string[]; written: string[] }> =>
    page.evaluate(() => {
      const { said, written } = window as unknown as { said: string[]; written: string[] };
      return { said: said.slice(), written: written.slice() };
    });
  const before = (await heard()).said.length;
  for (const letter of 'instagram') {
    await page.getByLabel(label).press(letter);
    await page.clock.runFor(100);
  }
  expect((await heard()).written).toEqual([]);
  await page.clock.runFor(250);
  await expect(page.locator(results).first()).toBeVisible();
  await page.getByLabel(label).press('Enter');
  // The list is made anew for the same question; the sentence is not.
  await page
    .locator('[data-results] li')
    .first()
    .evaluate((item) => item.setAttribute('data-old', ''));
  await page.clock.runFor(1);
  await expect(page.locator('[data-results] [data-old]')).toHaveCount(0);
  const { said, written } = await heard();
  expect(said.slice(before)).toEqual([expect.stringMatching(/^\d+ answers for “instagram”$/)]);
  expect(written).toEqual(['/search/?q=instagram']);
});

test('a browser that refuses to change the address still searches', async ({ page }) => {
  await page.addInitScript(() => {
    History.prototype.replaceState = () => {
      throw new DOMException(
        'Attempt to use history.replaceState() more than 100 times per 30 seconds',
        'SecurityError',
      );
    };
  });
  await page.goto('/search/');
  await page.getByLabel(label).fill('delete ai chats');
  await expect(page.locator(results).first()).toHaveAttribute('href', '/guides/delete-ai-chats/');
});

test('what is typed before the script arrives is kept and searched', async ({ page }) => {
  const release = await holdRequests(page, '**/assets/**');
  await page.goto('/search/?q=instagram', { waitUntil: 'commit' });
  const box = page.getByLabel(label);
  await expect(box).toHaveValue('instagram');
  await expect(page.locator(status)).toHaveText('Every page is in the list below.');
  await box.fill('delete ai chats');
  release();
  await expect(page.locator(results).first()).toHaveAttribute('href', '/guides/delete-ai-chats/');
  await expect(box).toHaveValue('delete ai chats');
  await expect(page).toHaveURL(/\?q=delete\+ai\+chats$/);
});

test('a step within the page does not search again; a step back to another question does', async ({ page }) => {
  await openWithStoppedClock(page, '/search/?q=instagram');
  const first = page.locator('[data-results] li').first();
  await expect(first).toBeVisible();
  await first.evaluate((item) => item.setAttribute('data-old', ''));
  await page.evaluate(() => (location.hash = 'a-to-z'));
  await page.clock.runFor(1000);
  await expect(page.locator('[data-results] [data-old]')).toHaveCount(1);
  await page.getByLabel(label).fill('whatsapp');
  await page.clock.runFor(1000);
  await expect(page.locator(status)).toHaveText(/“whatsapp”$/);
  await page.goBack();
  await page.clock.runFor(1000);
  await expect(page.locator(status)).toHaveText(/“instagram”$/);
  await expect(page.getByLabel(label)).toHaveValue('instagram');
});

test('the down arrow leads from the box to the first answer, and the answers are a named region', async ({ page }) => {
  await page.goto('/search/?q=instagram');
  const region = page.getByRole('region', { name: 'Results' });
  await expect(region.locator(results).first()).toBeVisible();
  await page.getByLabel(label).press('ArrowDown');
  await expect(region.locator(results).first()).toBeFocused();
});

test('typing and searching can be done with the keyboard alone', async ({ page }) => {
  await page.goto('/search/');
  await page.getByLabel(label).focus();
  await page.keyboard.type('delete ai chats');
  await page.keyboard.press('Enter');
  await expect(page.locator(results).first()).toBeVisible();
  for (const stop of ['button', 'kinds', 'filters', 'first answer'])
    await test.step(stop, () => page.keyboard.press('Tab'));
  await expect(page.locator(results).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delete your chats with Meta AI');
});

test('no other page loads search code', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['/', '/guides/', '/faqs/is-it-too-late/', '/regions/us/', '/nothing-is-here/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await page
      .locator('input[type=search]')
      .first()
      .focus({ timeout: 200 })
      .catch(() => undefined);
  }
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((url) => /pagefind|search/i.test(url))).toEqual([]);
});
