/** Load on a server of this machine, with wrk: https://github.com/wg/wrk */
import { execFile } from 'node:child_process';
import { appendFileSync, copyFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { siteRoot, type Host } from './start-hosts.ts';

export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  /** Connections that failed, answers that came too late, and answers that were not 2xx or 3xx. */
  readonly errors: number;
}

/** Asks for one address as fast as the server answers, over 32 connections that stay open. */
export async function putUnderLoad(port: number, path: string, seconds: number): Promise<Load> {
  const { stdout } = await promisify(execFile)('wrk', [
    ...['-t', '1', '-c', '32', '-d', `${seconds}s`, '--timeout', '10s', '-H', 'Accept-Encoding: br'],
    `http://127.0.0.1:${port}${path}`,
  ]);
  return readLoad(stdout);
}

/** What wrk prints, as numbers. */
export function readLoad(text: string): Load {
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN);
  const socket = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text)?.slice(1) ?? [];
  const answers = /Non-2xx or 3xx responses: (\d+)/.exec(text)?.slice(1) ?? [];
  return {
    requests: number(/(\d+) requests in/),
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    errors: [...socket, ...answers].reduce((sum, count) => sum + Number(count), 0),
  };
}

export interface Comparison {
  readonly page: readonly Load[];
  readonly plain: readonly Load[];
  /** Requests a second for the page, divided by those for the plain file in the same round: the middle of all rounds. */
  readonly ratio: number;
}

/**
 * A page with all its rules beside a file of the same size on the wire that the same server sends without any. Turn by turn, since other work on
 * the machine disturbs both alike, and as a ratio, since machines differ.
 * @param file of the page below the root, such as "guides/index.html"
 * @param base folder of the site
 */
export async function compareWithPlain(
  host: Host,
  base: string,
  file: string,
  rounds: number,
  seconds: number,
): Promise<Comparison> {
  // What goes over the wire: the compressed page. nginx keeps open files in mind, so each page gets a name of its own.
  const name = file.replaceAll('/', '-');
  const path = base + file.replace(/index\.html$/, '');
  copyFileSync(join(siteRoot, base, `${file}.br`), join(host.plainRoot, name));
  // Of equal size as a whole: what the page has more in its headers, the plain file has more in its body.
  const more = (await headerBytes(host.port, path)) - (await headerBytes(host.plainPort, `/${name}`));
  appendFileSync(join(host.plainRoot, name), Buffer.alloc(Math.max(0, more), '.'));
  const page: Load[] = [];
  const plain: Load[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // Each goes first in every other round.
    const turns = [
      async () => page.push(await putUnderLoad(host.port, path, seconds)),
      async () => plain.push(await putUnderLoad(host.plainPort, `/${name}`, seconds)),
    ];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
    ratios.push((page.at(-1)?.perSecond ?? Number.NaN) / (plain.at(-1)?.perSecond ?? Number.NaN));
  }
  return { page, plain, ratio: median(ratios) };
}

/** Bytes of all headers of an answer. */
function headerBytes(port: number, path: string): Promise<number> {
  const headers = { 'accept-encoding': 'br' };
  return new Promise((done, failed) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      response.resume();
      // Each name and value stands on a line with ": " and its end.
      done(response.rawHeaders.reduce((sum, text) => sum + text.length + 2, 0));
    }).on('error', failed);
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN) +
      (sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN)) /
    2
  );
}
