import type { Page } from '@playwright/test';

/** Lowest height of what is pressed, in CSS pixels; the site promises it in its statement on accessibility. */
const TARGET = 44;

/** What does not fit on the page as it stands: a line for each finding, empty where all is well. */
export function findMisfits(page: Page): Promise<string[]> {
  return page.evaluate((target) => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
    const canScroll = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || canScroll(element.parentElement));
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || style.visibility === 'hidden') continue;
      if (element.closest('.sr-only, svg, [hidden]')) continue;
      const name = `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 30)}"`;
      const isInline = style.display === 'inline';
      if ((box.right > root.clientWidth + 1 || box.left < -1) && !canScroll(element.parentElement))
        found.push(`${name} stands outside the page`);
      if (isInline) continue;
      const hides = (overflow: string): boolean => /hidden|clip/.test(overflow);
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
        const isCut = hides(style.overflowX);
        if (isCut || (style.overflowX === 'visible' && element.children.length === 0))
          found.push(`${name} ${isCut ? 'is cut' : 'is wider than its box'}`);
      }
      if (element.scrollHeight > element.clientHeight + 2 && element.clientHeight > 0 && hides(style.overflowY))
        found.push(`${name} is cut at its end`);
      const isPressed = element.matches('button, select, summary, a[href], input:not([type=radio], [type=checkbox])');
      if (isPressed && box.height < target - 0.5) found.push(`${name} is only ${Math.round(box.height)} px high`);
    }
    return found;
  }, TARGET);
}

/** Every word of the page that a reader sees or hears, in the page's own language. */
export function readTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What names a language of its own is quoted: a letter, the words of a message, the name of a language.
    const isOwn = (element: Element): boolean => element.closest('[lang]') === document.documentElement;
    // The hidden text that a copy button takes is read by nobody: it stands on the page once more.
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, noscript, code, copy-text [hidden]') || !isOwn(parent)) continue;
      if (node.textContent?.trim()) found.push(node.textContent.trim());
    }
    for (const element of document.querySelectorAll('body [aria-label], body [title], body [placeholder], body [alt]'))
      if (isOwn(element) && !element.closest('noscript'))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
          const text = element.getAttribute(name);
          if (text) found.push(text);
        }
    return found;
  });
}
