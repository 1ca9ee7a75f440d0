import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

/** Another one where two copies of the project are tested side by side. */
const PORT = Number(process.env['TEST_PORT'] ?? 4329);
const executablePath = findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testDir}/visual/{arg}{ext}',
  fullyParallel: true,
  // One more than the cores of a small machine: a page also waits.
  workers: 3,
  forbidOnly: true,
  reporter: [['line']],
  // Far more than a test needs: a machine with other work must not fail one that is right.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 390, height: 844 },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // The sandbox does not work as root; the rest keeps the browser from calling home.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    cwd: '../..',
    command: `node tests/browser/serve.ts ${PORT}`,
    url: `http://localhost:${PORT}/`,
    stdout: 'ignore',
    reuseExistingServer: false,
  },
});
