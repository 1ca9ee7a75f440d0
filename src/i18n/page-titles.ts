import type { TextKey } from './translate.ts';

/** A page of the site that is not made of one file of the content. */
export interface OwnPageTexts {
  readonly title: TextKey;
  readonly description: TextKey;
  /** Whether a reader does something there, or finds a list. */
  readonly kind: 'tool' | 'list';
  /** Whether the search of questions names it. */
  readonly isFound: boolean;
}

const tool = (title: TextKey, description: TextKey, isFound = true): OwnPageTexts => ({
  title,
  description,
  kind: 'tool',
  isFound,
});
const list = (title: TextKey, description: TextKey, isFound = true): OwnPageTexts => ({
  title,
  description,
  kind: 'list',
  isFound,
});

/**
 * Pages that are not made of one file, by their route without the language, and the texts that name each. A language has such a page as
 * soon as it has its title; until then the whole page is shown in English.
 */
export const OWN_PAGES: Readonly<Record<string, OwnPageTexts>> = {
  '/': list('home.heading', 'home.description', false),
  '/plan': tool('plan.title', 'plan.description'),
  '/letter': tool('letter.title', 'letter.description'),
  '/deadlines': tool('deadlines.title', 'deadlines.description'),
  '/replies': tool('reply.title', 'reply.description'),
  '/complain': tool('office.title', 'office.description'),
  '/hoaxes/check': tool('check.title', 'check.description'),
  '/search': tool('search.title', 'search.description', false),
  '/offline': tool('offline.title', 'offline.description'),
  '/letter/[kind]': list('letter.placesText', 'letter.description', false),
  '/guides': list('guide.listTitle', 'guide.listDescription'),
  '/faqs': list('faq.listTitle', 'faq.listDescription'),
  '/regions': list('region.listTitle', 'region.listDescription'),
  '/hoaxes': list('hoax.listTitle', 'hoax.listDescription'),
  '/timeline': list('timeline.title', 'timeline.description'),
  '/timeline/earlier': list('timeline.earlierTitle', 'timeline.earlierDescription', false),
  '/forms': list('forms.title', 'forms.description'),
  '/cannot': list('cannot.title', 'cannot.description'),
  '/disputed': list('dispute.title', 'dispute.description'),
  '/sources': list('sources.title', 'sources.description'),
  '/sources/[kind]': list('sources.kindTitle', 'sources.kindDescription', false),
  '/updates': list('updates.title', 'updates.description'),
  '/updates/corrections': list('corrections.title', 'corrections.description'),
  '/about/freshness': list('freshness.title', 'freshness.description'),
  '/data': list('data.title', 'data.description'),
};

/** Pages with one address of their own, by it: "/plan/". Not the home page, and not those that are made once for each of something. */
export const ownPageTexts: readonly (readonly [path: string, OwnPageTexts])[] = Object.entries(OWN_PAGES)
  .filter(([route]) => route !== '/' && !route.includes('['))
  .map(([route, texts]) => [`${route}/`, texts] as const);

/** The route that makes a path of the site, without its language: "/letter/access/" comes from "/letter/[kind]". */
export function routeOf(path: string): string {
  const route = `/${path.split('/').filter(Boolean).join('/')}`;
  return route.replace(/^\/(letter|sources)\/[^/]+$/, '/$1/[kind]');
}

/** The text that names a page without a file of its own, by its path without the language: "/letter/access/". */
export function titleOf(path: string): TextKey | undefined {
  const route = routeOf(path);
  return Object.hasOwn(OWN_PAGES, route) ? OWN_PAGES[route]?.title : undefined;
}
