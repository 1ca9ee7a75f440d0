/** Name under which "off" is stored where the reader does not want the key. */
export const SHORTCUT_KEY = 'opt-out-guide.shortcut';
