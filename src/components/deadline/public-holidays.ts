import Holidays from 'date-holidays';

const DAY_MS = 86_400_000;

/**
 * Public holidays of a place, as the package `date-holidays` knows them. Those that follow the moon are computed, and a government
 * may move a day: what is made from them says so.
 * @param code ISO 3166-1, or ISO 3166-2 for a part of a country
 * @param years for which they are wanted
 * @returns by year: days as month-day, in their order
 * @throws RangeError for a place that the package does not know
 */
export function publicHolidays(code: string, years: readonly number[]): Record<string, string> {
  const [country = '', part] = code.split('-');
  const holidays = part === undefined ? new Holidays(country) : new Holidays(country, part);
  const byYear = new Map<string, Set<string>>(years.map((year) => [String(year), new Set()]));
  for (const year of years) {
    const list = holidays.getHolidays(year);
    if (list.length === 0)
      throw new RangeError(`No public holidays are known for "${code}": use another code in "counting"`);
    for (const { date, start, end, type } of list) {
      if (type !== 'public') continue;
      const days = Math.max(1, Math.ceil((end.getTime() - start.getTime()) / DAY_MS));
      for (let day = 0; day < days; day++) {
        const iso = new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + day * DAY_MS).toISOString();
        byYear.get(iso.slice(0, 4))?.add(iso.slice(5, 10));
      }
    }
  }
  return Object.fromEntries([...byYear].map(([year, days]) => [year, [...days].sort().join(' ')]));
}
