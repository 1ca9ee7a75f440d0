/**
 * Two functions that run before anything is painted, so that nothing jumps. Their text goes into the page as it is: they may
 * use nothing from outside themselves.
 */

/**
 * Runs in the head of every page. Marks the page as scripted, and with the reader's region and its status: from `?region=`,
 * else from storage. An id that no page of the site has is ignored, whoever wrote it.
 * @param idsByStatus every region of the site, see `groupRegions`
 * @param storageKey name under which the reader's choice is stored
 */
export function restoreRegion(idsByStatus: Readonly<Record<string, string>>, storageKey: string): void {
  const root = document.documentElement;
  root.dataset['script'] = '';
  const statusOf = (id: string | null): string | undefined =>
    Object.keys(idsByStatus).find((status) => id !== null && idsByStatus[status]?.split(' ').includes(id));

  let id = new URLSearchParams(location.search).get('region');
  let origin = 'address';
  if (statusOf(id) === undefined) {
    origin = 'storage';
    try {
      id = localStorage.getItem(storageKey);
    } catch {
      // Storage is blocked: the page works without a remembered place.
    }
  }
  const status = statusOf(id);
  if (id === null || status === undefined) return;
  root.dataset['region'] = id;
  root.dataset['regionStatus'] = status;
  root.dataset['regionOrigin'] = origin;

  // Folds the blocks for other regions until <only-in> takes over. Built here, so that no page has to list every region.
  if (!('adoptedStyleSheets' in document)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`only-in:not(:defined) > details:not([data-regions~="${id}"]) > :not(summary) { display: none }`);
  document.adoptedStyleSheets = [sheet];
}

/** Runs right after the region notice: writes the name of the chosen region, which stands in the list of places. */
export function showRegionName(): void {
  const id = document.documentElement.dataset['region'] ?? '';
  const name = document.querySelector('region-notice [data-region-name]');
  // The first entry of a region is the region itself; the countries it covers come after it.
  const option = document.querySelector<HTMLOptionElement>(`region-notice option[value="${id}"]`);
  if (id !== '' && name && option) name.textContent = option.text;
}
