import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Most of a browser test is waiting: two cores carry two of them.
    maxWorkers: 2,
  },
});
