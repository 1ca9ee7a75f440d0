/**
 * Runs right after the search box, while the page is still arriving; its text goes into the page as it is, so it may use nothing
 * from outside itself. Writes the question of the address into the box before the reader types there, and has room kept for
 * the answers before anything below is painted.
 * @param script the element this function runs in
 */
export function prefillSearch(script: Element | null): void {
  const search = script?.closest<HTMLElement>('site-search');
  const input = search?.querySelector('input');
  const query = new URLSearchParams(location.search).get('q') ?? '';
  if (!search || !input || query.trim() === '') return;
  input.value = query.slice(0, input.maxLength);
  search.dataset['state'] = 'loading';
}
