import { describe, expect, test } from 'vitest';
import { readPalettes } from '../../src/domain/palette.ts';

const theme = `
@theme { --color-ground: light-dark(#e4ecdb, #0f1814); --color-ink-2: #33463a; --text-small: 0.875rem; }`;

describe('the colours of the theme', () => {
  test('are read by their names, for day and night', () => {
    const { light, dark } = readPalettes(theme);
    expect([light('ground'), dark('ground')]).toEqual(['#e4ecdb', '#0f1814']);
    expect([light('ink-2'), dark('ink-2')]).toEqual(['#33463a', '#33463a']);
  });
  test('say which one is missing', () => {
    expect(() => readPalettes(theme).light('stamp')).toThrow('--color-stamp');
    expect(() => readPalettes(theme).dark('small')).toThrow('--color-small');
  });
});
