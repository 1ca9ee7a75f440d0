import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
  png: 'image/png',
};
/** These are compressed as they are, and no host does it again. */
const COMPRESSED = /\.(?:woff2?|png|jpe?g|webp|avif|wasm|pf_\w+|pagefind)$/;

export interface Served {
  /** Where the folder is served, without a slash at its end. */
  readonly origin: string;
  close(): void;
}

/** Serves a folder as a host that compresses ahead of time: every file in memory as Brotli, as small as it gets. */
export async function serveBrotli(folder: string, port = 0): Promise<Served> {
  const bodies = new Map<string, Buffer | undefined>();
  const bodyOf = (path: string): Buffer | undefined => {
    if (!bodies.has(path)) {
      const file = join(folder, path);
      const content = existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
      bodies.set(path, content && (COMPRESSED.test(path) ? content : brotliCompressSync(content)));
    }
    return bodies.get(path);
  };
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const path = asked.endsWith('/') ? `${asked}index.html` : asked;
    const isThere = bodyOf(path) !== undefined;
    const sent = isThere ? path : '/404.html';
    response.writeHead(isThere ? 200 : 404, {
      'content-type': TYPES[sent.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      ...(COMPRESSED.test(sent) ? {} : { 'content-encoding': 'br' }),
    });
    response.end(bodyOf(sent) ?? brotliCompressSync('Not found'));
  });
  await new Promise<void>((done) => server.listen(port, done));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
