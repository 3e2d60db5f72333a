import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Three browsers at a time: most of the time each waits for its consoles, and two cores bear it.
    maxWorkers: 3,
  },
});
