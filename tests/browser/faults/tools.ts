import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** What a reader does with one tool of the site, and what the page shows then. */
export interface Tool {
  readonly path: string;
  /** Does what the tool is for. It must get through on a page whose script never came, too. */
  readonly use: (page: Page) => Promise<void>;
  /** Takes up what only a script offers, once it is there. Tried again until an answer or an excuse is seen: a slow machine offers late. */
  readonly takeUp?: (page: Page) => Promise<void>;
  /** What is seen when it worked. */
  readonly answer: (page: Page) => Locator;
  /** A plain sentence that is seen when it did not, or the list that does the same by eye. */
  readonly excuse: (page: Page) => Locator;
  /** Which of its files are broken here, where others are at another tool that has them too. */
  readonly breaks?: RegExp;
}

export const GOODBYE =
  'Goodbye Meta AI. Please note an attorney has advised us to put this on. As Meta is now a public entity all members must ' +
  'post a similar statement. I do not give Meta or anyone else permission to use my photos.';
export const ADIOS = 'Adiós Meta AI. Un abogado nos aconsejó poner esto. No doy permiso a Meta para usar mis fotos.';
export const HONOURED =
  'Thank you for contacting us. We’ve reviewed your request and will honour your objection. This means your request will be ' +
  'applied going forward for future development and improvement of generative AI models.';

const text =
  (...sentences: string[]) =>
  (page: Page) =>
    page.getByText(new RegExp(sentences.join('|'))).filter({ visible: true });

/** The tools, each used once as a reader would. */
export const TOOLS: Readonly<Record<string, Tool>> = {
  place: {
    path: '/',
    async use(page) {
      const form = page.locator('region-picker form');
      await form.getByLabel('Type your country').fill('Brazil');
      // What suggests places is still on its way, or never comes: the list has Brazil, too, where there is script at all.
      if ((await page.locator('region-picker option[value=br]').count()) > 0)
        await form.getByLabel('Where do you live?').selectOption('br');
      await form.getByRole('button').click();
    },
    // Its own page with script, and without it the list of all places.
    answer: (page) => page.getByRole('heading', { level: 1, name: /Brazil/ }),
    excuse: (page) => page.getByRole('heading', { level: 1, name: /^Your rights/ }),
  },
  'place as typed': {
    path: '/guides/object-on-instagram/',
    breaks: /place/,
    async use(page) {
      const form = page.locator('region-notice form');
      await form.getByLabel('Type your country').fill('Brazil');
      await form.getByRole('button').click();
    },
    answer: (page) => page.locator('html[data-region=br]'),
    // The browser points to the list; without any script the list of all places opens.
    excuse: (page) =>
      page
        .locator('region-notice select:invalid:focus')
        .or(page.getByRole('heading', { level: 1, name: /^Your rights/ })),
  },
  ticks: {
    path: '/guides/object-on-instagram/?region=eu',
    // The box comes with its script; without it nothing is offered.
    use: (page) => page.waitForLoadState('networkidle'),
    async takeUp(page) {
      const box = page.getByRole('checkbox', { name: 'I have done this' });
      if (await box.isVisible()) await box.check();
    },
    answer: text('Done on \\d'),
    excuse: (page) => page.locator('only-in [open] a[href*="help.instagram.com/contact/767264225370182"]'),
  },
  'what holds today': {
    path: '/guides/what-may-change-next/',
    use: () => Promise.resolve(),
    answer: (page) => page.getByText('For today’s date').filter({ visible: true }).first(),
    excuse: (page) => page.locator('by-date:not([data-applies]) p').nth(1),
  },
  'what has become overdue': {
    path: '/about/freshness/',
    breaks: /review-clock/,
    use: () => Promise.resolve(),
    // Whether something has, the day decides on which the test runs; the list with its dates stands there either way.
    answer: (page) => page.locator('review-clock:defined [data-next]').first(),
    excuse: (page) => page.locator('review-clock:not(:defined) [data-next]').first(),
  },
  plan: {
    path: '/plan/#region=eu&platforms=instagram',
    use: () => Promise.resolve(),
    answer: (page) => page.locator('[data-step]').filter({ visible: true }).first(),
    excuse: (page) => page.locator('[data-plans] a').filter({ visible: true }).first(),
  },
  letter: {
    path: '/letter/?region=pe',
    async use(page) {
      await page.getByRole('textbox', { name: 'Your name', exact: true }).fill('Ada');
    },
    answer: (page) => page.locator('letter-maker[data-state=ready] [data-paper]').filter({ hasText: 'Ada' }),
    excuse: text('The words did not arrive'),
  },
  dates: {
    path: '/deadlines/?region=eu',
    async use(page) {
      // Only then an excuse is one: until the script arrives, its absence may be told.
      await page.waitForLoadState('networkidle');
      await page.getByLabel('When did you send it?').fill('2026-01-30');
      await page.getByRole('button', { name: 'Show my dates' }).click();
    },
    async takeUp(page) {
      const save = page.getByRole('button', { name: 'Put them in my calendar' });
      await save.or(this.excuse(page)).filter({ visible: true }).first().waitFor();
      if (await save.isVisible()) await save.click();
    },
    answer: (page) =>
      page
        .locator('deadline-finder', { has: page.locator('time[datetime="2026-03-02"]') })
        .filter({ hasText: 'Saved. Open the file' }),
    excuse: text('That did not work. The times stand further down'),
  },
  reply: {
    path: '/replies/',
    async use(page) {
      await page.getByLabel('What did Meta write?').fill(HONOURED);
      await page.getByRole('button', { name: 'What does it mean?' }).click();
    },
    answer: (page) => page.locator('[data-answer][data-reply=objection-honoured]'),
    excuse: text('Compare it with the list by eye', 'This tool has not arrived yet'),
  },
  rumour: {
    path: '/hoaxes/check/',
    async use(page) {
      await page.getByRole('textbox', { name: 'The message' }).fill(GOODBYE);
      await page.getByRole('button', { name: 'Check it' }).click();
    },
    answer: (page) => page.locator('[data-hoax=goodbye-meta-ai]'),
    excuse: text('The check did not work', 'This tool has not arrived yet'),
  },
  'rumour in another language': {
    path: '/hoaxes/check/',
    breaks: /rumours\/\*/,
    async use(page) {
      await page.getByRole('textbox', { name: 'The message' }).fill(ADIOS);
      await page.getByRole('button', { name: 'Check it' }).click();
    },
    answer: (page) => page.locator('[data-hoax=goodbye-meta-ai]'),
    excuse: text('The check did not work', 'This tool has not arrived yet'),
  },
  search: {
    path: '/search/?q=instagram',
    // Until its script has come, the page says what else there is.
    use: (page) => page.waitForLoadState('networkidle'),
    answer: (page) => page.locator('a[data-result]').first(),
    excuse: text('The search could not start', '^Every page is in the list below'),
  },
  'search in all text': {
    path: '/search/?q=instagram+objection&kind=guide',
    breaks: /pf_|pagefind/,
    use: (page) => page.waitForLoadState('networkidle'),
    async takeUp(page) {
      const button = page.locator('[data-all-words]');
      if (await button.isVisible()) await button.click();
    },
    answer: (page) => page.locator('[data-text-results] a').first(),
    excuse: text(
      'The next answers did not arrive',
      'We found no page with',
      'The search could not start',
      '^Every page is in the list below',
    ),
  },
  questions: {
    path: '/faqs/',
    breaks: /uestion|words/,
    use: () => Promise.resolve(),
    async takeUp(page) {
      // Without its script it is not offered.
      const box = page.getByLabel('Find your question');
      if (await box.isVisible()) await box.fill('goodbye meta ai');
    },
    answer: (page) => page.locator('question-filter [role=status]').filter({ hasText: /^\d/ }),
    excuse: (page) =>
      text('The search could not start')(page).or(page.locator('question-filter:not(:defined) ~ section').first()),
  },
  'offline copy': {
    path: '/offline/',
    use: () => Promise.resolve(),
    // Visits to break files have no worker; what breaks while it is kept: offline.spec.ts.
    answer: text('There is no copy on this device', 'This browser cannot keep the guide'),
    excuse: text('The button needs JavaScript'),
  },
  forget: {
    path: '/about/privacy/',
    breaks: /forget/,
    use: (page) => page.waitForLoadState('networkidle'),
    async takeUp(page) {
      const dark = page.getByRole('radio', { name: 'Dark' });
      if (!(await dark.isVisible())) return;
      await dark.check();
      await page.getByRole('button', { name: 'Forget my choices' }).first().click();
    },
    answer: text('Forgotten: the colours'),
    excuse: text('Nothing of yours is stored here now', 'What we store'),
  },
  'stored choices': {
    path: '/about/privacy/',
    use: (page) => page.waitForLoadState('networkidle'),
    async takeUp(page) {
      const dark = page.getByRole('radio', { name: 'Dark' });
      if (await dark.isVisible()) await dark.check();
    },
    answer: (page) => page.locator('stored-choices').getByText('opt-out-guide.theme'),
    excuse: text('What we store'),
  },
};

/** Uses a tool where nothing is broken, and waits until it has worked. */
export async function useWorkingTool(page: Page, tool: Tool): Promise<void> {
  await useUntil(page, tool, tool.answer(page));
}

/** Uses a tool, and waits until it has worked or has said that it cannot. */
export async function useTool(page: Page, tool: Tool): Promise<void> {
  await useUntil(page, tool, tool.answer(page).or(tool.excuse(page)).filter({ visible: true }));
}

async function useUntil(page: Page, tool: Tool, seen: Locator): Promise<void> {
  await tool.use(page);
  // What is about to be pressed may go away at that moment: the next round looks anew, instead of waiting for it to come back.
  page.setDefaultTimeout(2_000);
  await expect(async () => {
    await tool.takeUp?.(page);
    await expect(seen.first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  page.setDefaultTimeout(0);
}

/** What holds on every page, whatever is broken: its text is there, and links go on. */
export async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('header').getByRole('link', { name: 'Steps' })).toBeVisible();
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(300);
  await expect(page.locator('main a[href]').filter({ visible: true }).first()).toBeVisible();
}
