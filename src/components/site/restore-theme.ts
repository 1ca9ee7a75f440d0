/** Name under which "light" or "dark" is stored, where the reader chose one. */
export const THEME_KEY = 'opt-out-guide.theme';

/**
 * Runs in the head of every page, before anything is painted: takes up the colours the reader chose. Its text goes into the page as
 * it is, so it may use nothing from outside itself. A value of another version is ignored.
 * @param storageKey name under which the choice is stored
 */
export function restoreTheme(storageKey: string): void {
  try {
    const theme = localStorage.getItem(storageKey);
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  } catch {
    // Storage is blocked: the page follows the device.
  }
}
