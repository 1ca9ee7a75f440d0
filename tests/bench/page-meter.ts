import { createServer, type AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { findBrowser } from '../browser/find-browser.ts';

export interface PageMeter {
  /**
   * Loads a page cold so many times in Lighthouse's phone profile: slow 4G, processor slowed four times.
   * @param runs odd, so that there is a middle one: a shared machine disturbs single runs
   */
  measure(address: string, runs: number, categories?: string[]): Promise<Reports>;
  close(): Promise<void>;
}

/** Opens a browser for Lighthouse. */
export async function openPageMeter(): Promise<PageMeter> {
  const executablePath = findBrowser();
  const port = await freePort();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      `--remote-debugging-port=${port}`,
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const measureOnce = async (address: string, onlyCategories?: string[]): Promise<Result> => {
    const result = await lighthouse(address, {
      port,
      output: 'json',
      logLevel: 'silent',
      ...(onlyCategories ? { onlyCategories } : {}),
    });
    if (!result || result.lhr.runtimeError)
      throw new Error(`Lighthouse gave no result for ${address}: ${result?.lhr.runtimeError?.message}`);
    return result.lhr;
  };
  return {
    measure: async (address, runs, categories) => {
      const reports: Result[] = [];
      while (reports.length < runs) reports.push(await measureOnce(address, categories));
      return new Reports(reports);
    },
    close: () => browser.close(),
  };
}

/** What Lighthouse said in several runs over one page. */
export class Reports {
  readonly #reports: readonly Result[];

  constructor(reports: readonly Result[]) {
    this.#reports = reports;
  }

  /** Middle score of a category, 0 to 100. */
  score(category: string): number {
    return Math.round(100 * median(this.#reports.map(({ categories }) => categories[category]?.score ?? 0)));
  }

  /** Middle value of an audit, in its own unit. */
  value(audit: string): number {
    return median(this.#reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
  }

  get requests(): number {
    return median(
      this.#reports.map(({ audits }) => {
        const details = audits['network-requests']?.details;
        return details?.type === 'table' ? details.items.length : Number.NaN;
      }),
    );
  }

  /** Audits that cost a category something in the last run. */
  get failed(): string[] {
    const [last] = this.#reports.slice(-1);
    const names = Object.values(last?.categories ?? {}).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (last?.audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
    );
    return [...new Set(names)];
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[(values.length - 1) / 2] ?? Number.NaN;

/** Two benchmarks may run side by side, and Lighthouse takes a number only. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
