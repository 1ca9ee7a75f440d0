import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import makeRobots from 'robots-parser';
import { codeOf, isNameGone, RulesError } from './link-outcome.ts';

/** How hard we may knock. Times in milliseconds. */
export interface Manners {
  /** Names the site and whom to write to. Its first word is what robots.txt may name. */
  readonly userAgent: string;
  /** Between the end of one request to a host and the next. A host may ask for more in robots.txt. */
  readonly pause: number;
  readonly longestPause: number;
  /** Hosts that are asked at the same time. */
  readonly hosts: number;
  readonly timeout: number;
  /** Times that something is asked again which may pass. */
  readonly retries: number;
  /** Before the first time; each further one takes twice as long. */
  readonly backoff: number;
  /** Longest that a host may make us wait with Retry-After; for more it counts as a refusal. */
  readonly longestWait: number;
}

export const MANNERS: Omit<Manners, 'userAgent'> = {
  pause: 2_000,
  longestPause: 30_000,
  hosts: 6,
  timeout: 20_000,
  retries: 2,
  backoff: 5_000,
  longestWait: 120_000,
};

/** What a request brought: nothing of the page is kept. */
export interface Answer {
  readonly status: number;
  /** Address it leads on to, where it does. */
  readonly location: string | undefined;
}

/** What a host allows. */
type Rules =
  | { readonly kind: 'rules'; readonly isAllowed: (url: string) => boolean }
  | { readonly kind: 'unknown'; readonly why: unknown };

/** Bytes of a page, or of robots.txt (RFC 9309 asks for at least 500 KiB), that are read at most. */
const FEW_BYTES = 4_096;
const ROBOTS_BYTES = 512_000;
const MAY_PASS: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);
const LEADS_ON: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST_HOPS_OF_ROBOTS = 5;

/** Asks hosts, each one thing at a time with a pause after it, and keeps to their robots.txt. */
export class PoliteRequests {
  readonly #manners: Manners;
  readonly #fetch: typeof fetch;
  readonly #wait: (ms: number) => Promise<unknown>;
  readonly #lines = new Map<string, PQueue>();
  readonly #rules = new Map<string, Promise<Rules>>();
  readonly #pauses = new Map<string, number>();

  /**
   * @param ask what sends a request, where it is not `fetch`
   * @param pass what lets time pass, in milliseconds
   */
  constructor(manners: Manners, ask: typeof fetch = fetch, pass: (ms: number) => Promise<unknown> = wait) {
    this.#manners = manners;
    this.#fetch = ask;
    this.#wait = pass;
  }

  /**
   * Whether robots.txt of the host lets us ask for an address (RFC 9309).
   * @throws where the host cannot say at present: then nothing may be asked, and it may pass
   */
  async isAllowed(url: string): Promise<boolean> {
    const { origin } = new URL(url);
    const rules = this.#rules.get(origin) ?? this.#readRules(origin);
    this.#rules.set(origin, rules);
    const known = await rules;
    if (known.kind === 'unknown') throw known.why;
    return known.isAllowed(url);
  }

  /** Asks for an address: for its head, and where that says no, for the first bytes of the page. Asks again what may pass. */
  async ask(url: string): Promise<Answer> {
    const { backoff, longestWait } = this.#manners;
    const head = await this.#inTurn(url, () => this.#send(url, 'HEAD')).catch((error: unknown) => {
      if (isNameGone(codeOf(error))) throw error;
      return undefined;
    });
    // Many servers say no to HEAD, or hang up, and have the page. Only the page itself can be dead.
    if (head && head.status < 400) return head;
    const wanted = head?.status === 429 ? (head.retryAfter ?? backoff) : 0;
    if (head && wanted > longestWait) return head;
    if (wanted > 0) await this.#wait(wanted);
    return this.#again(() => this.#inTurn(url, () => this.#send(url, 'GET')));
  }

  /** In turn: one request to a host at a time, with a pause before the next. */
  #inTurn<Result>(url: string, task: () => Promise<Result>): Promise<Result> {
    const { host, origin } = new URL(url);
    const line = this.#lines.get(host) ?? new PQueue({ concurrency: 1 });
    this.#lines.set(host, line);
    return line.add(async () => {
      try {
        return await task();
      } finally {
        await this.#wait(this.#pauses.get(origin) ?? this.#manners.pause);
      }
    });
  }

  /** Sends a request again as long as its answer may pass: too many, a fault of the server, a broken connection. */
  async #again<Reply extends { readonly status: number; readonly retryAfter: number | undefined }>(
    send: () => Promise<Reply>,
  ): Promise<Reply> {
    const { retries, backoff, longestWait } = this.#manners;
    for (let time = 0; ; time += 1) {
      const pause = backoff * 2 ** time;
      try {
        const reply = await send();
        const wanted = reply.retryAfter ?? pause;
        if (!MAY_PASS.has(reply.status) || time === retries || wanted > longestWait) return reply;
        await this.#wait(wanted);
      } catch (error) {
        // A name that nobody has will not have one in ten seconds.
        if (time === retries || isNameGone(codeOf(error))) throw error;
        await this.#wait(pause);
      }
    }
  }

  async #send(url: string, method: 'HEAD' | 'GET'): Promise<Head> {
    const response = await this.#request(url, method, {
      accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
      'accept-language': 'en,*;q=0.5',
      ...(method === 'GET' ? { range: `bytes=0-${FEW_BYTES - 1}` } : {}),
    });
    // What a server sends although it was asked for a few bytes is not taken.
    await response.body?.cancel();
    return readHead(response, url);
  }

  #request(url: string, method: string, headers: Record<string, string>): Promise<Response> {
    const { userAgent, timeout } = this.#manners;
    const signal = AbortSignal.timeout(timeout);
    return this.#fetch(url, { method, redirect: 'manual', signal, headers: { ...headers, 'user-agent': userAgent } });
  }

  /** Reads robots.txt of a host once. One that is not there allows everything; one that cannot be had at present allows nothing. */
  async #readRules(origin: string): Promise<Rules> {
    const { userAgent, longestPause, pause } = this.#manners;
    const file = `${origin}/robots.txt`;
    try {
      let { status, location, text } = await this.#askRules(file);
      for (let hops = 0; location !== undefined && hops < MOST_HOPS_OF_ROBOTS; hops += 1)
        ({ status, location, text } = await this.#askRules(location));
      if (status === 429 || status >= 500) return { kind: 'unknown', why: new RulesError(`robots.txt: ${status}`) };
      const robots = makeRobots(file, text);
      const delay = robots.getCrawlDelay(userAgent);
      if (delay !== undefined) this.#pauses.set(origin, Math.min(Math.max(delay * 1_000, pause), longestPause));
      return { kind: 'rules', isAllowed: (url) => robots.isDisallowed(url, userAgent) !== true };
    } catch (error) {
      return { kind: 'unknown', why: error };
    }
  }

  #askRules(url: string): Promise<Head & { readonly text: string }> {
    return this.#again(() =>
      this.#inTurn(url, async () => {
        const response = await this.#request(url, 'GET', {});
        const text = response.ok ? await readBeginning(response) : '';
        if (!response.ok) await response.body?.cancel();
        return { ...readHead(response, url), text };
      }),
    );
  }
}

/** An answer with how long the host wants us to wait, in milliseconds. */
type Head = Answer & { readonly retryAfter: number | undefined };

function readHead(response: Response, url: string): Head {
  const location = LEADS_ON.has(response.status) ? response.headers.get('location') : null;
  return {
    status: response.status,
    location: location && URL.canParse(location, url) ? new URL(location, url).href.replace(/#.*$/, '') : undefined,
    retryAfter: readRetryAfter(response.headers.get('retry-after')),
  };
}

/** Seconds, or a day and hour (RFC 9110, 10.2.3), as milliseconds from now. */
export function readRetryAfter(value: string | null, now: number = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1_000;
  const day = Date.parse(value);
  return Number.isNaN(day) ? undefined : Math.max(0, day - now);
}

async function readBeginning(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader) {
    const { done, value } = await reader.read();
    if (value) text += decoder.decode(value, { stream: true });
    if (done || text.length > ROBOTS_BYTES) break;
  }
  await reader?.cancel();
  return text;
}
