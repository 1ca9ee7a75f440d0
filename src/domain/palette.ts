/** Gives the colour of a token, such as "ground". */
export type Palette = (token: string) => string;

/**
 * Reads the colours out of the theme, for what knows no custom properties: pictures, the manifest, a browser's own frame.
 * @param theme text of `styles/theme.css`, where the dark colours follow the light ones
 */
export function readPalettes(theme: string): { light: Palette; dark: Palette } {
  const [light = '', dark = ''] = theme.split('prefers-color-scheme: dark');
  return { light: paletteOf(light), dark: paletteOf(dark) };
}

function paletteOf(css: string): Palette {
  const colors = new Map(
    [...css.matchAll(/--color-([\w-]+):\s*(#\w+);/g)].map(([, name = '', color]) => [name, color]),
  );
  return (token) => {
    const color = colors.get(token);
    if (color === undefined)
      throw new Error(`"${token}" is not a colour of src/styles/theme.css: add --color-${token}`);
    return color;
  };
}
