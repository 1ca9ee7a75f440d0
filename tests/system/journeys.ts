import { expect } from 'vitest';
import type { Visitor } from './engines/visitor.ts';

const GOODBYE =
  'Is this true? My aunt posted it. Goodbye Meta AI. Please note an attorney has advised us to put this on. As Meta is now a ' +
  'public entity all members must post a similar statement. I do not give Meta or anyone else permission to use my photos.';

/** Ground of the page by night. */
const DARK = 'rgb(15, 24, 20)';

/** The journeys that matter most, each described once for all browsers. Names say what a reader gets. */
export const JOURNEYS: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  'choosing a place leads to its rights, and the next page knows it': async (visitor) => {
    await visitor.open('/');
    await visitor.choose('Where do you live?', 'Spain');
    await visitor.press('button', 'Show my rights');
    await visitor.isAt((address) => expect(address).toBe('/regions/eu/'));
    await visitor.open('/faqs/form-not-available/');
    await visitor.until(
      (region) => expect(region).toBe('eu'),
      () => document.documentElement.dataset['region'],
    );
  },

  'objecting: from a place to the form, and a step stays ticked': async (visitor) => {
    await visitor.open('/regions/eu/');
    await visitor.press('link', 'Object on Instagram');
    await visitor.sees('heading', 'Object on Instagram');
    await visitor.until(
      (forms) => expect(forms).toContain('https://help.instagram.com/contact/767264225370182'),
      () =>
        [...document.querySelectorAll<HTMLAnchorElement>('main a')]
          .filter((link) => link.checkVisibility())
          .map((link) => link.href),
    );
    await visitor.press('checkbox', 'I have done this');
    await visitor.reads('guide-done', (text) => expect(text).toMatch(/Done on \d+ \w+ \d{4}/));
    await visitor.open('/guides/object-on-instagram/');
    await visitor.reads('guide-done', (text) => expect(text).toMatch(/Done on/));
  },

  'answering six questions makes a plan': async (visitor) => {
    await visitor.open('/plan/');
    await visitor.choose('Place', 'Brazil');
    await visitor.press('button', 'Next');
    await visitor.press('checkbox', 'WhatsApp');
    await visitor.press('checkbox', 'Facebook');
    await visitor.press('button', 'Next');
    await visitor.press('button', 'I’m not sure');
    await visitor.press('button', 'I’m not sure');
    await visitor.press('button', 'None of these');
    await visitor.press('radio', '10 minutes');
    await visitor.press('button', 'Show my plan');
    await visitor.isAt((address) => expect(address).toBe('/plan/#region=br&platforms=facebook.whatsapp&minutes=10'));
    await visitor.until(
      (step) => expect(step).toBe('object-on-facebook'),
      () =>
        [...document.querySelectorAll<HTMLElement>('[data-step]')].find((row) => row.checkVisibility())?.dataset[
          'step'
        ],
    );
  },

  'a letter is composed from choices and words that go nowhere': async (visitor) => {
    await visitor.open('/letter/?region=pe');
    await visitor.choose('Language of the letter', 'English');
    await visitor.type('Your name', 'Ada <b>{law}</b>');
    await visitor.reads('[data-paper]', (text) => {
      expect(text).toContain('I live in: Peru');
      expect(text).toContain('Ada <b>{law}</b>');
    });
    await visitor.isAt((address) => expect(decodeURIComponent(address)).not.toContain('Ada'));
    const stored = await visitor.run(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(stored).not.toContain('Ada');
  },

  'a day becomes dates and a file for the calendar': async (visitor) => {
    await visitor.open('/deadlines/?region=eu');
    await visitor.type('When did you send it?', '2026-01-30');
    await visitor.press('button', 'Show my dates');
    await visitor.until(
      (day) => expect(day).toBe('2026-03-02'),
      () => document.querySelector<HTMLTimeElement>('time[data-deadline=reply]')?.dateTime,
    );
    await visitor.press('button', 'Put them in my calendar');
    const file = await visitor.savedFile('meta-ai-dates.ics');
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file).toContain('DTSTART;VALUE=DATE:20260302');
    expect(file).toMatch(/END:VCALENDAR\s*$/);
  },

  'a pasted rumour is named': async (visitor) => {
    await visitor.open('/hoaxes/check/');
    await visitor.type('The message', GOODBYE);
    await visitor.press('button', 'Check it');
    await visitor.until(
      (answer) => expect(answer).toEqual(['known', 'goodbye-meta-ai', 'has the focus']),
      () => {
        const answer = document.querySelector<HTMLElement>('[data-verdict]');
        const focus = document.activeElement === answer ? 'has the focus' : 'is not in focus';
        return [answer?.dataset['verdict'], answer?.dataset['hoax'], focus];
      },
    );
    await visitor.sees('heading', 'We know this one');
  },

  'a question is answered first by the page about it': async (visitor) => {
    await visitor.open('/');
    await visitor.type('What do you want to know?', 'goodbye meta ai');
    await visitor.press('button', 'Search');
    await visitor.isAt((address) => expect(address).toBe('/search/?q=goodbye+meta+ai'));
    await visitor.until(
      (first) => expect(first).toBe('/hoaxes/goodbye-meta-ai/'),
      () => document.querySelector('a[data-result]')?.getAttribute('href'),
    );
  },

  'dark colours are chosen once, and hold on every page': async (visitor) => {
    const ground = (): string => getComputedStyle(document.body).backgroundColor;
    await visitor.open('/about/');
    expect(await visitor.run(ground)).not.toBe(DARK);
    await visitor.press('radio', 'Dark');
    await visitor.until((color) => expect(color).toBe(DARK), ground);
    await visitor.open('/faqs/');
    expect(await visitor.run(ground)).toBe(DARK);
  },

  'a guide on paper has its words, its forms in full and boxes to tick, and nothing to press': async (visitor) => {
    await visitor.open('/guides/object-on-instagram/?region=eu');
    await visitor.sees('checkbox', 'I have done this');
    await visitor.showPrinted();
    await visitor.until((paper) => {
      expect(paper.toPress, 'on paper there is nothing to press').toEqual([]);
      expect(paper.text).toContain('This site is not Meta.');
      expect(paper.text).toContain('help.instagram.com/contact/767264225370182');
      expect(paper.boxes.length).toBeGreaterThan(3);
      expect(new Set(paper.boxes)).toEqual(new Set(['2px']));
      expect(paper.ink).toBe('rgb(0, 0, 0)');
    }, readPaper);
  },
};

/** What is seen of a page made for paper. Runs in the page. */
function readPaper(): { text: string; toPress: string[]; boxes: string[]; ink: string } {
  const inSight = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  return {
    text: document.body.innerText,
    toPress: inSight('nav, button, select, input, body > footer').map((element) => element.outerHTML.slice(0, 80)),
    boxes: inSight('.steps > li').map((step) => getComputedStyle(step, '::after').borderTopWidth),
    ink: getComputedStyle(document.querySelector('h1') ?? document.body).color,
  };
}

/** The guide is kept on the device; then nothing answers any more, and reading and doing go on. */
export async function offlineJourney(visitor: Visitor, stopServer: () => Promise<void>): Promise<void> {
  await visitor.open('/offline/');
  await visitor.press('button', 'Keep the guide here');
  await visitor.reads('offline-copy [role=status]', (text) => expect(text).toContain('is kept on this device'));
  await stopServer();
  await visitor.open('/regions/us/');
  await visitor.sees('heading', 'United States');
  await visitor.reads('body', (text) => expect(text).toContain('You see your copy of'));
  await visitor.open('/deadlines/?region=eu');
  await visitor.type('When did you send it?', '2026-01-30');
  await visitor.press('button', 'Show my dates');
  await visitor.until(
    (day) => expect(day).toBe('2026-03-02'),
    () => document.querySelector<HTMLTimeElement>('time[data-deadline=reply]')?.dateTime,
  );
}
