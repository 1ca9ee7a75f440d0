/** Name under which the id of the chosen region is stored. An id this version does not know is ignored. */
export const STORAGE_KEY = 'opt-out-guide.region';
