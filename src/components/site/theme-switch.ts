import { writeStored } from '../stored/stored.ts';
import { THEME_KEY } from './restore-theme.ts';
import { define } from './define.ts';

const { dataset } = document.documentElement;

/** Follows the device again and forgets the choice. */
export function forgetTheme(): void {
  setTheme('');
}

function setTheme(theme: string): void {
  if (theme === '') delete dataset['theme'];
  else dataset['theme'] = theme;
  writeStored(THEME_KEY, theme || undefined);
  for (const element of document.querySelectorAll('theme-switch')) (element as ThemeSwitch).show();
}

/** `<theme-switch>`: light, dark, or as the device says. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.show();
    this.addEventListener('change', ({ target }) => setTheme((target as HTMLInputElement).value));
  }

  /** Marks the choice that is in force. */
  show(): void {
    const theme = dataset['theme'] ?? '';
    for (const radio of this.querySelectorAll('input')) radio.checked = radio.value === theme;
  }
}

define('theme-switch', ThemeSwitch);
