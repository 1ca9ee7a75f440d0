import { sharedPolicy } from './page-policies.ts';
import { VARYING_HEADERS, commonHeaders, contentType, isFeed, valueFor } from './rules.ts';
import type { SiteFiles } from './site-files.ts';

/** Types that Cloudflare Pages and Netlify do not know by themselves. */
const UNKNOWN_TO_HOSTS = /\.(?:webmanifest|pagefind|pf_\w+)$/;

/**
 * The file `_headers`: https://developers.cloudflare.com/pages/configuration/headers/ and https://docs.netlify.com/routing/headers/
 * Where two rules name the same header for one path, Cloudflare joins the values, so no two rules here do: headers that vary are said
 * for the largest folders whose files have them alike.
 */
export function writeHeadersFile(site: SiteFiles): string {
  const common = {
    ...commonHeaders(site.base),
    'Content-Security-Policy': sharedPolicy([...site.policies.values()]),
  };
  const lines = (path: string, headers: Readonly<Record<string, string>>): string =>
    [`${site.base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    '# Written by src/integrations/host-rules/. Each page carries the rest of its security policy, with its hashes, in its head.',
    lines('*', common),
    ...[...rulesByFolder(site.files, ''), ...rulesForFeeds(site.files)].map(({ path, headers }) =>
      lines(path, headers),
    ),
  ].join('\n');
}

interface FolderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers that a feed has and the page beside it has not. */
const OF_FEEDS = new Set(['Content-Type', 'Access-Control-Allow-Origin']);

/** What feeds get besides: one rule for those of all places. ":place" is any one folder, for both hosts. */
function rulesForFeeds(files: readonly string[]): FolderRule[] {
  const rules = files.filter(isFeed).map((file): [string, FolderRule['headers']] => {
    const path = file.replace(/(?<=(?:^|\/)regions\/)[^/]+(?=\/)/, ':place');
    return [path, pick(varyingHeaders(file), (name) => OF_FEEDS.has(name))];
  });
  return [...new Map(rules)].map(([path, headers]) => ({ path, headers }));
}

/** One rule for the folder where all its files have the same headers, else one for each of its files and for each folder in it. */
function rulesByFolder(files: readonly string[], folder: string): FolderRule[] {
  const [first] = files;
  if (first === undefined) return [];
  const headers = headersByFolder(first);
  const alike = files.every((file) => same(headersByFolder(file), headers));
  if (alike && folder !== '') return [{ path: `${folder}*`, headers }];
  const here = files.filter((file) => !file.slice(folder.length).includes('/'));
  const folders = new Set(files.filter((file) => !here.includes(file)).map((file) => childFolder(file, folder)));
  return [
    ...here.map((file) => ({ path: addressOf(file), headers: headersByFolder(file) })),
    ...[...folders].flatMap((child) =>
      rulesByFolder(
        files.filter((file) => file.startsWith(child)),
        child,
      ),
    ),
  ];
}

const childFolder = (file: string, folder: string): string => file.slice(0, file.indexOf('/', folder.length) + 1);

/** A page is asked for by its folder. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** What a file gets from the rule of its folder. */
const headersByFolder = (file: string): Record<string, string> =>
  isFeed(file) ? pick(varyingHeaders(file), (name) => !OF_FEEDS.has(name)) : varyingHeaders(file);

const pick = (headers: Readonly<Record<string, string>>, test: (name: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => test(name)));

function varyingHeaders(file: string): Record<string, string> {
  const values = VARYING_HEADERS.map((header) => [header.name, valueFor(header, file)] as const);
  const type = UNKNOWN_TO_HOSTS.test(file) || isFeed(file) ? contentType(file) : undefined;
  return Object.fromEntries(
    [...values, ['Content-Type', type] as const].filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

const same = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
