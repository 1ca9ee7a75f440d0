import { placeInFull } from '../../i18n/place.ts';
import type { RegionEntry, Site } from '../../queries.ts';
import { DEADLINE_WORDS, type DeadlinesFile, type DeadlineWord, type PlaceTimes } from './deadline-file.ts';

const DAY_OF_WEEK = { fri: 5, sat: 6, sun: 7 } as const;
/** Messages may be a year old, and some times run for two. */
const YEARS_BEFORE = 1;
const YEARS_AFTER = 4;

/**
 * Puts together what dates are counted from: the times of every place, and the public holidays that its law looks at.
 * @param day year-month-day around which messages are sent
 * @param holidaysIn public holidays of a place, as `publicHolidays` gives them
 */
export async function buildDeadlines(
  site: Site,
  day: string,
  holidaysIn: (code: string, years: readonly number[]) => Promise<Readonly<Record<string, string>>>,
): Promise<DeadlinesFile> {
  const { facts, regions, t } = site;
  const year = Number(day.slice(0, 4));
  const years = Array.from({ length: YEARS_BEFORE + YEARS_AFTER + 1 }, (_, index) => year - YEARS_BEFORE + index);
  const codes = new Set(regions.flatMap(({ counting }) => counting?.holidays ?? []));
  const sources = new Set(
    regions.flatMap(({ deadlines, counting }) =>
      [...deadlines, ...(counting ? [counting] : [])].flatMap((rule) => rule.sources),
    ),
  );
  return {
    places: Object.fromEntries(regions.map((region) => [region.id, describe(site, region)])),
    holidays: Object.fromEntries(
      await Promise.all([...codes].map(async (code) => [code, await holidaysIn(code, years)] as const)),
    ),
    sources: Object.fromEntries(
      [...sources].map((id) => {
        const { title, url } = facts.source(id);
        return [id, [title, url]];
      }),
    ),
    words: Object.fromEntries(
      DEADLINE_WORDS.map((word) => [
        word,
        t.raw(word === 'workingDays' ? 'deadline.workingDays' : `deadlines.${word}`),
      ]),
    ) as DeadlinesFile['words'] & Record<DeadlineWord, never>,
  };
}

function describe(site: Site, region: RegionEntry): PlaceTimes {
  const { deadlines, counting, regulator } = region;
  return {
    name: placeInFull(site, region),
    deadlines,
    counting: counting && {
      lastDay: counting.lastDay,
      law: counting.law,
      confidence: counting.confidence,
      sources: counting.sources,
    },
    weekend: (counting?.weekend ?? (['sat', 'sun'] as const)).map((name) => DAY_OF_WEEK[name]),
    holidays: counting?.holidays,
    // An office that can only be told of it, or that is there for something else, gives no right to complain.
    hasAuthority: regulator !== undefined && site.letters.places[region.id]?.kinds['complaint']?.weight === 'right',
  };
}
