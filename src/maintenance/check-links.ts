import PQueue from 'p-queue';
import type { ExternalLink } from './collect-links.ts';
import { judgeAnswer, judgeError, type Hop, type Outcome } from './link-outcome.ts';
import type { Manners, PoliteRequests } from './polite-requests.ts';

/** An address with where it stands and how it answered. */
export interface CheckedLink extends ExternalLink {
  readonly outcome: Outcome;
}

const MOST_HOPS = 10;
/** So many hosts without one that answers: it is this machine that is offline. */
const OFFLINE_HOSTS = 12;

/**
 * Asks every address. Those of one host stand in one line, one after the other; several hosts are asked at the same time.
 * @returns nothing where no host at all could be reached: that says nothing about any of them
 */
export async function checkLinks(
  links: readonly ExternalLink[],
  requests: PoliteRequests,
  { hosts }: Pick<Manners, 'hosts'>,
): Promise<CheckedLink[] | undefined> {
  const checked = new Map<string, CheckedLink>();
  const unreached = new Set<string>();
  const allHosts = new Set(links.map(({ url }) => new URL(url).host));
  let isReached = false;
  const isOffline = (): boolean => !isReached && unreached.size >= Math.min(OFFLINE_HOSTS, allHosts.size);
  // Again where a host answered only after we had given up on the rest.
  do {
    const left = links.filter(({ url }) => !checked.has(url));
    const lines = Map.groupBy(left, ({ url }) => new URL(url).host);
    await new PQueue({ concurrency: hosts }).addAll(
      [...lines].map(([host, own]) => async () => {
        for (const link of own) {
          if (isOffline()) return;
          const outcome = await visit(link.url, requests);
          if (outcome.isUnreached && outcome.hops.length === 0) unreached.add(host);
          else isReached = true;
          checked.set(link.url, { ...link, outcome });
        }
      }),
    );
  } while (isReached && checked.size < links.length);
  return isOffline() ? undefined : links.flatMap(({ url }) => checked.get(url) ?? []);
}

/** Follows an address to where it ends. */
export async function visit(asked: string, requests: PoliteRequests): Promise<Outcome> {
  const hops: Hop[] = [];
  for (let url = asked; ;) {
    try {
      if (!(await requests.isAllowed(url))) return { state: 'refused', why: 'robots.txt', hops, to: url };
      const { status, location } = await requests.ask(url);
      if (location === undefined) return judgeAnswer(asked, { url, status }, hops);
      hops.push({ url, status });
      if (hops.some((hop) => hop.url === location))
        return { state: 'trouble', why: 'leads in a circle', hops, to: location };
      if (hops.length >= MOST_HOPS)
        return { state: 'trouble', why: `leads on more than ${MOST_HOPS} times`, hops, to: location };
      if (!/^https?:/.test(location)) return { state: 'refused', why: 'leads into an app', hops, to: location };
      url = location;
    } catch (error) {
      return judgeError(error, url, hops);
    }
  }
}
