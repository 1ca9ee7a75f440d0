import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { CopyPlan } from '../../domain/offline/copy-plan.ts';

const WORKER = fileURLToPath(new URL('../../components/offline/worker.ts', import.meta.url));

/**
 * Bundles the service worker into one script that fetches nothing else, with the list of what it keeps. The list changes with every
 * change of the site: that is how browsers learn of a new version.
 * @param base folder the site is served from, with a slash at both ends
 */
export async function buildWorker(plan: CopyPlan, base: string): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    define: {
      COPY_PLAN: JSON.stringify(plan),
      ROOT: JSON.stringify(base),
      'process.env.NODE_ENV': '"production"',
    },
    build: { write: false, rolldownOptions: { input: WORKER, output: { format: 'iife' } } },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code;
}
