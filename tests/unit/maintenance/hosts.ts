import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll } from 'vitest';

/** One request as a host got it. */
export interface Got {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly agent: string;
  readonly range: string | undefined;
}

type Reply = (response: ServerResponse, request: IncomingMessage) => void;

/** What all hosts of a test saw: every request in order, and how many were under way at once. */
export class Witness {
  readonly got: Got[] = [];
  readonly busiest = new Map<string, number>();
  busiestInAll = 0;
  readonly #now = new Map<string, number>();

  begin(entry: Got): void {
    this.got.push(entry);
    const own = (this.#now.get(entry.host) ?? 0) + 1;
    this.#now.set(entry.host, own);
    this.busiest.set(entry.host, Math.max(own, this.busiest.get(entry.host) ?? 0));
    const hosts = [...this.#now.values()].filter((count) => count > 0).length;
    this.busiestInAll = Math.max(this.busiestInAll, hosts);
  }

  end(host: string): void {
    this.#now.set(host, (this.#now.get(host) ?? 1) - 1);
  }

  /** "GET /robots.txt" of one host, in order. */
  of(host: string): string[] {
    return this.got.filter((entry) => entry.host === host).map(({ method, path }) => `${method} ${path}`);
  }
}

/**
 * Starts a host on this machine that answers by path; what it has no answer for is not found.
 * @returns its address without a slash at the end
 */
export async function startHost(witness: Witness, replies: Readonly<Record<string, Reply>>): Promise<string> {
  const server = createServer((request, response) => {
    const host = String(request.headers.host);
    const path = String(request.url);
    const { method = '', headers } = request;
    witness.begin({ host, method, path, agent: String(headers['user-agent']), range: headers.range });
    response.on('close', () => witness.end(host));
    const reply = replies[path];
    // A moment under way, so that a second request at the same time would be seen.
    void wait(15).then(() => (reply ? reply(response, request) : response.writeHead(404).end()));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  afterAll(
    () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const say =
  (status: number, headers: Record<string, string> = {}, body = ''): Reply =>
  (response) =>
    response.writeHead(status, headers).end(body);

/** Answers that follow each other; the last one stays. */
export function inOrder(...answers: Reply[]): Reply {
  let next = 0;
  return (response, request) => {
    answers[Math.min(next, answers.length - 1)]?.(response, request);
    next += 1;
  };
}

/** A port that was free a moment ago: nobody listens there. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((closed) => server.close(() => closed()));
  return port;
}
