/**
 * Serves dist/ to the browser suite as a plain host would: files, folders with their index, and the site's own page for what is
 * not there. Not `astro preview`: of that only one may run, and the reader of this may have one open.
 */
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';

const dist = resolve(import.meta.dirname, '../../dist');
const serve = sirv(dist, { etag: true });

createServer((request, response) => {
  serve(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    createReadStream(resolve(dist, '404.html')).pipe(response);
  });
}).listen(Number(process.argv[2]));
