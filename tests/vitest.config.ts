import { defineConfig } from 'vitest/config';

// One project a suite; tests/README.md says which question each answers. The site suite reads dist/, so build first.
export default defineConfig({
  test: {
    projects: ['unit', 'content', 'site', 'regressions'].map((name) => ({
      test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 120_000, hookTimeout: 120_000 },
    })),
  },
});
