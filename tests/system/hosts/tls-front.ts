import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlain, request, type Server } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  readonly folder: string;
  readonly key: string;
  readonly certificate: string;
}

/** A certificate for "localhost" that is its own authority, for a day. `folder` is for the test to remove. */
export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'opt-out-guide-tls-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const kind = ['-x509', '-nodes', '-days', '1', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync('openssl', ['req', ...kind, ...name, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return { folder, key, certificate };
}

export interface TlsFront {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Certificate that a client has to trust. */
  readonly certificate: string;
  stop(): void;
}

/** What stands before a server at most hosts: ends the encryption, passes headers on as they are, and sends http to https. */
export async function startTlsFront(port: number): Promise<TlsFront> {
  const { folder, key, certificate } = makeCertificate();
  const secure = createSecure({ key: readFileSync(key), cert: readFileSync(certificate) }, (asked, answer) => {
    const { url, method, headers } = asked;
    const inner = { ...headers, host: `127.0.0.1:${port}` };
    const passed = request({ host: '127.0.0.1', port, path: url, method, headers: inner }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.rawHeaders);
      response.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  const httpsPort = await listen(secure);
  const plain = createPlain(({ url }, answer) => {
    answer.writeHead(301, { location: `https://localhost:${httpsPort}${url}` }).end();
  });
  const httpPort = await listen(plain);
  return {
    httpPort,
    httpsPort,
    certificate,
    stop: () => {
      for (const server of [secure, plain]) {
        server.close();
        server.closeAllConnections();
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return (server.address() as AddressInfo).port;
}
