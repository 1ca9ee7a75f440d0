import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPalettes } from '../../src/domain/palette.ts';
import { Cache } from '../../src/integrations/cache.ts';
import { makePicture } from '../../src/integrations/share-images/index.ts';
import { readCard } from '../../src/integrations/share-images/read-card.ts';

const theme = readFileSync(resolve(import.meta.dirname, '../../src/styles/theme.css'), 'utf8');
const kit = { host: 'example.org', theme, tools: ['1.0.0'], readers: ['1.0.0'] };
const palette = readPalettes(theme).light;

/** A page with as much in it as a picture needs. */
const page = ({ title = 'Object on Instagram', name = 'Opt-Out Guide', body = '' } = {}): string => `<html><head>
  <meta name="description" content="It takes about five minutes.">
  <link rel="canonical" href="https://example.org/guides/x/"></head><body>
  <header><b>This site is not Meta.</b> <span>Nothing you do here reaches Meta.</span>
  <a href="/"><svg width="28" height="32" viewBox="0 0 28 32"><path class="fill-keep stroke-line" d="M1 1h26v30H1z"/></svg>
  <span>Meta AI<br>${name}</span></a></header>
  <h1>${title}</h1>${body}
  <footer><nav><a href="/regions/">Rights</a><a href="/guides/">Steps</a></nav></footer></body></html>`;

describe('a card is read from its page', () => {
  test('with the part of the site it stands in', () => {
    expect(readCard(page(), palette)).toMatchObject({
      title: 'Object on Instagram',
      answer: 'It takes about five minutes.',
      section: 'Steps',
      siteName: 'Meta AI Opt-Out Guide',
    });
  });
  test('with shapes in the colours of the theme', () => {
    const { siteMark } = readCard(page(), palette);
    expect(siteMark).toContain(`fill="${palette('keep')}" stroke="${palette('line')}"`);
    expect(siteMark).not.toContain('class');
  });
  test('with the status of a region: shape, word and colour', () => {
    const body =
      '<div data-share="status"><svg class="text-ask size-12" fill="currentColor"></svg><p>You can ask</p><p>As of May</p></div>';
    const { status } = readCard(page({ body }), palette);
    expect(status).toMatchObject({ word: 'You can ask', color: palette('ask') });
    expect(status?.shape).toContain(`fill="${palette('ask')}"`);
  });
  test('with the verdict of a rumour, and the claim it is about', () => {
    const body =
      '<p>The rumour says</p><p data-share="claim">A post stops it.</p><span data-mark class="border-dashed text-h2 text-ask"><svg></svg> Misleading</span>';
    expect(readCard(page({ body }), palette).rumour).toMatchObject({
      label: 'The rumour says',
      claim: 'A post stops it.',
      verdict: { word: 'Misleading', color: palette('ask'), frame: 'dashed' },
    });
  });
});

describe('a picture', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'share-images-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const make = async (html: string, using = kit): Promise<{ picture: Buffer; made: number; read: number }> => {
    const caches = { cards: new Cache(join(folder, 'cards')), pictures: new Cache(join(folder, 'pictures')) };
    return { picture: await makePicture(html, using, caches), made: caches.pictures.made, read: caches.cards.made };
  };

  test('is made once, and again when its page, its theme or its tools change', async () => {
    const first = await make(page());
    const again = await make(page());
    expect([first.made, again.made]).toEqual([1, 0]);
    expect(again.picture.equals(first.picture)).toBe(true);
    const retitled = await make(page({ title: 'Object on Facebook' }));
    expect([retitled.made, retitled.picture.equals(first.picture)]).toEqual([1, false]);
    expect((await make(page(), { ...kit, theme: theme.replace('#ffe067', '#ffff00') })).made).toBe(1);
    expect((await make(page(), { ...kit, tools: ['2.0.0'] })).made).toBe(1);
  });

  test('does not change with what it does not show', async () => {
    await make(page());
    expect((await make(page({ body: '<p>One more step.</p>' }))).made).toBe(0);
  });

  test('has its page read anew when the page or the reading changes, and only then', async () => {
    const reads = [
      await make(page()),
      await make(page()),
      await make(page({ body: '<p>One more step.</p>' })),
      await make(page(), { ...kit, readers: ['2.0.0'] }),
    ];
    expect(reads.map(({ read }) => read)).toEqual([1, 0, 1, 1]);
  });

  test('of a page in letters the fonts lack has the name of the site alone, not boxes', async () => {
    const arabic = await make(page({ title: 'اعترض على إنستغرام' }));
    const chinese = await make(page({ title: '反对' }));
    expect(arabic.picture.equals(chinese.picture)).toBe(true);
    expect(arabic.picture.equals((await make(page())).picture)).toBe(false);
  });

  test('of a site whose name the fonts cannot write has its address', async () => {
    const { picture } = await make(page({ title: '反对', name: '反对指南' }));
    expect(picture.length).toBeGreaterThan(1000);
    expect(picture.equals((await make(page({ title: '反对' }))).picture)).toBe(false);
  });

  test('can be of a title in Greek, Cyrillic or Vietnamese', async () => {
    const titles = [
      'Πείτε όχι στο Instagram',
      'Возразить в Instagram',
      'Phản đối trên Instagram',
      'Sprzeciw wobec AI – źródło',
    ];
    const pictures = await Promise.all(titles.map((title) => make(page({ title }))));
    expect(new Set(pictures.map(({ picture }) => picture.toString('base64'))).size).toBe(titles.length);
  });
});
