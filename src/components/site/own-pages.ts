import { ownPageTexts } from '../../i18n/page-titles.ts';
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

/** Every page that is not made of one file, but for the home page. A test holds it against the built site. */
export function ownPages({ t, facts }: Site): OwnPage[] {
  const named = (wanted: OwnPage['kind']): OwnPage[] =>
    ownPageTexts
      .filter(([, { kind }]) => kind === wanted)
      .map(([path, { title, description, kind }]) => ({ path, title: t(title), description: t(description), kind }));
  const sourceKinds = [...new Set(facts.sources.map(({ kind }) => kind))];
  return [
    ...named('tool'),
    ...letterKind.options.map((kind): OwnPage => ({
      path: `/letter/${kind}/`,
      title: t(`letterKind.${kind}`),
      description: t(`letterAbout.${kind}`),
      kind: 'list',
    })),
    ...named('list'),
    ...sourceKinds.map((kind): OwnPage => ({
      path: `/sources/${kind}/`,
      title: t('sources.kindTitle', { kind: t(`sourceKind.${kind}`) }),
      description: t('sources.kindDescription', { kind: t(`sourceKind.${kind}`) }),
      kind: 'list',
    })),
  ];
}
