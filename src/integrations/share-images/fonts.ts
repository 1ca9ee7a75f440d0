import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'satori';

const require = createRequire(import.meta.url);

/** A picture cannot use the fonts of its reader, so these stand for the serif and the sans of the theme. */
const FACES = [
  { name: 'serif', file: 'source-serif-4', weight: 700 },
  { name: 'sans', file: 'source-sans-3', weight: 400 },
  { name: 'sans', file: 'source-sans-3', weight: 700 },
] as const;

/** What these fonts can write. A language in another script needs a font of its own here; until then its cards are plain. */
const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const;

const familyOf = (name: string, script: string): string => `${name}-${script}`;
const family = (name: string): string => SCRIPTS.map((script) => familyOf(name, script)).join(', ');

/** Font families as a style names them: a letter missing in one file is looked for in the next. */
export const SERIF = family('serif');
export const SANS = family('sans');

/** Always the same list: satori reads the fonts of a new one anew. */
export const fonts: Font[] = SCRIPTS.flatMap((script) =>
  FACES.map(({ name, file, weight }) => ({
    name: familyOf(name, script),
    weight,
    style: 'normal' as const,
    data: readFileSync(require.resolve(`@fontsource/${file}/files/${file}-${script}-${weight}-normal.woff`)),
  })),
);
