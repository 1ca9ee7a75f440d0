import type { RegionEntry, Site } from '../../queries.ts';
import { placeInFull } from '../../i18n/place.ts';
import { allPlaceChanges, placeChanges, siteChanges } from './list-changes.ts';
import type { FeedSource } from './write-feed.ts';

/** What changed on this site. */
export const siteFeed = (site: Site): FeedSource => ({
  title: `${site.t('updates.title')} – ${site.t('site.name')}`,
  description: site.t('updates.description'),
  page: '/updates/',
  changes: siteChanges(site),
});

/**
 * What changed in all places.
 * @param day newest check of the content, year-month-day
 */
export const placesFeed = (site: Site, day: string): FeedSource => ({
  title: `${site.t('feed.places')} – ${site.t('site.name')}`,
  description: site.t('feed.description'),
  page: '/regions/',
  changes: allPlaceChanges(site, day),
});

/**
 * What changed for one place.
 * @param day newest check of the content, year-month-day
 */
export const placeFeed = (site: Site, place: RegionEntry, day: string): FeedSource => ({
  title: `${site.t('feed.place', { place: placeInFull(site, place) })} – ${site.t('site.name')}`,
  description: site.t('feed.description'),
  page: `/regions/${place.id}/`,
  changes: placeChanges(site, place, day),
});
