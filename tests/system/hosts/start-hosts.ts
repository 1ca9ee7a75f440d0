/**
 * nginx and Caddy from the distribution, with the configuration of `deploy/` as it is and only the address and the folder of this
 * machine: the same two things that whoever hosts the site writes.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const deploy = resolve(import.meta.dirname, '../../../deploy');
/** The packaged site. */
export const siteRoot = join(deploy, 'generated/site');

export interface Host {
  /** Serves the site. */
  readonly port: number;
  /** The same server with nothing set: it serves the files of `plainRoot`. What the load is compared with. */
  readonly plainPort: number;
  readonly plainRoot: string;
  /** What it has written to its log. */
  log(): string;
  stop(): Promise<void>;
}

export type HostName = 'nginx' | 'Caddy';
export const HOSTS: readonly HostName[] = ['nginx', 'Caddy'];

/**
 * Starts a server on two free ports of this machine and waits until it answers.
 * @param change what a test breaks in the configuration before the server starts
 */
export async function startHost(name: HostName, change?: (folder: string) => void): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'opt-out-guide-host-'));
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(deploy)) if (entry !== 'generated') cpSync(join(deploy, entry), join(folder, entry));
  mkdirSync(join(folder, 'generated'));
  for (const entry of readdirSync(join(deploy, 'generated')))
    if (entry !== 'site') cpSync(join(deploy, 'generated', entry), join(folder, 'generated', entry));
  const plainRoot = join(folder, 'plain');
  mkdirSync(plainRoot);
  const [port, plainPort] = [await freePort(), await freePort()];
  const started = { folder, port, plainPort, plainRoot };
  change?.(folder);
  const child = name === 'nginx' ? startNginx(started) : startCaddy(started);
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (log += text.toString()));
  await answers(port, child, () => log);
  return {
    port,
    plainPort,
    plainRoot,
    log: () => log,
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Start {
  readonly folder: string;
  readonly port: number;
  readonly plainPort: number;
  readonly plainRoot: string;
}

function startNginx({ folder, port, plainPort, plainRoot }: Start): ChildProcess {
  writeFileSync(
    join(folder, 'nginx-address.conf'),
    `server { listen 127.0.0.1:${port}; root ${siteRoot}; include nginx-site.conf; }
     server { listen 127.0.0.1:${plainPort}; root ${plainRoot}; brotli_static off; gzip_static off; }\n`,
  );
  // A clone in the home of root is nothing that "nobody" may read.
  const user = process.getuid?.() === 0 ? 'user root root; ' : '';
  const settings = `${user}daemon off; pid ${join(folder, 'nginx.pid')};`;
  return spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-g', settings], {
    env: { PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
  });
}

function startCaddy({ folder, port, plainPort, plainRoot }: Start): ChildProcess {
  const main = join(folder, 'both.caddy');
  writeFileSync(main, `import Caddyfile\nhttp://127.0.0.1:${plainPort} {\n\troot * ${plainRoot}\n\tfile_server\n}\n`);
  return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', main], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      SITE_ADDRESS: `http://127.0.0.1:${port}`,
      SITE_ROOT: siteRoot,
    },
  });
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function answers(port: number, child: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${log()}`);
    try {
      await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' });
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  child.kill('SIGTERM');
  throw new Error(`The server does not answer:\n${log()}`);
}
