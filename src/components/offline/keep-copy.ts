import type { CopyProgress } from '../../domain/offline/copy-plan.ts';

let policy: ReturnType<NonNullable<typeof trustedTypes>['createPolicy']> | undefined;

/**
 * Has the site kept on this device, or the newest version of it where one is kept already.
 * @param address of the worker's script
 * @param onProgress called before each part is fetched
 * @throws Error where the copy could not be kept in full; what has arrived stays
 */
export async function keepCopy(address: string, onProgress: (progress: CopyProgress) => void): Promise<void> {
  const listen = ({ data }: MessageEvent<CopyProgress>): void => onProgress(data);
  navigator.serviceWorker.addEventListener('message', listen);
  navigator.serviceWorker.startMessages();
  try {
    const url = new URL(address, location.href);
    // A worker's address can only be the one that the page was built with; the browser wants to be told so, once.
    policy ??= globalThis.trustedTypes?.createPolicy('worker', { createScriptURL: (text: string) => text });
    const trusted = policy?.createScriptURL(url.href) ?? url.href;
    const registration = await navigator.serviceWorker.register(trusted as string, { updateViaCache: 'none' });
    // A copy that is there already is asked whether there is a newer one.
    const isThere = registration.active !== null && registration.installing === null;
    const worker = (isThere ? await registration.update() : registration).installing;
    if (worker) await settled(worker);
    else if (!registration.active) throw new Error('The copy could not be kept in full');
  } finally {
    navigator.serviceWorker.removeEventListener('message', listen);
  }
}

/** Resolves when a worker has taken over. */
function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('The copy could not be kept in full'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
