/** Small modules that a tool takes along, by the folder of the tool: a copy each, instead of one file more on every page that has them. */
const COPIES: readonly (readonly [folder: string, module: RegExp])[] = [
  ['/src/components/plan/', /\/(?:domain\/message|site\/part)\.ts$/],
  [
    '/src/components/hoax/',
    /\/(?:site\/part|site\/mark-words|offline\/copy-plan|hoax\/(?:shorten-message|check-message|message-languages|rumour-data))\.ts$/,
  ],
  ['/src/domain/hoax/', /^\.\/[a-z-]+\.ts$|\/region\/fold-name\.ts$/],
  ['/src/components/offline/shared-message', /\/offline\/copy-plan\.ts$/],
  ['/src/components/offline/', /\/(?:site\/part|domain\/format-tag|offline\/copy-plan|offline\/copy-store)\.ts$/],
  ['/src/components/stored/', /\/(?:domain\/format-tag|offline\/copy-plan|offline\/copy-store)\.ts$/],
  ['/src/components/site/forget-more', /\/(?:domain\/format-tag|offline\/copy-store)\.ts$/],
  ['/src/components/reply/', /\/site\/(?:part|mark-words)\.ts$/],
  ['/src/components/region/', /\/site\/part\.ts$/],
  ['/src/components/letter/', /\/(?:site\/(?:part|save-file|write-fragment)|domain\/by-date|region\/find-region)\.ts$/],
  [
    '/src/components/deadline/',
    /\/(?:site\/(?:part|save-file|write-fragment)|domain\/by-date|domain\/message|domain\/format-tag|region\/find-region)\.ts$/,
  ],
  ['/src/components/freshness/', /\/domain\/(?:by-date|freshness|review-date)\.ts$/],
  ['/src/components/mdx/', /\/domain\/by-date\.ts$/],
  ['/src/domain/letter/', /\/(?:by-date|format-tag)\.ts$/],
  ['/src/components/search/', /\/(?:domain\/message|domain\/format-tag|recent-key)\.ts$/],
  ['/src/domain/search/', /\/region\/(?:count-mistakes|fold-name)\.ts$/],
];
const MARK = '?own-copy-of=';

/**
 * Gives a tool its own copy of a small module that other scripts have too. The bundler would put the module into a file of its own,
 * and each page with one of those scripts would ask for it.
 * @returns a plugin for Vite
 */
export function ownCopies() {
  return {
    name: 'own-copies',
    enforce: 'pre' as const,
    async resolveId(
      this: { resolve: (id: string, importer: string, options: object) => Promise<{ id: string } | null> },
      id: string,
      importer = '',
    ): Promise<string | undefined> {
      const copy = COPIES.find(([folder, module]) => importer.includes(folder) && module.test(id));
      const module = copy ? await this.resolve(id, importer, { skipSelf: true }) : null;
      // What a copy takes along is of its own, too.
      const owner = importer.split(MARK)[1] ?? copy?.[0].replace(/\W+/g, '-');
      return module && copy ? `${module.id}${MARK}${owner}` : undefined;
    },
  };
}
