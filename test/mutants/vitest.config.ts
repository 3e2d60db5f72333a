import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The fast tests alone: what needs no browser, no broker and no build. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/bad-input/**/*.test.ts'],
    runner: join(import.meta.dirname, 'loading-runner.ts'),
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
