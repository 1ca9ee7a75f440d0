/**
 * The file `_redirects` of Cloudflare Pages and Netlify.
 * @param redirects old path to new path, as readRedirects() gives them: the new one has the folder of the site already
 * @param base folder of the site, which the old path lacks
 */
export function writeRedirectsFile(redirects: Readonly<Record<string, string>>, base: string): string {
  const lines = redirectPairs(redirects, base).map(([from, to]) => `${from} ${to} 301\n`);
  return ['# Written by src/integrations/host-rules/ from content/facts/redirects.yaml.\n', ...lines].join('');
}

/** Old and new path, with and without the slash at the end of the old one: people type both. */
export function redirectPairs(redirects: Readonly<Record<string, string>>, base: string): [from: string, to: string][] {
  return Object.entries(redirects).flatMap(([from, to]) => {
    const old = `${base.replace(/\/$/, '')}${from}`;
    return [old, old.replace(/\/$/, '')].map((path): [string, string] => [path, to]);
  });
}
