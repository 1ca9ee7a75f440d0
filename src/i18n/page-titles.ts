import type { TextKey } from './translate.ts';

/**
 * Pages that are not made of one file, by their route without the language, and the text that names each. A language has such a
 * page as soon as it has this text; until then the whole page is shown in English.
 */
export const PAGE_TITLES = {
  '/': 'home.heading',
  '/guides': 'guide.listTitle',
  '/faqs': 'faq.listTitle',
  '/regions': 'region.listTitle',
  '/hoaxes': 'hoax.listTitle',
  '/hoaxes/check': 'check.title',
  '/plan': 'plan.title',
  '/letter': 'letter.title',
  '/letter/[kind]': 'letter.placesText',
  '/deadlines': 'deadlines.title',
  '/complain': 'office.title',
  '/replies': 'reply.title',
  '/forms': 'forms.title',
  '/cannot': 'cannot.title',
  '/disputed': 'dispute.title',
  '/timeline': 'timeline.title',
  '/timeline/earlier': 'timeline.earlierTitle',
  '/sources': 'sources.title',
  '/sources/[kind]': 'sources.kindTitle',
  '/updates': 'updates.title',
  '/offline': 'offline.title',
  '/search': 'search.title',
} as const satisfies Record<string, TextKey>;

/** The route that makes a path of the site, without its language: "/letter/access/" comes from "/letter/[kind]". */
export function routeOf(path: string): string {
  const route = `/${path.split('/').filter(Boolean).join('/')}`;
  return route.replace(/^\/(letter|sources)\/[^/]+$/, '/$1/[kind]');
}

/** The text that names a page without a file of its own, by its path without the language: "/letter/access/". */
export function titleOf(path: string): TextKey | undefined {
  const route = routeOf(path);
  return Object.hasOwn(PAGE_TITLES, route) ? PAGE_TITLES[route as keyof typeof PAGE_TITLES] : undefined;
}
