import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CHECKSUMS } from '../checksums.ts';
import { readRedirects } from '../redirects.ts';
import { writeHeadersFile } from './headers-file.ts';
import { writeRedirectsFile } from './redirects-file.ts';
import { readSiteFiles } from './site-files.ts';

/**
 * After a build, behind all that change pages or add files: the files by which Cloudflare Pages and Netlify learn headers
 * and redirects. What nginx and Caddy need is written by `npm run package`.
 */
export function hostRules(address: URL): AstroIntegration {
  return {
    name: 'host-rules',
    hooks: {
      'astro:build:done': ({ dir }) => {
        // The list of checksums is written after these, since it lists them, and needs its rule all the same.
        writeFileSync(new URL(CHECKSUMS, dir), '');
        const site = readSiteFiles(fileURLToPath(dir), address.pathname);
        writeFileSync(new URL('_headers', dir), writeHeadersFile(site));
        writeFileSync(new URL('_redirects', dir), writeRedirectsFile(readRedirects(site.base), site.base));
      },
    },
  };
}
