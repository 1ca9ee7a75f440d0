/** How many years the timeline shows before it leads to a page of earlier ones. */
const RECENT_YEARS = 2;

/**
 * Events of the newest years, and those before: one page of all of them would be too much for a phone.
 * @param events each with a date as far as known: "2025", "2025-04" or "2025-04-24"
 */
export function splitEvents<Event extends { readonly date: string }>(
  events: readonly Event[],
): { recent: Event[]; earlier: Event[] } {
  const years = [...new Set(events.map(({ date }) => date.slice(0, 4)))].sort().reverse();
  const oldest = years.slice(0, RECENT_YEARS).at(-1) ?? '';
  return {
    recent: events.filter(({ date }) => date >= oldest),
    earlier: events.filter(({ date }) => date < oldest),
  };
}
