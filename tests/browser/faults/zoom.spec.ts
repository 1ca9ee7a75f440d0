import type { Page } from '@playwright/test';
import { expect, PAGE_TYPES, test } from '../site.ts';

/** What is cut off, covered or too wide on the page, in a few words each. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} px`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const name = `${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
      const { left, right, height } = element.getBoundingClientRect();
      // What only screen readers hear is one pixel large, on purpose.
      if (element.closest('.sr-only') || element.closest('svg') || style.clipPath !== 'none') continue;
      const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '');
      if (hasText && (right > clientWidth + 1 || left < -1)) {
        // A box that scrolls by itself, such as a wide table, is a way to see all of it.
        let box: HTMLElement | null = element;
        while (box && !/auto|scroll/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
        if (!box || box === document.documentElement) found.push(`${name} leaves the screen`);
      }
      const isCut = /hidden|clip/.test(style.overflowX + style.overflowY) && element.localName !== 'input';
      if (isCut && (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2))
        found.push(`${name} is cut off`);
      if (/sticky|fixed/.test(style.position) && height > clientHeight / 3) found.push(`${name} covers the screen`);
    }
    return found;
  });
}

/** Space between letters, words, lines and paragraphs that readers may set themselves (WCAG 2.2, 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const types = Object.entries(PAGE_TYPES);
for (const part of [0, 1, 2]) {
  const own = types.filter((_, index) => index % 3 === part);
  test(`at 400 % zoom, with more space in the text too, nothing is cut off or covered (part ${part + 1})`, async ({
    page,
  }) => {
    expect(own.length).toBeGreaterThan(5);
    // 1280 by 1024 px at 400 % (WCAG 2.2, 1.4.10).
    await page.setViewportSize({ width: 320, height: 256 });
    const trouble: string[] = [];
    for (const [type, path] of own) {
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}region=eu`);
      trouble.push(...(await cutOff(page)).map((what) => `${type}: ${what}`));
      await page.evaluate((style) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        document.adoptedStyleSheets.push(sheet);
      }, SPACED);
      trouble.push(...(await cutOff(page)).map((what) => `${type}, spaced: ${what}`));
    }
    expect(trouble).toEqual([]);
  });
}
