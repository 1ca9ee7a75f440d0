import satori from 'satori';
import sharp from 'sharp';
import type { Palette } from '../../domain/palette.ts';
import { SANS, SERIF, fonts } from './fonts.ts';
import type { Card, Verdict } from './read-card.ts';

/** Size of every picture, as https://ogp.me readers expect it. */
const WIDTH = 1200;
const HEIGHT = 630;
const SIDE = 48;
const BORDER = 4;
const PADDING = 44;
const RUMOUR_HEIGHT = 226;

/** One element, as satori takes it. */
interface Element {
  readonly type: 'div' | 'img';
  readonly props: Readonly<Record<string, unknown>>;
}
type Style = Readonly<Record<string, string | number | undefined>>;
type Children = readonly (Element | string | false | undefined)[];

const column = (style: Style, ...children: Children): Element => ({
  type: 'div',
  props: { style: { display: 'flex', flexDirection: 'column', ...style }, children: children.filter(Boolean) },
});
const row = (style: Style, ...children: Children): Element =>
  column({ flexDirection: 'row', alignItems: 'center', ...style }, ...children);

const words = (text: string, style: Style): Element => ({
  type: 'div',
  props: { style: { display: 'block', ...style }, children: text },
});
const serif = (text: string, fontSize: number, style: Style = {}): Element =>
  words(text, { fontFamily: SERIF, fontWeight: 700, fontSize, lineHeight: 1.12, ...style });
const sans = (text: string, fontSize: number, style: Style = {}): Element =>
  words(text, { fontFamily: SANS, fontWeight: 400, fontSize, lineHeight: 1.35, ...style });
const title = (text: string, fontSize: number, style: Style = {}): Element =>
  serif(text, fontSize, { textWrap: 'balance', letterSpacing: '-0.012em', ...style });

function image(svg: string, width: number, height: number, style: Style = {}): Element {
  // The size in the SVG itself decides how finely it is drawn: twice as fine as needed, for the one that is turned.
  const sized = svg
    .replace(/width="[^"]*"/, `width="${width * 2}"`)
    .replace(/height="[^"]*"/, `height="${height * 2}"`);
  const src = `data:image/svg+xml;base64,${Buffer.from(sized).toString('base64')}`;
  return { type: 'img', props: { src, width, height, style } };
}

/** The part of the page that differs: what is answered, what holds in a region, or what a rumour says. */
function sheet(card: Card, palette: Palette): Element[] {
  const { answer, section, status, rumour } = card;
  if (rumour)
    return [
      column(
        {
          height: RUMOUR_HEIGHT,
          padding: `0 400px 0 ${PADDING}px`,
          justifyContent: 'center',
          background: palette('wash'),
        },
        sans(rumour.label, 28, { fontWeight: 700 }),
        serif(rumour.claim, rumour.claim.length <= 100 ? 40 : 34, { marginTop: 8 }),
      ),
      column(
        { flexGrow: 1, padding: `0 ${PADDING}px`, justifyContent: 'center', borderTop: `2px solid ${palette('line')}` },
        title(card.title, card.title.length <= 50 ? 52 : 38, { maxWidth: 720 }),
      ),
      stamp(rumour.verdict, palette),
    ];
  // Large enough for a phone, which shows the picture at half its size; the longest texts a page may have still fit.
  const isFull = card.title.length + answer.length > 200;
  const size = card.title.length <= 30 ? 76 : card.title.length <= 50 ? 66 : isFull ? 48 : 58;
  return [
    column(
      { flexGrow: 1, padding: `${section ? 40 : 0}px ${PADDING}px 0`, justifyContent: 'center' },
      title(card.title, status ? Math.min(size, isFull ? 48 : 62) : size),
      answer !== '' && sans(answer, isFull ? 30 : 34, { marginTop: 14, color: palette('ink-2') }),
    ),
    status &&
      row(
        { height: 100, flexShrink: 0, padding: `0 ${PADDING}px`, gap: 24, borderTop: `2px solid ${palette('line')}` },
        image(status.shape, 64, 64),
        serif(status.word, 52, { color: status.color }),
      ),
    section !== '' &&
      sans(section, 26, {
        position: 'absolute',
        top: 0,
        left: 0,
        padding: `3px 24px 5px ${PADDING}px`,
        fontWeight: 700,
        background: palette('line'),
        color: palette('on-act'),
      }),
  ].filter((part) => part !== undefined && part !== false);
}

/** Double frame, turned, across the lower edge of the claim. */
function stamp({ shape, word, color, frame }: Verdict, palette: Palette): Element {
  const line = frame === 'dashed' ? 'dashed' : 'solid';
  const size = word.length <= 6 ? 68 : 44;
  return column(
    {
      position: 'absolute',
      top: RUMOUR_HEIGHT - 90,
      right: PADDING,
      height: 180,
      justifyContent: 'center',
      transform: 'rotate(-4deg)',
    },
    column(
      {
        padding: 6,
        border: `3px ${line} ${color}`,
        borderRadius: frame === 'rounded' ? 20 : 0,
        background: palette('sheet'),
      },
      row(
        {
          padding: '6px 28px 12px',
          gap: 18,
          border: `5px ${line} ${color}`,
          borderRadius: frame === 'rounded' ? 12 : 0,
        },
        image(shape, size * 0.8, size * 0.8),
        serif(word, size, { color }),
      ),
    ),
  );
}

/** The slip at the foot: what to keep is the name of the site and its address. */
function slip({ siteName, siteMark }: Card, host: string, palette: Palette): Element {
  const width = WIDTH - 2 * (SIDE + BORDER);
  const holes = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="12" viewBox="0 0 ${width} 12"><path d="M13 6h${width}" stroke="${palette('ground')}" stroke-width="12" stroke-linecap="round" stroke-dasharray="0 26.2"/></svg>`;
  return row(
    {
      height: 98,
      flexShrink: 0,
      padding: `6px ${PADDING}px 0`,
      background: palette('keep'),
      color: palette('keep-ink'),
      position: 'relative',
    },
    image(holes, width, 12, { position: 'absolute', top: -6, left: 0 }),
    image(siteMark, 49, 56),
    serif(siteName, 36, { marginLeft: 20, flexGrow: 1 }),
    sans(host, 30),
  );
}

function layOut(card: Card, host: string, palette: Palette): Element {
  const bar = row(
    { height: 68, flexShrink: 0, padding: `0 ${SIDE}px`, gap: 12, background: palette('bar') },
    sans(card.notMeta, 30, { fontWeight: 700, color: palette('bar-lead') }),
    sans(card.nothingReachesMeta, 30, { color: palette('bar-ink') }),
  );
  const form = column(
    {
      position: 'relative',
      flexGrow: 1,
      margin: `36px ${SIDE}px 40px`,
      border: `${BORDER}px solid ${palette('line')}`,
      background: palette('sheet'),
    },
    ...sheet(card, palette),
    slip(card, host, palette),
  );
  return column({ width: WIDTH, height: HEIGHT, background: palette('ground'), color: palette('ink') }, bar, form);
}

/**
 * Cards from the full one to the plainest. One with letters that the fonts lack would show boxes, so the next is tried:
 * without the words of the page, then without the name of the site. An address can always be written.
 */
function fallbacks(card: Card, host: string): Card[] {
  const { siteName, siteMark } = card;
  const plain = { notMeta: '', nothingReachesMeta: '', section: '', answer: '', siteMark };
  return [card, { ...plain, title: siteName, siteName: '' }, { ...plain, title: host, siteName: '' }];
}

/** @returns the picture as SVG with all letters as paths, or nothing where the fonts lack a letter */
async function toSvg(card: Card, host: string, palette: Palette): Promise<string | undefined> {
  const missing: string[] = [];
  const svg = await satori(layOut(card, host, palette) as never, {
    width: WIDTH,
    height: HEIGHT,
    fonts,
    loadAdditionalAsset: (_, segment) => {
      missing.push(segment);
      return Promise.resolve([]);
    },
  });
  return missing.length === 0 ? svg : undefined;
}

/**
 * Draws a card.
 * @param host address of the site as people write it
 * @returns a PNG with few colours, which is half as large as one with all. More effort would save one per cent more
 */
export async function drawCard(card: Card, host: string, palette: Palette): Promise<Buffer> {
  for (const shown of fallbacks(card, host)) {
    const svg = await toSvg(shown, host, palette);
    if (svg !== undefined)
      return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, dither: 0, effort: 1 }).toBuffer();
  }
  throw new Error(`The fonts of the share images cannot write "${host}": give them a font that can, in fonts.ts`);
}
