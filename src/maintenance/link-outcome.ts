import type { LinkState } from '../schemas/link.ts';

/** One answer on the way to a page: where, and with which status (RFC 9110). */
export interface Hop {
  readonly url: string;
  readonly status: number;
}

/** How an address answered. */
export interface Outcome {
  readonly state: LinkState;
  /** In a few words, where it did not simply open. */
  readonly why?: string | undefined;
  /** Every answer that led on, in order. */
  readonly hops: readonly Hop[];
  /** Where it ended. */
  readonly to: string;
  /** Nobody was reached: no name, no connection. When that goes for all, it is this machine that is offline. */
  readonly isUnreached?: boolean;
}

/** Paths to which bots, and people without an account, are sent instead of the page. */
const LOGIN =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?(?:login|log-?in|signin|sign-in|accounts\/login|checkpoint|consent)(?:[/.]|$)/i;
/** The beginning of a site, or of one of its languages. */
const HOME = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w+)?$/i;

/**
 * Judges the last answer of an address.
 * @param asked the address as it stands in the content
 * @param last the answer that led no further
 * @param hops those before it
 */
export function judgeAnswer(asked: string, last: Hop, hops: readonly Hop[]): Outcome {
  const { url: to, status } = last;
  const base = { hops, to };
  if (status === 404 || status === 410) return { ...base, state: 'dead', why: String(status) };
  if (status >= 500 && status < 600) return { ...base, state: 'trouble', why: String(status) };
  // 416 says that the page is there, and shorter than the part we asked for.
  if (status >= 400 && status !== 416) return { ...base, state: 'refused', why: String(status) };
  if (hops.length === 0) return { ...base, state: 'open' };
  const [from, end] = [new URL(asked), new URL(to)];
  if (LOGIN.test(end.pathname) && !LOGIN.test(from.pathname))
    return { ...base, state: 'refused', why: 'asks for a login' };
  // A page that is gone often leads to the first one of its site: it opens, and says nothing of what we cite.
  if (HOME.test(end.pathname) && end.search === '' && !HOME.test(from.pathname))
    return { ...base, state: 'dead', why: 'leads to the first page of the site' };
  const isForGood = hops.every(({ status: hop }) => hop === 301 || hop === 308);
  return isForGood
    ? { ...base, state: 'moved', why: hops.map(({ status: hop }) => hop).join(', ') }
    : { ...base, state: 'open' };
}

/** Names of errors of the network: https://nodejs.org/api/errors.html#common-system-errors, and those of TLS and of fetch. */
const UNREACHED: ReadonlyMap<string, string> = new Map([
  ['EAI_AGAIN', 'its name was not looked up'],
  ['ECONNREFUSED', 'no connection'],
  ['EHOSTUNREACH', 'no way to it'],
  ['ENETUNREACH', 'no network'],
  ['ENETDOWN', 'no network'],
  ['ETIMEDOUT', 'no answer in time'],
  ['UND_ERR_CONNECT_TIMEOUT', 'no answer in time'],
]);

/** The code that an error of the network carries, or one of the errors in it. */
export function codeOf(error: unknown): string {
  for (let at: unknown = error, left = 5; at instanceof Error && left > 0; left -= 1) {
    if (at.name === 'TimeoutError') return 'TIMEOUT';
    const code: unknown = Reflect.get(at, 'code');
    if (typeof code === 'string' && code !== '') return code;
    at = at instanceof AggregateError ? at.errors[0] : at.cause;
  }
  return '';
}

/** Whether a name is not known any more. Whoever looks names up says so for good: https://www.rfc-editor.org/rfc/rfc8020 */
export function isNameGone(code: string): boolean {
  return code === 'ENOTFOUND';
}

/** The host cannot say at present what it allows: then nothing may be asked of it (RFC 9309, 2.3.1.4). */
export class RulesError extends Error {}

/** Judges an address that gave no answer. */
export function judgeError(error: unknown, url: string, hops: readonly Hop[]): Outcome {
  const code = codeOf(error);
  const base = { hops, to: url };
  if (error instanceof RulesError) return { ...base, state: 'trouble', why: error.message };
  if (isNameGone(code))
    return { ...base, state: 'dead', why: `nobody has the name ${new URL(url).hostname}`, isUnreached: true };
  const unreached = UNREACHED.get(code);
  if (unreached) return { ...base, state: 'trouble', why: unreached, isUnreached: true };
  if (code === 'TIMEOUT') return { ...base, state: 'trouble', why: 'no answer in time' };
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code))
    return { ...base, state: 'trouble', why: `its certificate: ${code}` };
  return { ...base, state: 'trouble', why: code === '' ? 'the connection broke' : `the connection broke: ${code}` };
}
