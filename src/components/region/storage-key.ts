/** Name of the one value the site stores: the id of the chosen region. An id this version does not know is ignored. */
export const STORAGE_KEY = 'opt-out-guide.region';
