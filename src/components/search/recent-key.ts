/** Name in the storage of the tab, which the browser empties when the tab is closed. */
export const RECENT_KEY = 'opt-out-guide.recent';
