/**
 * Short key of a step, made of its words: a step that is worded anew is another step. Its tick is then no longer shown, instead
 * of standing beside words the reader never followed. The order of the steps may change freely.
 * FNV-1a in 32 bits, over UTF-16 units instead of bytes: https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 * @param place where the step is done, such as "Instagram app", or ''
 * @param instruction the sentence that says what to do
 */
export function stepKey(place: string, instruction: string): string {
  const words = `${place}\n${instruction}`.replace(/\s+/g, ' ').trim();
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * Name under which the ticks of a page are kept: the id of a guide; another page has its folder before it.
 * @param path of the page, such as "/guides/object-on-instagram/"; the folder of the site and the language may stand before it
 */
export function pageName(path: string): string {
  const [folder = '', id = ''] = path.split('/').slice(-3);
  return folder === 'guides' ? id : `${folder}/${id}`;
}
