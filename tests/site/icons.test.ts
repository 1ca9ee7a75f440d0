import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, pngSize, readPages } from './built-site.ts';

interface Manifest {
  name: string;
  short_name: string;
  start_url: string;
  display: string;
  theme_color: string;
  icons: { src: string; sizes: string; purpose?: string }[];
}

const pages = readPages();
const read = (address: string): Buffer => readFileSync(join(dist, address));

test('every page names its icons and its manifest, and may load them', () => {
  expect(pages.length).toBeGreaterThan(40);
  for (const { path, $ } of pages) {
    expect($('link[rel=manifest]').attr('href'), path).toBe('/site.webmanifest');
    expect($('link[rel=apple-touch-icon]').attr('href'), path).toBe('/apple-touch-icon.png');
    expect($('meta[http-equiv=content-security-policy]').attr('content'), path).toContain("manifest-src 'self';");
  }
});

test('the browser’s frame has the colour of the bar, by day and by night', () => {
  const theme = readFileSync(join(dist, '../src/styles/theme.css'), 'utf8');
  const bar = /--color-bar: light-dark\((#\w+), (#\w+)\)/.exec(theme)?.slice(1);
  expect(bar).toHaveLength(2);
  for (const { path, $ } of pages) {
    const colors = $('meta[name=theme-color]')
      .toArray()
      .map((meta) => [$(meta).attr('media'), $(meta).attr('content')]);
    expect(
      colors.map(([media]) => media),
      path,
    ).toEqual(['(prefers-color-scheme:light)', '(prefers-color-scheme:dark)']);
    expect(
      colors.map(([, color]) => color),
      path,
    ).toEqual(bar);
  }
});

describe('the manifest', () => {
  const manifest = JSON.parse(read('site.webmanifest').toString()) as Manifest;

  test('names the site as its pages do', () => {
    const home = pages.find(({ path }) => path === '/');
    expect(manifest.name).toBe(home?.$('title').text());
    expect(manifest.name.endsWith(manifest.short_name)).toBe(true);
    expect([manifest.start_url, manifest.display]).toEqual(['/', 'browser']);
    expect(manifest.theme_color).toBe(home?.$('meta[name=theme-color]').attr('content'));
  });

  test('has icons of the sizes it says, one of them safe to cut round', () => {
    expect(manifest.icons.length).toBeGreaterThan(2);
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = pngSize(read(src));
      expect(`${width}x${height}`, src).toBe(sizes);
    }
    expect(manifest.icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
  });
});

test('the icon for Apple’s home screens has the size these ask for', () => {
  expect(pngSize(read('apple-touch-icon.png'))).toEqual({ width: 180, height: 180 });
});
