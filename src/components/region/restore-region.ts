/** What the page carries of each region: its name in the reader's language. */
export type RegionNames = Readonly<Record<string, { name: string; status: string }>>;

/**
 * Runs in the head of every page, before anything is painted, so that nothing jumps.
 * Marks the page as scripted, and with the reader's region: from `?region=`, else from storage. An id that is not in
 * `regions` is ignored, whoever wrote it. Its text goes into the page as it is, so it may use nothing from outside itself.
 * @param regions every region of the site, by id
 * @param storageKey name under which the reader's choice is stored
 */
export function restoreRegion(regions: RegionNames, storageKey: string): void {
  const root = document.documentElement;
  root.dataset['script'] = '';
  const isKnown = (id: string | null): id is string => id !== null && Object.hasOwn(regions, id);

  let id = new URLSearchParams(location.search).get('region');
  let origin = 'address';
  if (!isKnown(id)) {
    origin = 'storage';
    try {
      id = localStorage.getItem(storageKey);
    } catch {
      // Storage is blocked: the page works without a remembered place.
    }
  }
  if (!isKnown(id)) return;
  root.dataset['region'] = id;
  root.dataset['regionStatus'] = regions[id]?.status ?? '';
  root.dataset['regionOrigin'] = origin;

  // Folds the blocks for other regions until <only-in> takes over. Built here, so that no page has to list every region.
  if (!('adoptedStyleSheets' in document)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`only-in:not(:defined) > details:not([data-regions~="${id}"]) > :not(summary) { display: none }`);
  document.adoptedStyleSheets = [sheet];
}
