import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One browser at a time: what a person would see on a quiet machine, and the same on two cores as on twenty.
    maxWorkers: 1,
  },
});
