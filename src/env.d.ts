declare namespace App {
  interface Locals {
    /** Texts, addresses and facts in the language of the page. Set by the middleware. */
    site: import('./queries.ts').Site;
    /** The article being rendered, for the components inside its text. Set by the article layout. */
    article?: import('./components/article/article-context.ts').ArticleContext;
  }
}

interface ImportMetaEnv {
  readonly SITE_URL?: string;
}
