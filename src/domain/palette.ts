/** Gives the colour of a token, such as "ground". */
export type Palette = (token: string) => string;

/**
 * Reads the colours out of the theme, for what knows no custom properties: pictures, the manifest, a browser's own frame.
 * @param theme text of `styles/theme.css`: a colour is written once, or once for day and once for night
 */
export function readPalettes(theme: string): { light: Palette; dark: Palette } {
  const colors = [...theme.matchAll(/--color-([\w-]+):\s*(?:light-dark\()?(#\w+)(?:,\s*(#\w+)\))?;/g)];
  return {
    light: paletteOf(colors.map(([, name = '', light = '']) => [name, light])),
    dark: paletteOf(colors.map(([, name = '', light = '', dark = light]) => [name, dark])),
  };
}

function paletteOf(colors: readonly (readonly [token: string, color: string])[]): Palette {
  const byToken = new Map(colors);
  return (token) => {
    const color = byToken.get(token);
    if (color === undefined)
      throw new Error(`"${token}" is not a colour of src/styles/theme.css: add --color-${token}`);
    return color;
  };
}
