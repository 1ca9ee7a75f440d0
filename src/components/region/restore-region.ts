/**
 * Functions that run while the page is still arriving, so that nothing jumps. Their text goes into the page as it is: they may
 * use nothing from outside themselves.
 */

declare global {
  interface Window {
    /** Status of a region, or undefined for an id that no page of the site has. */
    statusOf?: (id: string | null) => string | undefined;
    /** The region that the address names, where it is one of the site. */
    namedRegion?: () => string | undefined;
    /** Opens or folds the block for certain regions that stands before the script which calls it. */
    foldBlock?: (script: Element | null) => void;
  }
}

/**
 * Runs in the head of every page. Marks the page as scripted, and with the reader's region and its status: from `?region=`, else
 * from `#region=`, where the choices of a tool stand, else from storage. An id that no page of the site has is ignored, whoever
 * wrote it.
 * @param idsByStatus every region of the site, see `groupRegions`
 * @param storageKey name under which the reader's choice is stored
 */
export function restoreRegion(idsByStatus: Readonly<Record<string, string>>, storageKey: string): void {
  const root = document.documentElement;
  root.dataset['script'] = '';
  const statusOf = (id: string | null): string | undefined =>
    Object.keys(idsByStatus).find((status) => id !== null && idsByStatus[status]?.split(' ').includes(id));

  window.statusOf = statusOf;
  const namedRegion = (): string | undefined => {
    // Of two the first counts, which is the one of the query.
    const id = new URLSearchParams(`${location.search}&${location.hash.slice(1)}`).get('region');
    return id !== null && statusOf(id) !== undefined ? id : undefined;
  };
  window.namedRegion = namedRegion;

  let stored: string | null = null;
  try {
    stored = localStorage.getItem(storageKey);
  } catch {
    // Storage is blocked: the page works without a remembered place.
  }
  const id = namedRegion() ?? stored;
  const status = statusOf(id);
  if (id !== null && status !== undefined) {
    root.dataset['region'] = id;
    root.dataset['regionStatus'] = status;
    root.dataset['regionOrigin'] = id === stored ? 'storage' : 'address';
  }

  window.foldBlock = (script) => {
    const block = script?.previousElementSibling;
    const region = root.dataset['region'];
    if (!(block instanceof HTMLDetailsElement) || region === undefined) return;
    const { only, except } = block.dataset;
    block.open = only === undefined ? !except?.split(' ').includes(region) : only.split(' ').includes(region);
    block.toggleAttribute('data-fits', block.open);
  };
}

/**
 * Runs right after the region notice: writes the name of the chosen region. It stands in the data of the place list; where it does
 * not, the id is the code of a country, and the browser knows its name.
 */
export function showRegionName(): void {
  const {
    lang,
    dataset: { region },
  } = document.documentElement;
  const notice = document.querySelector('region-notice');
  const name = notice?.querySelector('[data-region-name]');
  const list = notice?.querySelector('[data-places]')?.textContent;
  if (region === undefined || !name || !list) return;
  const { names } = JSON.parse(list) as { names: Record<string, string> };
  name.textContent =
    names[region] ?? new Intl.DisplayNames(lang, { type: 'region' }).of(region.toUpperCase()) ?? region;
}
