import { FILE_POLICY, SCRIPT_POLICIES, headerPolicy } from './page-policies.ts';
import { VARYING_HEADERS, commonHeaders, contentType, valueFor } from './rules.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * All headers that a host with full rules (nginx, Caddy) sends with one file, by name: what the tests hold the hosts against.
 * @param file path below the folder of the site, such as "guides/index.html"
 */
export function headersFor({ base, policies }: SiteFiles, file: string): Record<string, string> {
  const policy = policies.get(file);
  const varying = VARYING_HEADERS.map((header) => [header.name, valueFor(header, file)] as const);
  const type = contentType(file);
  return {
    ...commonHeaders(base),
    'Content-Security-Policy':
      policy === undefined
        ? (SCRIPT_POLICIES.find(({ files }) => new RegExp(files).test(file))?.value ?? FILE_POLICY)
        : headerPolicy(policy),
    ...Object.fromEntries(varying.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)),
    ...(type === undefined ? {} : { 'Content-Type': type }),
  };
}
