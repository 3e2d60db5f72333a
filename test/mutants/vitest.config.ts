import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const all = ['test/unit/**/*.test.{ts,tsx}', 'test/bad-input/**/*.test.ts'];
/** Set by `mutants.ts`: a folder of tests, where not all are wanted. */
const only = process.env.CROSSWALK_MUTANTS_TESTS;

/** The fast tests alone: what needs no browser, no broker and no build. */
export default defineConfig({
  test: {
    include: only ? [`${only}/**/*.test.{ts,tsx}`] : all,
    runner: join(import.meta.dirname, 'loading-runner.ts'),
    // One that takes so long on a busy machine has not failed; Stryker has a limit of its own.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
