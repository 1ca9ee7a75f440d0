/** What the worker uses of its surroundings. TypeScript's own list of them would take the place of a page's in the whole project. */
export interface WorkerScope {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      readonly includeUncontrolled: boolean;
    }): Promise<readonly Pick<ServiceWorker, 'postMessage'>[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
}

interface LifeEvent extends Event {
  /** Keeps the worker alive until the work is done; if it fails while installing, this version is dropped. */
  waitUntil(work: Promise<void>): void;
}
