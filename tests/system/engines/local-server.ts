import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

const SERVE = resolve(import.meta.dirname, '../../browser/serve.ts');

/** A server of this machine that a journey may stop. */
export interface LocalServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the built site on a port of its own. */
export async function serveSite(): Promise<LocalServer> {
  const port = await freePort();
  const server = spawn(process.execPath, [SERVE, String(port)], { stdio: 'ignore' });
  const address = `http://localhost:${port}`;
  await untilAnswers(address);
  return {
    address,
    stop: () =>
      new Promise((done) => {
        if (server.exitCode !== null || server.signalCode !== null) return done();
        server.once('exit', () => done());
        server.kill();
      }),
  };
}

/** A port on which nothing listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      );
    });
  });
}

/** Waits until something answers there. */
export async function untilAnswers(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((wait) => setTimeout(wait, 100));
    }
  }
  throw new Error(`Nothing answers at ${address}`);
}
