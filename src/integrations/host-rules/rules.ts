/**
 * What every host sends with every file: the one source from which the files for nginx, Caddy, Cloudflare Pages and Netlify are written.
 * The security policy is not here, as it differs from page to page: page-policies.ts.
 */

/** Abilities of a browser that no page of this site asks for. Copying a letter is left to the page. */
const ABILITIES_OFF = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'web-share',
  'window-management',
  'xr-spatial-tracking',
] as const;
const OWN_ABILITIES = ['clipboard-write'] as const;

/** Some files, by their path below the folder the site is served from, such as "assets/elements.BaSrH8TX.js" or "guides/index.html". */
export interface ValueForFiles {
  /** Understood alike by nginx (PCRE), Caddy (RE2) and JavaScript: no look-ahead, no back-reference. Begins with "^". */
  readonly files: string;
  readonly value: string;
}

/** A header whose value depends on the file. */
export interface VaryingHeader {
  readonly name: string;
  /** The first that fits counts. */
  readonly values: readonly ValueForFiles[];
  /** For all other files; without it they do not get the header. */
  readonly otherwise?: string;
}

/** Two years: https://www.rfc-editor.org/rfc/rfc6797 */
const TWO_YEARS = 63_072_000;

/**
 * Headers that are the same for every answer of the host.
 * @param base folder the site is served from. In a folder it shares the host with others, so it does not speak for their subdomains.
 * `preload` is never there: it is a promise for the whole domain that only its owner can make (deploy/README.md)
 */
export function commonHeaders(base: string): Readonly<Record<string, string>> {
  return {
    'Strict-Transport-Security': `max-age=${TWO_YEARS}${base === '/' ? '; includeSubDomains' : ''}`,
    'X-Content-Type-Options': 'nosniff',
    // For browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': [
      ...ABILITIES_OFF.map((name) => `${name}=()`),
      ...OWN_ABILITIES.map((name) => `${name}=(self)`),
    ].join(', '),
  };
}

/** Files that scripts of other sites read: the data, and the box for other pages with its facts. The page about them is not among them. */
const FOR_SCRIPTS = [String.raw`^data/v\d+/`, String.raw`^embed/v\d+/`];

/** Files others are meant to use: those, and the pictures that a message shows of a page. */
const FOR_OTHERS = [
  ...FOR_SCRIPTS,
  '^share/',
  String.raw`^(?:apple-touch-icon|icon-[a-z0-9-]+)\.png$`,
  String.raw`^favicon\.svg$`,
];

/** Files whose name changes with their content. */
const HASHED = ['^assets/', '^search-index/[0-9a-z]{10,}/', String.raw`^pagefind/.*_[0-9a-f]{6,}\.pf_[a-z]+$`];

const each = (files: readonly string[], value: string): ValueForFiles[] =>
  files.map((pattern) => ({ files: pattern, value }));

const MUST_ASK = 'public, max-age=0, must-revalidate';

/** Feeds and their content types: https://www.rfc-editor.org/rfc/rfc4287#section-7 and https://www.jsonfeed.org/version/1.1/ */
export const FEEDS: readonly ValueForFiles[] = [
  { files: String.raw`^(?:[a-z0-9-]+/)+feed\.xml$`, value: 'application/atom+xml; charset=utf-8' },
  { files: String.raw`^(?:[a-z0-9-]+/)+feed\.json$`, value: 'application/feed+json; charset=utf-8' },
];

export const VARYING_HEADERS: readonly VaryingHeader[] = [
  {
    name: 'Cache-Control',
    values: [
      ...each(HASHED, 'public, max-age=31536000, immutable'),
      // The way out of a broken service worker: nobody may keep an old one. https://www.w3.org/TR/service-workers/#dom-serviceworkerupdateviacache
      { files: String.raw`^sw\.js$`, value: 'no-cache' },
      // What a feed corrects must not stay wrong either. Its readers ask again and again, and get "304".
      ...each(
        FEEDS.map(({ files }) => files),
        MUST_ASK,
      ),
      // Read by machines and shown in messages: an hour does no harm, and a day while the new one is fetched does none either.
      ...each([...FOR_OTHERS, String.raw`\.xml$`], 'public, max-age=3600, stale-while-revalidate=86400'),
    ],
    // A page that was corrected must not stay wrong anywhere. Asking again costs no bytes: the answer is "304".
    otherwise: MUST_ASK,
  },
  {
    name: 'Cross-Origin-Resource-Policy',
    values: each(FOR_OTHERS, 'cross-origin'),
    otherwise: 'same-origin',
  },
  {
    name: 'Access-Control-Allow-Origin',
    values: each([...FOR_SCRIPTS, ...FEEDS.map(({ files }) => files)], '*'),
  },
];

/** Content types by the end of the name. What a host does not know it would send as a download. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
  // The search index: packed by Pagefind itself, and opened by its own script.
  pagefind: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

/** What is small already: https://www.w3.org/TR/png-3/, https://www.w3.org/TR/WOFF2/ and Pagefind's own gzip. */
const PACKED = /\.(?:png|woff2|pagefind|pf_\w+)$/;

/** Whether a file gets smaller by Brotli and gzip. */
export const isCompressible = (path: string): boolean => !PACKED.test(path) && contentType(path) !== undefined;

/** Content type of a file by its path; undefined where the name ends in nothing we know. */
export const contentType = (path: string): string | undefined =>
  FEEDS.find(({ files }) => new RegExp(files).test(path))?.value ?? CONTENT_TYPES[path.split('.').at(-1) ?? ''];

/** Whether a file is a feed. */
export const isFeed = (path: string): boolean => FEEDS.some(({ files }) => new RegExp(files).test(path));

/** The value of a varying header for one file; undefined where it gets none. */
export function valueFor({ values, otherwise }: VaryingHeader, path: string): string | undefined {
  return values.find(({ files }) => new RegExp(files).test(path))?.value ?? otherwise;
}

/** A pattern for paths below the folder of the site as one for whole addresses. */
export const withBase = (base: string, pattern: string): string =>
  pattern.startsWith('^') ? `^${base.replace(/[.+]/g, String.raw`\$&`)}${pattern.slice(1)}` : pattern;
