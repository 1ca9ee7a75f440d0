import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser } from '@playwright/test';
import sirv from 'sirv';
import { findBrowser } from '../../browser/find-browser.ts';

const PORT = 4361;
const PATIENCE_MS = 10_000;
export const dist = resolve(import.meta.dirname, '../../../dist');

export interface Site {
  readonly browser: Browser;
  /** Where the built site is served, without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the built site and opens a browser. Both are ended by `close`. */
export async function openSite(): Promise<Site> {
  const server = spawn(process.execPath, [resolve(import.meta.dirname, '../../browser/serve.ts'), String(PORT)]);
  const origin = `http://localhost:${PORT}`;
  try {
    await untilServed(`${origin}/search/`);
    const browser = await openBrowser();
    return {
      browser,
      origin,
      close: async () => {
        await browser.close();
        server.kill();
      },
    };
  } catch (error) {
    server.kill();
    throw error;
  }
}

export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Serves a folder, and an empty page for what is not there. */
export async function serveFolder(folder: string): Promise<{ origin: string; server: Server }> {
  const serve = sirv(folder, { dotfiles: true });
  const server = createServer((request, response) => {
    serve(request, response, () => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!DOCTYPE html><html lang="en"><title>Empty</title></html>');
    });
  });
  await new Promise<void>((done) => server.listen(0, done));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

async function untilServed(address: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const isServed = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isServed) return;
    if (Date.now() > end) throw new Error(`${address} is not served: is the site built, and port ${PORT} free?`);
    await wait(100);
  }
}
