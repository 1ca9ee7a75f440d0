/**
 * Runs right after the notice of a page about certain places, and whenever the place changes. A reader from another place is told
 * which places the page is about. Where blocks answer for each place and the steps are folded, the strip of facts about the steps
 * (minutes, what to have at hand) goes with them. Its text goes into the page as it is: it may use nothing from outside itself.
 */
export function showScope(): void {
  const id = document.documentElement.dataset['region'];
  const find = (selector: string): HTMLElement | null => document.querySelector(selector);
  const scope = find('region-notice')?.dataset['scope'];
  if (scope === undefined) return;
  const isChosen = id !== undefined;
  const isInside = isChosen && scope.split(' ').includes(id);
  const about = find('[data-about]');
  const chosen = find('[data-chosen]');
  const choose = find('[data-choose]');
  const strip = find('[data-strip]');
  if (about && chosen && choose) {
    const name = find('[data-region-name]')?.textContent ?? '';
    about.hidden = isInside;
    chosen.textContent = isChosen ? (chosen.dataset['chosen'] ?? '').replace('{place}', name) : '';
    choose.hidden = isChosen;
  } else if (strip) strip.hidden = isChosen && !isInside;
}
