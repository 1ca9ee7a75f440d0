/**
 * `npm run package`: makes of `dist/` what a web server of one's own serves. Into `deploy/generated/` it writes
 * - `site/`, the root of the server: the files in the folder of the public address, with `.br` and `.gz` beside what gets smaller by it;
 * - the rules of nginx and Caddy for exactly these files.
 * A file that has not changed is not touched, so that its date, from which servers make its ETag, stays.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { writeCaddyFiles } from '../src/integrations/host-rules/caddy.ts';
import { writeNginxFiles } from '../src/integrations/host-rules/nginx.ts';
import { isCompressible } from '../src/integrations/host-rules/rules.ts';
import { readSiteFiles } from '../src/integrations/host-rules/site-files.ts';
import { readRedirects } from '../src/integrations/redirects.ts';
import { readAddress } from '../src/integrations/settings.ts';
import { compress } from './compress.ts';

const project = resolve(import.meta.dirname, '..');
const dist = join(project, 'dist');
const generated = join(import.meta.dirname, 'generated');

if (!existsSync(join(dist, 'index.html')))
  throw new Error('There is no built site in dist/. Run "npm run package", which builds first');
const site = readSiteFiles(dist, readAddress(process.env).pathname);
const root = join(generated, 'site');
const folder = join(root, site.base);

const written = new Set<string>();
const waiting = [...site.files];
/** Takes one file after the other, until there are none. */
async function work(): Promise<void> {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const content = readFileSync(join(dist, file));
    const target = join(folder, file);
    written.add(target);
    const packed = ['.br', '.gz'].map((end) => `${target}${end}`).filter((name) => existsSync(name));
    if (existsSync(target) && content.equals(readFileSync(target))) {
      for (const name of packed) written.add(name);
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    for (const { end, bytes } of isCompressible(file) ? await compress(content) : []) {
      writeFileSync(`${target}${end}`, bytes);
      written.add(`${target}${end}`);
    }
    // Last: were this run broken off, the next one would do this file again.
    writeFileSync(target, content);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !written.has(path)) rmSync(path);
}

const redirects = readRedirects(site.base, join(project, 'content/facts/redirects.yaml'));
const rules = { ...writeNginxFiles(site, redirects), ...writeCaddyFiles(site, redirects) };
for (const [name, text] of Object.entries(rules)) writeFileSync(join(generated, name), text);

console.log(
  `deploy/generated/: ${site.files.length} files of the site, ${written.size - site.files.length} compressed ones beside them`,
);
