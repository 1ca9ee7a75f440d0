import { defineConfig } from 'vitest/config';

// One project a suite; tests/README.md says which question each answers. The site suite reads dist/, so build first.
export default defineConfig({
  test: {
    // One less than the cores is the default: on the two of a small machine that leaves one idle.
    maxWorkers: 2,
    projects: ['unit', 'content', 'site', 'variant', 'regressions', 'system'].map((name) => ({
      test: {
        name,
        include: [`tests/${name}/**/*.test.ts`],
        testTimeout: 120_000,
        // A whole build, on a machine that does other things too.
        hookTimeout: 900_000,
        // Its files only read: one worker keeps the built pages it has parsed.
        isolate: name !== 'site',
        // Its files start servers and browsers: one at a time.
        fileParallelism: name !== 'system',
      },
    })),
  },
});
