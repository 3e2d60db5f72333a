import { testConfig } from './test/support/test-config.ts';

/** `npm run test:all`: what `npm test` runs, the lab on every edition, and Firefox for all that runs in both browsers. */
export default testConfig({ all: true });
