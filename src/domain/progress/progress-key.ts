/** Name under which a browser keeps the ticks. A file of its own: every page knows the name, few need the rest. */
export const PROGRESS_KEY = 'opt-out-guide.done';
