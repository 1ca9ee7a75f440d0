import { fileURLToPath } from 'node:url';
import type { CopyPlan } from '../../domain/offline/copy-plan.ts';
import { bundleScript } from '../bundle-script.ts';

const WORKER = fileURLToPath(new URL('../../components/offline/worker.ts', import.meta.url));

/**
 * Bundles the service worker into one script that fetches nothing else, with the list of what it keeps. The list changes with every
 * change of the site: that is how browsers learn of a new version.
 * @param base folder the site is served from, with a slash at both ends
 */
export function buildWorker(plan: CopyPlan, base: string): Promise<string> {
  return bundleScript(WORKER, 'iife', { COPY_PLAN: JSON.stringify(plan), ROOT: JSON.stringify(base) });
}
