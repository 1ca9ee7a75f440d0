/**
 * Requests a second that nginx and Caddy answer with a page of this site and all its rules, beside those with a plain file of the same
 * size from the same server. `npm run package && npm run bench:load`; needs what `npm run test:system` installs.
 */
import { readAddress } from '../../src/integrations/settings.ts';
import { compareWithPlain, median, type Load } from '../system/hosts/load.ts';
import { HOSTS, startHost } from '../system/hosts/start-hosts.ts';

const ROUNDS = 7;
const SECONDS = 4;
const PAGES = ['index.html', 'guides/object-on-instagram/index.html', 'search/index.html'];
const base = readAddress(process.env).pathname.replace(/\/?$/, '/');

const middle = (loads: readonly Load[]): string =>
  Math.round(median(loads.map(({ perSecond }) => perSecond))).toString();
const best = (loads: readonly Load[]): number => Math.max(...loads.map(({ perSecond }) => perSecond));
const total = (loads: readonly Load[], what: 'requests' | 'errors'): number =>
  loads.reduce((sum, load) => sum + load[what], 0);

console.log(`${new Date().toISOString().slice(0, 10)}, ${ROUNDS} rounds of ${SECONDS} s each, turn by turn`);
console.log(
  'server | page | requests/s, middle | plain file, middle | ratio, middle | ratio of the best | requests | errors',
);
for (const name of HOSTS) {
  const host = await startHost(name);
  for (const file of PAGES) {
    const { page, plain, ratio } = await compareWithPlain(host, base, file, ROUNDS, SECONDS);
    const all = [...page, ...plain];
    const ratios = [ratio, best(page) / best(plain)].map((value) => value.toFixed(3));
    console.log(
      [name, file, middle(page), middle(plain), ...ratios, total(all, 'requests'), total(all, 'errors')].join(' | '),
    );
  }
  await host.stop();
}
