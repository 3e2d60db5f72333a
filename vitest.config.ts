import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

const common = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Three browsers at a time: most of the time each waits for its consoles, and two cores bear it.
  maxWorkers: 3,
} as const;

/**
 * Asks Chromium itself: only it hands out its accessibility tree, with which names are compared, lets a host be granted
 * on a page of its own, installs a newer version over an older one, and is launched once more on a profile.
 */
const inChromiumOnly = ['names', 'preflight', 'surviving', 'vault'].map((name) => `test/journeys/${name}.test.ts`);
/** Answers a dialog of the browser's own, which no protocol reaches in Chromium. */
const inFirefoxOnly = ['test/firefox/**'];

/** All that runs in Firefox: what needs a browser with the extension, and no more than both have. */
export const inFirefox = {
  ...common,
  name: 'firefox',
  include: ['test/journeys/**/*.test.ts', 'test/lab/today.test.ts', 'test/lab/2020.test.ts', ...inFirefoxOnly],
  exclude: inChromiumOnly,
  env: { CROSSWALK_IN: 'firefox' },
};

/** Of that, what runs with every `npm test`; `npm run test:firefox` runs the rest as well. */
const quickInFirefox = [
  'test/lab/today.test.ts',
  ...['class', 'hosts', 'overlay', 'private-window', 'secrets'].map((name) => `test/journeys/${name}.test.ts`),
  ...inFirefoxOnly,
];

export default defineConfig({
  test: {
    ...common,
    globalSetup: ['test/portals/build-once.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...common, name: 'chromium', include: ['test/**/*.test.{ts,tsx}'], exclude: inFirefoxOnly } },
      { test: { ...inFirefox, include: quickInFirefox } },
    ] satisfies TestProjectInlineConfiguration[],
  },
});
