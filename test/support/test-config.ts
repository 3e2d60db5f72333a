import { defineConfig, type TestProjectInlineConfiguration, type ViteUserConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';
import { patience } from './patience.ts';

/**
 * Asks Chromium itself: only it hands out its accessibility tree, with which names are compared, lets a host be granted
 * on a page of its own, installs a newer version over an older one, and is launched once more on a profile.
 */
const inChromiumOnly = ['names', 'preflight', 'surviving', 'vault'].map((name) => `test/journeys/${name}.test.ts`);
/** Answers a dialog of the browser's own, which no protocol reaches in Chromium. */
const inFirefoxOnly = ['test/firefox/**'];
/** Needs no browser. */
const withoutBrowser = [
  ...['unit', 'rules', 'fuzz', 'bad-input', 'portals/*/cloud'].map((folder) => `test/${folder}/**/*.test.{ts,tsx}`),
  'test/portals/aws/ui/words.test.ts',
  'test/portals/wrong-way.test.ts',
  'test/soak/histories.test.ts',
];

/** Simulated participants live in the worker itself, and must meet nothing that another file has left there. */
const inClass = ['test/class/**/*.test.ts'];

/** Of what runs in both browsers, what runs in Firefox with every `npm test`. */
const quickInFirefox = [
  'test/lab/2020.test.ts',
  ...['given-back', 'hosts', 'overlay', 'private-window', 'secrets'].map((name) => `test/journeys/${name}.test.ts`),
  ...inFirefoxOnly,
];
/** The lab and its clean-up from end to end on further editions of the consoles, in Chromium. */
const furtherWalks = ['2020', 'mixed-1', 'mixed-2', 'mixed-3', 'clean-up-2020'].map((edition) => `test/lab/${edition}.test.ts`);

/** Whatever is waited for comes, or hangs: no test is red because the machine is busy. */
const patient = {
  testTimeout: 10 * patience,
  hookTimeout: 10 * patience,
  expect: { poll: { timeout: patience } },
};

/** One browser for each worker, which its files of tests use in turn (`shared-browser.ts`). */
const inBrowser = {
  ...patient,
  isolate: false,
  setupFiles: ['test/support/each-file.ts'],
};

/** `all`: with what is only more of the same. */
export function testConfig({ all }: { readonly all: boolean }): ViteUserConfig {
  return defineConfig({
    test: {
      // Three at a time: each waits for its consoles most of the time, and two cores bear it.
      maxWorkers: 3,
      globalSetup: ['test/support/temporary-files.ts', 'test/portals/build-once.ts'],
      sequence: { sequencer: LongestFirst },
      projects: [
        {
          test: {
            ...inBrowser,
            name: 'firefox',
            include: all ? ['test/journeys/**/*.test.ts', 'test/lab/{today,2020}.test.ts', ...inFirefoxOnly] : quickInFirefox,
            exclude: inChromiumOnly,
            env: { CROSSWALK_IN: 'firefox' },
          },
        },
        {
          test: {
            ...inBrowser,
            name: 'chromium',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: [...inFirefoxOnly, ...inClass, ...withoutBrowser, ...(all ? [] : furtherWalks)],
          },
        },
        { test: { ...inBrowser, name: 'class', isolate: true, include: inClass } },
        { test: { ...patient, name: 'plain', include: withoutBrowser } },
      ] satisfies TestProjectInlineConfiguration[],
    },
  });
}
