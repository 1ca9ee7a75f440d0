/** Packages without types, as far as the tests use them. */
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(vocabulary: unknown);
    validate(data: unknown): Promise<readonly { readonly severity: string; readonly issueMessage: string }[]>;
  }
}
declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    constructor(options: { readonly addLocation: boolean });
    parse(html: string): {
      readonly jsonld: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
      readonly errors?: readonly unknown[];
    };
  }
}
