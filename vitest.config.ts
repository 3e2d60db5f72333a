import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two browsers at a time: what two cores bear, and the same on twenty.
    maxWorkers: 2,
  },
});
