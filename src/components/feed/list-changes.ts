import { splitEvents } from '../../domain/split-events.ts';
import { expandScope } from '../../domain/region/expand-scope.ts';
import { placeInFull } from '../../i18n/place.ts';
import type { RegionEntry, Site } from '../../queries.ts';
import type { RegionScope } from '../../schemas/common.ts';
import type { Event } from '../../schemas/event.ts';
import type { Update } from '../../schemas/update.ts';

/** One thing that changed, as a feed tells it. Texts are plain. */
export interface Change {
  /** What it is called for ever, such as "events/brazil-stop": a reader that has seen it does not show it again. */
  readonly id: string;
  /** Day as far as it is known: "2025", "2025-04" or "2025-04-24". */
  readonly date: string;
  readonly kind: string;
  readonly text: string;
  /** Where it holds or how sure it is, in sentences. */
  readonly notes: readonly string[];
  /** Page of this site that says more, without language and folder. */
  readonly page: string;
  readonly sources: readonly { readonly name: string; readonly url: string }[];
}

const newestFirst = (changes: readonly Change[]): Change[] => changes.toSorted((a, b) => b.date.localeCompare(a.date));

/** What changed on this site. */
export const siteChanges = (site: Site): Change[] =>
  newestFirst(site.facts.updates.map((update) => ofUpdate(site, update)));

/**
 * What changed for one place: events that name it, what the site says of its page, its status and the check of its facts.
 * @param day newest check of the content, year-month-day: what lies after it is still to come
 */
export function placeChanges(site: Site, place: RegionEntry, day: string): Change[] {
  const { facts, regions, t } = site;
  const page = `/regions/${place.id}/`;
  const name = placeInFull(site, place);
  const speaksOf = (scope: RegionScope): boolean =>
    scope !== 'all' && expandScope({ only: scope }, regions).includes(place.id);
  const checked: Change = {
    id: `checks/${place.id}/${place.reviewed}`,
    date: place.reviewed,
    kind: t('feed.kindChecked'),
    text: t('feed.checked', { place: name }),
    notes: [],
    page,
    sources: [],
  };
  return newestFirst([
    ...facts.events.filter(({ regions: scope }) => speaksOf(scope)).flatMap((event) => ofEvent(site, event, day)),
    ...facts.updates.filter((update) => update.page === page).map((update) => ofUpdate(site, update)),
    ofStatus(site, place),
    checked,
  ]);
}

/** What changed in any place: events, what the site says of the pages of places, and their statuses. */
export function allPlaceChanges(site: Site, day: string): Change[] {
  const { facts, regions } = site;
  return newestFirst([
    ...facts.events.flatMap((event) => ofEvent(site, event, day)),
    ...facts.updates.filter(({ page }) => page?.startsWith('/regions/')).map((update) => ofUpdate(site, update)),
    ...regions.map((place) => ofStatus(site, place)),
  ]);
}

function ofUpdate({ t }: Site, { id, date, kind, text, page = '/updates/' }: Update): Change {
  return { id: `updates/${id}`, date, kind: t(`updateKind.${kind}`), text, notes: [], page, sources: [] };
}

/** What can be done in a place, since the day the evidence is from. */
function ofStatus(site: Site, place: RegionEntry): Change {
  const { t, format } = site;
  return {
    id: `statuses/${place.id}/${place.status}/${place.statusAsOf}`,
    date: place.statusAsOf,
    kind: t('feed.kindStatus'),
    text: t('feed.status', { place: placeInFull(site, place), status: t(`status.${place.status}`) }),
    notes: [`${t('region.asOf', { date: format.date(place.statusAsOf) })}.`, place.description],
    page: `/regions/${place.id}/`,
    sources: [],
  };
}

/** An event, unless it is still to come. */
function ofEvent(site: Site, event: Event, day: string): Change[] {
  const { facts, t, format } = site;
  if (event.date > day) return [];
  const isEarlier = splitEvents(facts.events).earlier.includes(event);
  const places =
    event.regions === 'all'
      ? t('search.everywhere')
      : format.list(event.regions.map((id) => placeInFull(site, facts.region(id))));
  return [
    {
      id: `events/${event.id}`,
      date: event.date,
      kind: t(`eventKind.${event.kind}`),
      text: event.text,
      notes: [`${places}.`, ...(event.confidence === 'primary' ? [] : [`${t(`confidence.${event.confidence}`)}.`])],
      page: `/timeline/${isEarlier ? 'earlier/' : ''}#${event.id}`,
      sources: event.sources
        .map((id) => facts.source(id))
        .map(({ publisher, title, url }) => ({ name: `${publisher}: ${title}`, url })),
    },
  ];
}
