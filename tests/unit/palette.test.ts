import { describe, expect, test } from 'vitest';
import { readPalettes } from '../../src/domain/palette.ts';

const theme = `
@theme { --color-ground: #e4ecdb; --color-ink-2: #33463a; --text-small: 0.875rem; }
@media (prefers-color-scheme: dark) { :root { --color-ground: #0f1814; } }`;

describe('the colours of the theme', () => {
  test('are read by their names, for day and night', () => {
    const { light, dark } = readPalettes(theme);
    expect([light('ground'), light('ink-2'), dark('ground')]).toEqual(['#e4ecdb', '#33463a', '#0f1814']);
  });
  test('say which one is missing', () => {
    expect(() => readPalettes(theme).light('stamp')).toThrow('--color-stamp');
    expect(() => readPalettes(theme).dark('ink-2')).toThrow('--color-ink-2');
  });
});
