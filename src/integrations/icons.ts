import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { readPalettes } from '../domain/palette.ts';

/**
 * The icons besides `favicon.svg`. `share` is how much of the width the mark fills. One with a ground has no holes:
 * telephones cut it to their own shape, for "maskable" ones down to a circle of 80 %.
 */
const ICONS = [
  { name: 'apple-touch-icon', size: 180, share: 0.75, ground: true },
  { name: 'icon-192', size: 192, share: 1, ground: false },
  { name: 'icon-512', size: 512, share: 1, ground: false },
  { name: 'icon-maskable-512', size: 512, share: 0.55, ground: true },
] as const;

/** After a build: draws the icons that cannot be SVG from the one that is. */
export function icons(): AstroIntegration {
  let mark = '';
  let ground = '';
  return {
    name: 'icons',
    hooks: {
      'astro:config:done': ({ config }) => {
        mark = readFileSync(new URL('favicon.svg', config.publicDir), 'utf8');
        ground = readPalettes(readFileSync(new URL('styles/theme.css', config.srcDir), 'utf8')).light('ground');
      },
      'astro:build:done': async ({ dir }) => {
        for (const icon of ICONS)
          await sharp(Buffer.from(drawIcon(mark, icon.size, icon.share, icon.ground ? ground : 'none')))
            .png({ palette: true, compressionLevel: 9 })
            .toFile(fileURLToPath(new URL(`${icon.name}.png`, dir)));
      },
    },
  };
}

/** The mark in the middle of a square. */
function drawIcon(mark: string, size: number, share: number, ground: string): string {
  const edge = (size * (1 - share)) / 2;
  const placed = mark.replace('<svg', `<svg x="${edge}" y="${edge}" width="${size * share}" height="${size * share}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><path fill="${ground}" d="M0 0h${size}v${size}H0z"/>${placed}</svg>`;
}
