import type { Site } from '../../queries.ts';
import { letterKind } from '../../schemas/letter.ts';

/** A page that is not made of one file of the content. */
export interface OwnPage {
  /** Without language and folder. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Whether a reader does something there, or finds a list. */
  readonly kind: 'tool' | 'list';
}

const TOOLS = {
  '/plan/': ['plan.title', 'plan.description'],
  '/letter/': ['letter.title', 'letter.description'],
  '/deadlines/': ['deadlines.title', 'deadlines.description'],
  '/replies/': ['reply.title', 'reply.description'],
  '/complain/': ['office.title', 'office.description'],
  '/hoaxes/check/': ['check.title', 'check.description'],
  '/search/': ['search.title', 'search.description'],
  '/offline/': ['offline.title', 'offline.description'],
} as const;
const LISTS = {
  '/guides/': ['guide.listTitle', 'guide.listDescription'],
  '/faqs/': ['faq.listTitle', 'faq.listDescription'],
  '/regions/': ['region.listTitle', 'region.listDescription'],
  '/hoaxes/': ['hoax.listTitle', 'hoax.listDescription'],
  '/timeline/': ['timeline.title', 'timeline.description'],
  '/timeline/earlier/': ['timeline.earlierTitle', 'timeline.earlierDescription'],
  '/forms/': ['forms.title', 'forms.description'],
  '/cannot/': ['cannot.title', 'cannot.description'],
  '/disputed/': ['dispute.title', 'dispute.description'],
  '/sources/': ['sources.title', 'sources.description'],
  '/updates/': ['updates.title', 'updates.description'],
} as const;

/** Every page that is not made of one file, but for the home page. A test holds it against the built site. */
export function ownPages({ t, facts }: Site): OwnPage[] {
  const named = (pages: typeof TOOLS | typeof LISTS, kind: OwnPage['kind']): OwnPage[] =>
    Object.entries(pages).map(([path, [title, description]]) => ({
      path,
      title: t(title),
      description: t(description),
      kind,
    }));
  const sourceKinds = [...new Set(facts.sources.map(({ kind }) => kind))];
  return [
    ...named(TOOLS, 'tool'),
    ...letterKind.options.map((kind): OwnPage => ({
      path: `/letter/${kind}/`,
      title: t(`letterKind.${kind}`),
      description: t(`letterAbout.${kind}`),
      kind: 'list',
    })),
    ...named(LISTS, 'list'),
    ...sourceKinds.map((kind): OwnPage => ({
      path: `/sources/${kind}/`,
      title: t('sources.kindTitle', { kind: t(`sourceKind.${kind}`) }),
      description: t('sources.kindDescription', { kind: t(`sourceKind.${kind}`) }),
      kind: 'list',
    })),
  ];
}
