import theme from '../styles/theme.css?raw';
import { readPalettes } from '../domain/palette.ts';

/** Colours of the theme, for what a browser shows around a page. */
export const palettes = readPalettes(theme);
