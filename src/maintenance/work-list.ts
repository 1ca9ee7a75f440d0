import { countStates, readClock, SOON_DAYS, type Due, type ReviewState } from '../domain/freshness.ts';
import { addDays, type Volatility } from '../domain/review-date.ts';
import { defaultLocale } from '../i18n/locales.ts';
import type { FactEntry, Library, PageFile } from '../integrations/content-check/library.ts';
import { asRecord } from '../integrations/content-check/read-yaml.ts';
import { namedIds } from '../integrations/content-check/rules/references.ts';
import { factSchemas } from '../schemas/index.ts';
import { isoDate, volatility } from '../schemas/common.ts';
import { citedBy, sourcesOf } from './cited-by.ts';

/**
 * Subjects in the order in which a stale page does most harm. Menus and forms come first: people act on them at once, and a form that
 * has moved lets an objection fail unseen. A law comes next: a wrong day costs a right, but laws change slowly and with notice. Then
 * rumours: a wrong verdict misleads, but costs nobody a deadline. Background comes last.
 */
export const MOST_DANGEROUS_FIRST: readonly Volatility[] = ['screens', 'law', 'hoax', 'background'];

/** Where something stands that must be edited: "content/en/guides/x.mdx:40". */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly field: string;
}

/** A page whose facts must be checked again. */
export type DuePage = Due<{
  readonly reviewed: string;
  readonly volatility: Volatility;
  readonly title: string;
  readonly place: Place;
  /** Keys of what must be opened to check it. */
  readonly opens: readonly string[];
}>;

/** One menu to try, form to open or source to read, and the pages it serves. */
export interface Opening {
  /** "settings instagram-private" */
  readonly key: string;
  readonly kind: 'settings' | 'forms' | 'sources';
  readonly name: string;
  readonly address: string | undefined;
  /** What it says of its own age: the last report of a menu or form, the day a source was read. */
  readonly dated: string | undefined;
  /** Where its own date stands. */
  readonly place: Place;
  readonly pages: readonly DuePage[];
}

/** The work on one kind of subject. */
export interface WorkGroup {
  readonly speed: Volatility;
  readonly counts: Record<ReviewState, number>;
  /** Overdue first, the oldest at the top. */
  readonly pages: readonly DuePage[];
  /** Menus and forms before sources, and what serves most pages first. */
  readonly openings: readonly Opening[];
}

/** A kind of fact with a date of its own, counted on the clock of what it is about. */
export interface FactCount {
  readonly kind: string;
  /** Field that holds the date. */
  readonly field: string;
  /** false: the date is that of what others wrote. Looking again does not make it newer, so it makes no work due. */
  readonly isOurs: boolean;
  readonly total: number;
  readonly undated: number;
  readonly counts: Record<ReviewState, number>;
  /** Those overdue or due soon, the oldest first. */
  readonly due: readonly DueFact[];
}

type DueFact = Due<{
  readonly id: string;
  readonly reviewed: string;
  readonly volatility: Volatility;
  readonly place: Place;
}>;

export interface WorkList {
  readonly today: string;
  readonly groups: readonly WorkGroup[];
  readonly facts: readonly FactCount[];
}

/**
 * What must be checked again, as a day sees it.
 * @param today year-month-day
 */
export function makeWorkList(library: Library, today: string): WorkList {
  const pages = readPages(library);
  const clock = readClock(pages, today);
  const groups = MOST_DANGEROUS_FIRST.map((speed): WorkGroup => {
    const own = clock.filter((page) => page.volatility === speed);
    const due = own.filter(({ state }) => state !== 'later');
    return { speed, counts: countStates(own), pages: due, openings: listOpenings(due, library) };
  });
  return { today, groups, facts: countFacts(library, pages, today) };
}

/** Whether nothing is to be done: no page and no check of ours is overdue or due soon. */
export function isEmpty({ groups, facts }: WorkList): boolean {
  return (
    groups.every(({ pages }) => pages.length === 0) && facts.every(({ isOurs, due }) => !isOurs || due.length === 0)
  );
}

interface ReadPage {
  readonly reviewed: string;
  readonly volatility: Volatility;
  readonly title: string;
  readonly place: Place;
  readonly opens: readonly string[];
  readonly file: PageFile;
}

/** Pages with a clock. Of those due on one day, the ones where people fill in a form come first, then those with menus. */
function readPages({ pages }: Library): ReadPage[] {
  const rank = ({ opens }: ReadPage): number => {
    const has = (kind: Opening['kind']): boolean => opens.some((key) => key.startsWith(`${kind} `));
    return has('forms') ? 0 : has('settings') ? 1 : 2;
  };
  return pages
    .filter(({ locale }) => locale === defaultLocale)
    .flatMap(readPage)
    .sort((a, b) => rank(a) - rank(b));
}

function readPage(page: PageFile): ReadPage[] {
  const reviewed = isoDate.safeParse(page.data['reviewed']);
  const speed = volatility.safeParse(page.data['volatility']);
  // What is wrong with the fields themselves is for the content check to say.
  if (!reviewed.success || !speed.success) return [];
  const named = namedIds(page).filter(({ target }) => target === 'settings' || target === 'forms');
  const forms = Array.isArray(page.data['forms']) ? page.data['forms'] : [];
  const opens = new Set([
    ...named.map(({ id, target }) => `${target} ${id}`),
    ...forms.map((id) => `forms ${String(id)}`),
    ...sourcesOf(page.data).map((id) => `sources ${id}`),
  ]);
  const place = placeOf(page, 'reviewed');
  const title = String(page.data['title']);
  return [{ reviewed: reviewed.data, volatility: speed.data, title, place, opens: [...opens], file: page }];
}

function placeOf({ file, lineOf }: PageFile | FactEntry, field: string): Place {
  return { file, line: lineOf([field]) ?? 1, field };
}

const KINDS = ['settings', 'forms', 'sources'] as const;
const DATE_FIELDS = { settings: 'lastSeen', forms: 'lastSeen', sources: 'readOn' } as const;

function listOpenings(pages: readonly DuePage[], { facts }: Library): Opening[] {
  const entries = new Map(facts.map((fact) => [`${fact.collection} ${fact.id}`, fact]));
  const keys = [...new Set(pages.flatMap(({ opens }) => opens))];
  return keys
    .flatMap((key): Opening[] => {
      const entry = entries.get(key);
      const kind = KINDS.find((name) => name === entry?.collection);
      if (!entry || !kind) return [];
      const { url } = entry.data;
      return [
        {
          key,
          kind,
          name: nameOf(entry),
          address: typeof url === 'string' ? url : undefined,
          dated: dateOf(entry, DATE_FIELDS[kind]),
          place: placeOf(entry, DATE_FIELDS[kind]),
          pages: pages.filter(({ opens }) => opens.includes(key)),
        },
      ];
    })
    .sort(
      (a, b) =>
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        b.pages.length - a.pages.length ||
        (a.key < b.key ? -1 : Number(a.key > b.key)),
    );
}

/** What to open, in words: the labels of a menu, the title of anything else. */
function nameOf({ data, collection }: FactEntry): string {
  if (collection !== 'settings') return String(data['name'] ?? data['title'] ?? data['id']);
  const steps = Array.isArray(data['path']) ? data['path'].map(asRecord) : [];
  const way = steps.map(({ label, icon }) => String(label ?? `(${String(icon)})`)).join(' › ');
  return `${String(data['platform'])}, ${String(data['surface'])}: ${way}`;
}

/** A date as it stands; one without day or month counts from its first day, which is the oldest it can be. */
function dateOf({ data }: FactEntry | PageFile, field: string): string | undefined {
  const value = data[field];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const full = `${value}-01-01`.slice(0, 10);
  const day = /^\d{4}-\d\d$/.test(String(value)) ? `${value}-01` : full;
  return isoDate.safeParse(day).success ? day : undefined;
}

type Dated = Pick<DueFact, 'id' | 'reviewed' | 'volatility' | 'place'>;

function countFacts(library: Library, pages: readonly ReadPage[], today: string): FactCount[] {
  const users = citedBy(library);
  const speeds = new Map(pages.map(({ file, volatility: speed }) => [file, speed]));
  // A source is as old as the fastest page that rests on it allows.
  const speedOf = (id: string): Volatility => {
    const named = new Set((users.get(id)?.pages ?? []).map((page) => speeds.get(page)));
    return (['screens', 'hoax', 'law'] as const).find((speed) => named.has(speed)) ?? 'background';
  };
  const readOn = new Map(
    library.facts
      .filter(({ collection }) => collection === 'sources')
      .map((source) => [source.id, dateOf(source, 'readOn')]),
  );
  const oldestSource = (entry: FactEntry): string | undefined =>
    sourcesOf(entry.data)
      .flatMap((id) => readOn.get(id) ?? [])
      .sort()
      .at(0);
  const facts = (kind: keyof typeof factSchemas): FactEntry[] =>
    library.facts.filter(({ collection }) => collection === kind);
  const regions = library.pages.filter(
    ({ collection, locale }) => collection === 'regions' && locale === defaultLocale,
  );
  const count = (
    kind: string,
    field: string,
    isOurs: boolean,
    entries: readonly (FactEntry | PageFile)[],
    speed: (id: string) => Volatility,
    day: (entry: FactEntry | PageFile) => string | undefined = (entry) => dateOf(entry, field),
  ): FactCount => {
    const dated = entries.flatMap((entry): Dated[] => {
      const reviewed = day(entry);
      return reviewed === undefined
        ? []
        : [{ id: entry.id, reviewed, volatility: speed(entry.id), place: placeOf(entry, field) }];
    });
    const clock = readClock(dated, today);
    const due = clock.filter(({ state }) => state !== 'later');
    const undated = entries.length - dated.length;
    return { kind, field, isOurs, total: entries.length, undated, counts: countStates(clock), due };
  };
  const isLaw = (): Volatility => 'law';
  const isScreen = (): Volatility => 'screens';
  return [
    count('forms', 'lastSeen', false, facts('forms'), isScreen),
    count('settings', 'lastSeen', false, facts('settings'), isScreen),
    count('sources', 'readOn', true, facts('sources'), speedOf),
    count('authorities', 'sources', true, facts('authorities'), isLaw, (entry) =>
      'collection' in entry && entry.collection === 'authorities' ? oldestSource(entry) : undefined,
    ),
    count('disputes', 'reviewed', true, facts('disputes'), isLaw),
    count('regions', 'statusAsOf', false, regions, isLaw),
  ];
}

/** First day on which something will be due soon, year-month-day; nothing where nothing is on the clock. */
export function nextWork(library: Library): string | undefined {
  const first = readClock(readPages(library), '9999-12-31').at(0)?.next;
  return first && addDays(first, -SOON_DAYS);
}
