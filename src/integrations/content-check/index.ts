import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readToday } from '../settings.ts';
import { checkContent } from './check.ts';
import { readLibrary } from './library.ts';
import { describeProblems } from './problem.ts';

/** Before anything is built: wrong content stops the build, and each mistake is named with its mending. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ config, command, logger }) => {
        const problems = checkContent(readLibrary(fileURLToPath(config.root)), readToday(process.env));
        if (problems.length === 0) return;
        const message = `${problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`} in the content:\n\n${describeProblems(problems)}`;
        if (command === 'build') throw new Error(message);
        logger.error(message);
      },
    },
  };
}
