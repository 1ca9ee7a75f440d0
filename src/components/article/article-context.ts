import type { Effect } from '../../schemas/guide.ts';

/** What the components inside an article's text need to know of the article. */
export interface ArticleContext {
  /** Source ids in the order they are numbered. */
  readonly sources: readonly string[];
  /** The effect values, where the article is a guide. */
  readonly effect?: Effect | undefined;
}
