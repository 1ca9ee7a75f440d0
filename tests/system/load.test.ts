import { describe, expect, test } from 'vitest';
import { readAddress } from '../../src/integrations/settings.ts';
import { putUnderLoad, readLoad } from './hosts/load.ts';
import { HOSTS, startHost, type Host, type HostName } from './hosts/start-hosts.ts';

const base = readAddress(process.env).pathname.replace(/\/?$/, '/');
const ENOUGH = 100_000;

async function withHost<Result>(name: HostName, use: (host: Host) => Promise<Result>): Promise<Result> {
  const host = await startHost(name);
  try {
    return await use(host);
  } finally {
    await host.stop();
  }
}

describe.each(HOSTS)('%s', (name) => {
  test('answers 100,000 requests without an error', { timeout: 400_000 }, async () => {
    const [requests, errors] = await withHost(name, async (host) => {
      const sum = [0, 0];
      // Bounded: a server that answers nothing must not be asked for ever.
      for (let round = 0; round < 40 && (sum[0] ?? 0) < ENOUGH; round++) {
        const load = await putUnderLoad(host.port, `${base}guides/object-on-instagram/`, 5);
        sum[0] = (sum[0] ?? 0) + load.requests;
        sum[1] = (sum[1] ?? 0) + load.errors;
      }
      return sum;
    });
    expect(errors).toBe(0);
    expect(requests).toBeGreaterThanOrEqual(ENOUGH);
  });
});

test('what went wrong is counted', async () => {
  const missing = await withHost('nginx', (host) => putUnderLoad(host.port, `${base}nothing-here/`, 1));
  expect(missing.errors).toBe(missing.requests);
  expect(missing.errors).toBeGreaterThan(0);
  expect(
    readLoad('Socket errors: connect 1, read 2, write 3, timeout 4\n  10 requests in 1s\nRequests/sec: 10.5'),
  ).toEqual({
    requests: 10,
    perSecond: 10.5,
    errors: 10,
  });
});
