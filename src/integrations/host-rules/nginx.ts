import { FILE_POLICY, SCRIPT_POLICIES } from './page-policies.ts';
import { redirectPairs } from './redirects-file.ts';
import {
  CONTENT_TYPES,
  FEEDS,
  VARYING_HEADERS,
  commonHeaders,
  valueFor,
  withBase,
  type ValueForFiles,
} from './rules.ts';
import { headerPolicies, type SiteFiles } from './site-files.ts';

/** Files that `deploy/nginx.conf` and `deploy/nginx-site.conf` include, by name. */
export function writeNginxFiles(site: SiteFiles, redirects: Readonly<Record<string, string>>): Record<string, string> {
  return { 'nginx-maps.conf': writeMaps(site), 'nginx-server.conf': writeServer(site, redirects) };
}

/**
 * For the http block: what each header is, by the path of the file. Every file is named: nginx finds one among thousands in a hash
 * table, in less time than it tries a single pattern.
 */
function writeMaps(site: SiteFiles): string {
  const policies = [
    ...headerPolicies(site),
    ...site.files.flatMap((file) => SCRIPT_POLICIES.filter(fits(file)).map(({ value }) => [file, value] as const)),
  ];
  return [
    '# Written by "npm run package" from src/integrations/host-rules/: do not edit.',
    block(
      'types',
      Object.entries(CONTENT_TYPES).map(([end, type]) => `${quote(type)} ${end};`),
    ),
    'default_type application/octet-stream;',
    // Of the size of the table, not of what stands in it.
    'map_hash_max_size 16384;',
    'map_hash_bucket_size 256;',
    map('content_security_policy', FILE_POLICY, entries(site, policies)),
    ...VARYING_HEADERS.map((header) => {
      const { name, otherwise = '' } = header;
      const values = site.files.map((file) => [file, valueFor(header, file) ?? ''] as const);
      const others = values.filter(([, value]) => value !== otherwise);
      return map(variable(name), otherwise, entries(site, others));
    }),
    '',
  ].join('\n');
}

/** For the server block: the headers, the redirects, the page for what is not there, and each page at its address. */
function writeServer(site: SiteFiles, redirects: Readonly<Record<string, string>>): string {
  const { base, files } = site;
  const constant = Object.entries(commonHeaders(base)).map(([name, value]) => addHeader(name, quote(value)));
  const old = redirectPairs(redirects, base);
  const isOld = (address: string): boolean => old.some(([from]) => from === address);
  const policies = new Map(headerPolicies(site));
  const pages = files
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .filter((file) => !isOld(base + file.replace(/index\.html$/, '')))
    .map((file) => writePage(base, file, [...constant, ...ownHeaders(file, policies.get(file) ?? FILE_POLICY)]));
  return [
    '# Written by "npm run package" from src/integrations/host-rules/: do not edit.',
    ...constant,
    addHeader('Content-Security-Policy', '$content_security_policy'),
    // A header that is empty is not sent.
    ...VARYING_HEADERS.map(({ name }) => addHeader(name, `$${variable(name)}`)),
    `error_page 404 ${base}404.html;`,
    `location = ${base}404.html { internal; }`,
    ...old.map(([from, to]) => `location = ${from} { return 301 ${to}; }`),
    // A feed has a type that its ending does not say.
    ...FEEDS.map(
      ({ files, value }) => `location ~ "${withBase(base, files)}" { types { } default_type ${quote(value)}; }`,
    ),
    ...pages,
    '',
  ].join('\n');
}

/**
 * A page at its address. It is sent at once, without the searches of "index" and "try_files", and its headers stand here as they are:
 * much of what the rules cost is looking them up.
 */
const writePage = (base: string, file: string, headers: readonly string[]): string =>
  block(`location = ${base}${file.replace(/index\.html$/, '')}`, [...headers, `rewrite ^ ${base}${file} break;`]);

/** Headers of a page that other files get with another value, or not at all. */
const ownHeaders = (file: string, policy: string): string[] => [
  addHeader('Content-Security-Policy', quote(policy)),
  ...VARYING_HEADERS.flatMap((header) => {
    const value = valueFor(header, file);
    return value === undefined ? [] : [addHeader(header.name, quote(value))];
  }),
  // Only on an answer that refuses a method: nginx-site.conf.
  addHeader('Allow', '$allow'),
];

const addHeader = (name: string, value: string): string => `add_header ${name} ${value} always;`;

const fits =
  (file: string) =>
  ({ files }: ValueForFiles): boolean =>
    new RegExp(files).test(file);
const entries = ({ base }: SiteFiles, values: readonly (readonly [file: string, value: string])[]): string[] =>
  values.map(([file, value]) => `${quote(base + file)} ${quote(value)};`);
const quote = (text: string): string => `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
const variable = (header: string): string => header.toLowerCase().replaceAll('-', '_');
const block = (head: string, lines: readonly string[]): string =>
  `${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
const map = (name: string, otherwise: string, lines: readonly string[]): string =>
  block(`map $uri $${name}`, [`default ${quote(otherwise)};`, ...lines]);
