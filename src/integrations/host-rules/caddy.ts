import { FILE_POLICY, SCRIPT_POLICIES } from './page-policies.ts';
import { redirectPairs } from './redirects-file.ts';
import { CONTENT_TYPES, FEEDS, VARYING_HEADERS, commonHeaders, withBase, type ValueForFiles } from './rules.ts';
import { headerPolicies, type SiteFiles } from './site-files.ts';

/** Files that `deploy/Caddyfile` imports, by name. */
export function writeCaddyFiles(site: SiteFiles, redirects: Readonly<Record<string, string>>): Record<string, string> {
  const always = VARYING_HEADERS.filter(({ otherwise }) => otherwise !== undefined).map(({ name }) => name);
  const text = [
    '# Written by "npm run package" from src/integrations/host-rules/: do not edit.',
    ...redirectPairs(redirects, site.base).map(([from, to]) => `redir ${from} ${to} permanent`),
    writePolicies(site),
    ...VARYING_HEADERS.map(({ name, values, otherwise }) =>
      otherwise === undefined
        ? onlyFor(site.base, name, values)
        : map('{path}', variable(name), otherwise, [forPages(otherwise), ...patterns(site.base, values)]),
    ),
    map('{path}', 'content_type', HTML, [forPages(HTML), ...patterns(site.base, FEEDS), ...types()]),
    `@error_page path ${site.base}404.html`,
    'error @error_page 404',
    // All in one: each block is a step of its own on the way of every request.
    block('header', [
      ...Object.entries(commonHeaders(site.base)).map(([name, value]) => `${name} ${quote(value)}`),
      ...['Content-Security-Policy', ...always, 'Content-Type'].map((name) => `${name} {${variable(name)}}`),
    ]),
    writeErrors(site),
    '',
  ];
  return { 'site.caddy': text.join('\n') };
}

/** What is wrong is said by the site's own page, with that page's policy and nobody keeping it. */
function writeErrors(site: SiteFiles): string {
  const policy = headerPolicies(site).find(([file]) => file === '404.html')?.[1] ?? FILE_POLICY;
  const values = VARYING_HEADERS.flatMap(({ name, otherwise }) =>
    otherwise === undefined ? [`-${name}`] : [`${name} ${quote(otherwise)}`],
  );
  return block('handle_errors', [
    block('header', [`Content-Security-Policy ${quote(policy)}`, `Content-Type ${quote(HTML)}`, ...values]),
    '@missing expression {http.error.status_code} == 404',
    block('handle @missing', [`rewrite * ${site.base}404.html`, 'import ../caddy-files']),
    block('handle', ['respond "{http.error.status_code} {http.error.status_text}"']),
  ]);
}

function writePolicies(site: SiteFiles): string {
  const pages = headerPolicies(site).map(
    // Caddy looks at the address as it was asked for, which for a page is its folder.
    ([file, policy]) => `${site.base}${file.replace(/(^|\/)index\.html$/, '$1')} ${quote(policy)}`,
  );
  const lines = [...pages, ...patterns(site.base, SCRIPT_POLICIES)];
  return map('{path}', 'content_security_policy', FILE_POLICY, lines);
}

const quote = (text: string): string => `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;
/** A pattern: its backslashes and braces stay as they are. */
const verbatim = (text: string): string => `\`${text}\``;
const variable = (header: string): string => header.toLowerCase().replaceAll('-', '_');
const block = (head: string, lines: readonly string[]): string =>
  `${head} {\n${lines.map((line) => `${line.replace(/^/gm, '\t')}\n`).join('')}}`;
const map = (source: string, name: string, otherwise: string, lines: readonly string[]): string =>
  block(`map ${source} {${name}}`, [...lines, `default ${quote(otherwise)}`]);
const patterns = (base: string, values: readonly ValueForFiles[]): string[] =>
  values.map(({ files, value }) => `${verbatim(`~${withBase(base, files)}`)} ${quote(value)}`);
const types = (): string[] =>
  Object.entries(CONTENT_TYPES).map(([end, type]) => `${verbatim(String.raw`~\.${end}$`)} ${quote(type)}`);

const HTML = CONTENT_TYPES['html'] ?? '';
/** No rule is for pages. Caddy tries one line after the other, so that the most asked for need not wait until the last. */
const forPages = (value: string): string => `${verbatim('~/$')} ${quote(value)}`;

/** A header that most files do not get. */
function onlyFor(base: string, name: string, values: readonly ValueForFiles[]): string {
  return values
    .map(({ files, value }, index) => {
      const matcher = `@${variable(name)}_${index}`;
      return `${matcher} path_regexp ${verbatim(withBase(base, files))}\nheader ${matcher} ${name} ${quote(value)}`;
    })
    .join('\n');
}
