declare namespace App {
  interface Locals {
    /** Texts and facts in the language of the page's words, addresses in the reader's. Set by the middleware. */
    site: import('./queries.ts').Site;
    /** The same in the reader's language, whatever the page is in: for what stands around it. Set by the middleware. */
    frame: import('./queries.ts').Site;
    /** Languages the page exists in. Set by the middleware. */
    languages: readonly import('./i18n/locales.ts').Locale[];
    /** In a translated article: ids of the English headings by its own, which depend on its words. Set by the middleware. */
    headingIds: ReadonlyMap<string, string>;
    /** The article being rendered, for the components inside its text. Set by the article layout. */
    article?: import('./components/article/article-context.ts').ArticleContext;
  }
}

interface ImportMetaEnv {
  readonly SITE_URL?: string;
  /** Hash of the script for other sites, as `integrity` takes it. Written in by integrations/embed.ts. */
  readonly EMBED_INTEGRITY: string;
}

/** What pages use of https://www.w3.org/TR/trusted-types/, where the browser has it. */
// eslint-disable-next-line no-var -- only this makes a name of the global object
declare var trustedTypes:
  | {
      readonly defaultPolicy: object | null;
      createPolicy(
        name: string,
        rules: { createScriptURL: (address: string) => string | null },
      ): { createScriptURL(address: string): { toString(): string } };
    }
  | undefined;
