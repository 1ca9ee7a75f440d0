import { load, type CheerioAPI } from 'cheerio';
import type { Palette } from '../../domain/palette.ts';

/** What a share image shows. All of it is read from the page, so the two cannot differ. */
export interface Card {
  readonly notMeta: string;
  readonly nothingReachesMeta: string;
  /** Part of the site the page stands in, such as "Steps". Empty on the home page. */
  readonly section: string;
  readonly title: string;
  readonly answer: string;
  /** What people can do in a region. */
  readonly status?: Mark;
  /** A rumour in short, and the verdict that is stamped on it. */
  readonly rumour?: { readonly label: string; readonly claim: string; readonly verdict: Verdict };
  readonly siteName: string;
  readonly siteMark: string;
}

/** A shape as SVG, the word beside it, and their colour. */
interface Mark {
  readonly shape: string;
  readonly word: string;
  readonly color: string;
}
export type Verdict = Mark & { readonly frame: 'solid' | 'dashed' | 'rounded' };

/** Reads the card of a page from its HTML. */
export function readCard(html: string, palette: Palette): Card {
  const $ = load(html);
  $('br').replaceWith(' ');
  const home = $('header a').first();
  return {
    notMeta: textOf($, 'header b'),
    nothingReachesMeta: textOf($, 'header b + span'),
    section: sectionOf($),
    title: textOf($, 'h1'),
    answer: $('meta[name=description]').attr('content') ?? '',
    ...readStatus($, palette),
    ...readRumour($, palette),
    siteName: home.text().trim().replace(/\s+/g, ' '),
    siteMark: shapeOf($, 'header a svg', palette),
  };
}

/** The footer has one link for each part of the site. */
function sectionOf($: CheerioAPI): string {
  const here = new URL($('link[rel=canonical]').attr('href') ?? '').pathname;
  const link = $('footer nav a:not([hreflang])').filter((_, element) =>
    here.startsWith($(element).attr('href') ?? ' '),
  );
  return link.first().text().trim();
}

function readStatus($: CheerioAPI, palette: Palette): Pick<Card, 'status'> {
  const place = '[data-share=status]';
  if ($(place).length === 0) return {};
  const color = colorOf($, `${place} svg`, palette);
  return { status: { color, shape: shapeOf($, `${place} svg`, palette, color), word: textOf($, `${place} p`) } };
}

function readRumour($: CheerioAPI, palette: Palette): Pick<Card, 'rumour'> {
  const claim = $('[data-share=claim]');
  if (claim.length === 0) return {};
  // The first verdict on the page is that of the whole claim.
  const verdict = $('[data-mark]').first();
  const color = colorOf($, '[data-mark]', palette);
  const frame = verdict.hasClass('border-dashed') ? 'dashed' : verdict.hasClass('rounded-lg') ? 'rounded' : 'solid';
  const shape = shapeOf($, '[data-mark] svg', palette, color);
  return {
    rumour: {
      label: claim.prev().text().trim(),
      claim: claim.text().trim(),
      verdict: { shape, color, frame, word: verdict.text().trim() },
    },
  };
}

const textOf = ($: CheerioAPI, selector: string): string => $(selector).first().text().trim().replace(/\s+/g, ' ');

/** Colour of an element, from its class: "text-ok" is the token "ok". */
function colorOf($: CheerioAPI, selector: string, palette: Palette): string {
  const name = $(selector)
    .first()
    .attr('class')
    ?.match(/\btext-(ok|ask|none|stamp)\b/)?.[1];
  if (!name) throw new Error(`The first "${selector}" of a page has no class that says its colour, such as "text-ok"`);
  return palette(name);
}

/** A shape of the page that stands on its own: classes such as "fill-keep" become attributes. */
function shapeOf($: CheerioAPI, selector: string, palette: Palette, color = ''): string {
  const svg = $(selector).first().clone();
  svg.find('[class]').each((_, part) => {
    for (const [, property = '', token = ''] of ($(part).attr('class') ?? '').matchAll(/\b(fill|stroke)-([\w-]+)/g))
      $(part).attr(property, palette(token));
    $(part).removeAttr('class');
  });
  svg.removeAttr('class').removeAttr('aria-hidden').attr('xmlns', 'http://www.w3.org/2000/svg');
  return $.xml(svg).replaceAll('currentColor', color);
}
