/**
 * The security policy as a header. Each page carries its own in its head, with the hashes of what stands in it; a header can say
 * besides who may frame the page, which a meta tag cannot: https://www.w3.org/TR/CSP3/#meta-element
 * `upgrade-insecure-requests` is left out: a page may load from its own address alone, so there is nothing to upgrade, and it would
 * break a copy that somebody looks at without TLS.
 */

const NO_FRAMES = "frame-ancestors 'none'";

/** For files that are no page: they load nothing, and are framed by nobody. */
export const FILE_POLICY = `default-src 'none';${NO_FRAMES}`;

/** The service worker answers requests of the site, so it may ask the host for what it keeps. */
export const WORKER_POLICY = `default-src 'none';connect-src 'self';script-src 'self';${NO_FRAMES}`;

/** Files that are no page and need a policy other than the strictest, by the pattern of rules.ts. Pagefind runs WebAssembly in its worker. */
export const SCRIPT_POLICIES: readonly { readonly files: string; readonly value: string }[] = [
  { files: String.raw`^sw\.js$`, value: WORKER_POLICY },
  {
    files: String.raw`^pagefind/[a-z-]*worker\.js$`,
    value: `default-src 'none';connect-src 'self';script-src 'self' 'wasm-unsafe-eval';${NO_FRAMES}`,
  },
];

/**
 * The policy a built page carries in its head.
 * @throws Error where it has none
 */
export function metaPolicy(html: string, path: string): string {
  const [, policy] = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
  if (policy === undefined)
    throw new Error(
      `${path} has no security policy. Mend src/integrations/security-policy.ts, which writes one into each page`,
    );
  return policy;
}

/** The same as a header, which can also forbid frames. */
export const headerPolicy = (policy: string): string => `${policy};${NO_FRAMES}`;

/** What differs from page to page, and what the rest of a policy falls back to. */
const BY_PAGE = new Set(['default-src', 'script-src', 'style-src']);

/**
 * The part of the policy that is the same on every page. Cloudflare Pages takes 100 rules of at most 2,000 characters a line and the
 * pages have more styles than that, so there the header says this part only. Browsers enforce header and meta tag together, so
 * nothing is allowed that the page's own policy forbids.
 */
export function sharedPolicy(policies: readonly string[]): string {
  const [first = '', ...others] = policies;
  const directives = others.map((policy) => new Set(split(policy)));
  const shared = split(first).filter(
    (directive) => !BY_PAGE.has(directive.split(' ')[0] ?? '') && directives.every((set) => set.has(directive)),
  );
  return [...shared, NO_FRAMES].join(';');
}

const split = (policy: string): string[] => policy.split(';').map((directive) => directive.trim());
