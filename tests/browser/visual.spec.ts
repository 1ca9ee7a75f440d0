import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from './site.ts';

/**
 * A few parts as pictures. They are set in fonts from a package, so that every machine breaks lines alike; how edges are smoothed
 * may differ. After a wanted change: `npm run test:browser -- visual --update-snapshots`, then look at the pictures.
 */
const PARTS = {
  notice: { path: '/guides/object-on-instagram/?region=eu', selector: 'region-notice' },
  'form link': { path: '/guides/object-on-instagram/?region=eu', selector: '[data-form]' },
  'drawn menu': { path: '/guides/make-instagram-private/', selector: '.screens >> nth=0' },
  slip: { path: '/guides/object-on-instagram/?region=eu', selector: '.holes' },
  effects: { path: '/guides/object-on-instagram/?region=eu', selector: '[data-effects]' },
  claim: { path: '/hoaxes/goodbye-meta-ai/', selector: '[data-claim]' },
  map: { path: '/', selector: '.world' },
} as const;

const fonts = ['source-serif-4', 'source-sans-3'].flatMap((name) =>
  [400, 700].map((weight) => {
    const file = resolve(
      import.meta.dirname,
      `../../node_modules/@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`,
    );
    return `@font-face{font-family:${name};font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`;
  }),
);
const STYLE = `${fonts.join('')}:root{--font-serif:source-serif-4!important;--font-sans:source-sans-3!important}`;

test.use({ bypassCSP: true, viewport: { width: 390, height: 844 } });

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, { path, selector }] of Object.entries(PARTS)) {
    test(`${name}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(path);
      await page.addStyleTag({ content: STYLE });
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator(selector).first()).toHaveScreenshot(`${name.replace(' ', '-')}-${scheme}.png`, {
        threshold: 0.25,
        maxDiffPixelRatio: 0.03,
      });
    });
  }
}
